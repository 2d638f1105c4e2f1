"""Paragraphs: pasted, cut, told what they are about, given their details."""

from typing import Any

from django import forms

from leeward.orders.choices import LeftOut, Per
from leeward.orders.forms import fields
from leeward.orders.kinds import KINDS
from leeward.orders.models import Term
from leeward.people import channels

TOPICS = (
    ("child", "The children"),
    ("property", "The home and things"),
    ("money", "Money"),
    ("court", "Court and lawyers"),
)
_OWN = {code for code, _ in TOPICS}
_WAYS = tuple((name, channels.label(name)) for name in channels.BY_HAND)
_LONGEST = 200_000


class PasteForm(forms.Form):
    """The words of an order, all at once or one paragraph."""

    text = fields.words(
        "The words of the order", "Type or paste them. Nothing is left out.", rows=12, most=_LONGEST,
        required="There are no words yet. Type or paste some, or go back.",
    )  # fmt: skip


class WordsForm(forms.Form):
    """One paragraph, word for word."""

    number = fields.line("Its number on the paper", most=20)
    text = fields.words("Its words", rows=6, most=_LONGEST, required="Write the words of the paragraph.")

    def __init__(self, data: Any = None, *, term: Term | None = None) -> None:
        super().__init__(data, initial={"number": term.number, "text": term.text} if term else None)


class KindForm(forms.Form):
    """What a paragraph is about."""

    kind = forms.ChoiceField(
        label="What is it about?",
        choices=[(kind.code, kind.label) for kind in KINDS.values()],
        error_messages={
            "required": "Choose what comes nearest, or leave it open.",
            "invalid_choice": "Choose one from the list.",
        },
    )


def _asked(asks: str) -> dict[str, forms.Field]:
    made: dict[str, dict[str, forms.Field]] = {
        "channels": {"channels": fields.some_of("Which ways does it allow?", _WAYS)},
        "via": {"via": fields.line("Through whom or what?", "A lawyer, an app, a person.")},
        "topics": {
            "topics": fields.some_of("Which subjects does it allow?", TOPICS),
            "own": fields.line("Other words", "Names of children, words for a thing. With commas between."),
        },
        "hours": {"begin": fields.clock("From what time?"), "end": fields.clock("Until what time?")},
        "count": {
            "count": fields.whole("How many contacts?", most=1000),
            "per": fields.one_of("In what time?", Per.choices),
        },
        "metres": {"metres": fields.whole("How many metres?", "A yard is a little less than a metre.")},
        "place": {"place": fields.line("Which place?")},
        "after": {"after": fields.line("For how long after?")},
        "when": {"when": fields.line("When?")},
        "who": {"who": fields.line("Who comes?")},
    }
    return made[asks]


class ParamsForm(forms.Form):
    """The details of a paragraph: what its kind asks for, what it leaves out, days of its own."""

    def __init__(self, term: Term, data: Any = None) -> None:
        super().__init__(data, initial=_initial(term))
        for asks in KINDS[term.kind].asks if term.kind in KINDS else ():
            self.fields.update(_asked(asks))
        self.own = tuple(self.fields)
        self.fields["left_out"] = fields.some_of("What does it leave out?", LeftOut.choices)
        self.fields["left_out_words"] = fields.words("What else it leaves out", "In its own words.")
        self.fields["from_on"] = fields.day("Its own first day", "Only if it differs from that of the order.")
        self.fields["until_on"] = fields.day("Its own last day", "Some paragraphs outlive the order.")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first, last = given.get("from_on"), given.get("until_on")
        if first and last and last < first:
            self.add_error("until_on", "The last day lies before the first. Look at the paper again.")
        return given

    def changes(self) -> dict[str, Any]:
        """Columns of Term. Call after `is_valid`."""
        given = self.cleaned_data
        params = {name: _plain(given[name]) for name in self.own if given[name] not in (None, "", [])}
        if "topics" in self.own:
            own = [word.strip() for word in params.pop("own", "").split(",") if word.strip()]
            params["topics"] = [*params.get("topics", []), *own]
        rest = ("left_out", "left_out_words", "from_on", "until_on")
        return {"params": params, **{name: given[name] for name in rest}}


def _initial(term: Term) -> dict[str, Any]:
    known = dict(term.params)
    topics = known.get("topics", [])
    known["own"] = ", ".join(one for one in topics if one not in _OWN)
    rest = ("left_out", "left_out_words", "from_on", "until_on")
    return {**known, **{name: getattr(term, name) for name in rest}}


def _plain(value: Any) -> Any:
    return f"{value:%H:%M}" if hasattr(value, "hour") else value
