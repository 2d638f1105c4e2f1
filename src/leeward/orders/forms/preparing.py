"""Dates of a court, places to keep away from, and a pull that was not followed."""

from typing import Any

from django import forms

from leeward.library.orders import CHECKS
from leeward.orders.choices import DateKind
from leeward.orders.forms import fields
from leeward.orders.models import CourtDate, KeepAway
from leeward.people.days import moment_on

_PLAN = ("on", "clock", "kind", "where")
_WORDS = ("statement", "documents", "questions", "children")


class DateForm(forms.Form):
    """When and where."""

    on = fields.day("Which day?", required=True)
    clock = fields.clock("At what time?", "By the clock at the court.")
    kind = fields.one_of("What is it about?", DateKind.choices, "Choose what comes nearest.")
    where = fields.line("Where?", "Address, floor, room.", most=300)

    def __init__(self, data: Any = None, *, row: CourtDate | None = None) -> None:
        super().__init__(
            data, initial={name: getattr(row, name) for name in _PLAN} if row else {"kind": DateKind.HEARING}
        )


class PrepareForm(forms.Form):
    """What is prepared for it."""

    statement = fields.words("Notes for my statement", "What happened, in order, with dates.", rows=6)
    documents = fields.words("Papers I bring", "One a line.")
    questions = fields.words("What I ask a lawyer", "One question a line.")
    children = fields.words("The children", "Who has them on that day. What I ask the court for.")
    ticked = fields.some_of("What is done", [(line.key, line.text) for line in CHECKS])

    def __init__(self, data: Any = None, *, row: CourtDate) -> None:
        super().__init__(data, initial={name: getattr(row, name) for name in (*_WORDS, "ticked")})


class AwayForm(forms.Form):
    """A place to keep away from, and another way."""

    where = fields.line("Which place?", most=300, required="Write which place it is.")
    instead = fields.words("What I do instead", "Another shop, another way, another hour.")

    def __init__(self, data: Any = None, *, row: KeepAway | None = None) -> None:
        super().__init__(data, initial={"where": row.where, "instead": row.instead} if row else None)


class AbstainForm(forms.Form):
    """A pull that was not followed."""

    pull = fields.words(
        "What pulled at me?", "A message, a place, a date, a thought.", required="A few words are enough."
    )
    instead = fields.words("What did I do instead?")
    day = fields.day("On which day?", required=True)
    clock = fields.clock("At about what time?")

    def given(self) -> dict[str, Any]:
        """Fields of Abstention. Call after `is_valid`."""
        known = self.cleaned_data
        moment = moment_on(known["day"], known["clock"])
        return {"pull": known["pull"], "instead": known["instead"], "happened_at": moment}
