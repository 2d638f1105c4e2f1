"""What happened, on one screen; what is added later; what a witness writes; which files."""

from collections.abc import Iterator
from typing import Any

from django import forms

from leeward.encounters import upcoming
from leeward.encounters.forms.fields import zone
from leeward.incidents import fields
from leeward.incidents.choices import About, Certainty, Kind, ToldTo
from leeward.orders.forms import fields as ask
from leeward.people.models import Order

# Which questions stand together, under which heading; the first group is always open.
_GROUPS = (
    ("", ("what", "certainty", "day", "clock", "kinds")),
    ("Where, and until when", ("place", "hide_place", "until_day", "until_clock", "zone")),
    ("The words, and how it reached you", ("exact_words", "channel", "identifier", "technology", "how_known")),
    ("Who else saw it, and what there is of it", ("witnesses", "kept_elsewhere")),
    ("What it did to you", ("effect", "fear", "in_danger", "response")),
    ("Who was told", ("told_to", "told_whom", "officer", "badge", "reference", "told_on", "result")),
    ("An order of a court", ("order", "paragraph")),
)
_NOT_COLUMNS = {"day", "clock", "until_day", "until_clock", "order"}


class _When(forms.Form):
    """The fields of a moment."""

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors.keys() & {"certainty", "day", "clock", "until_day", "until_clock"} or not said.get("certainty"):
            return said
        said["happened_at"], said["until_at"] = fields.moments(said)
        return said


class IncidentForm(_When):
    """One incident. Needed are what happened and, if it is known, when."""

    what = ask.words(
        "What happened?", "What you saw, heard and read. Facts only: no names for what it was.", rows=5,
        required="Write in a few words what happened.",
    )  # fmt: skip
    certainty = ask.one_of("How well do you know the time?", Certainty.choices, "Choose what comes nearest.")
    day = ask.day("On which day?")
    clock = ask.clock("At what time?")
    kinds = ask.some_of("What kind of thing was it?", Kind.choices)
    place = ask.line("Where?", most=300)
    hide_place = forms.BooleanField(label="Leave this place out of what I print or hand over", required=False)
    until_day = ask.day("Until which day?", "Empty where it was the same day.")
    until_clock = ask.clock("Until what time?")
    zone = zone("On the clock of which place?")
    exact_words = ask.words("The exact words", "As they were said or written, in quotation marks.")
    channel = ask.line("By which way?", "A call, an app, a letter.", most=100)
    identifier = ask.line("Which number, address or account was shown?", "Not the name in your contacts.", most=500)
    technology = ask.words("Do you think something technical was used?", "A tracker, an app, an account of yours.")
    how_known = ask.words("How do you know?")
    witnesses = ask.words("Who else was there?", "One on each line: the name, how to reach them, what they saw.")
    kept_elsewhere = ask.words(
        "What else is there of it?", "A photo, a letter, a bill: what it is and where it is kept."
    )
    effect = ask.words("What did it do to you?", "An injury, a day off work, another way home, a night elsewhere.")
    fear = forms.IntegerField(
        label="How afraid were you?", help_text="From 0, not at all, to 10. It can stay empty.", required=False,
        min_value=0, max_value=10,
        error_messages={"invalid": "Write a number from 0 to 10, or leave it empty.",
                        "min_value": "Write a number from 0 to 10.", "max_value": "Write a number from 0 to 10."},
    )  # fmt: skip
    in_danger = forms.BooleanField(label="I feel in danger now", required=False)
    response = ask.words("What did I do?", "“Nothing” is an answer too.")
    told_to = ask.some_of("Who was told?", ToldTo.choices)
    told_whom = ask.line("Which station, school or service?")
    officer = ask.line("With whom did you speak?")
    badge = ask.line("Their number or desk", most=100)
    reference = ask.line("The number they gave it", most=100)
    told_on = ask.day("On which day were they told?")
    result = ask.words("What came of it?", "You can ask for a written copy of the report.")
    order = forms.ModelChoiceField(
        Order.objects.none(), label="Which order is it about?", required=False, empty_label="None",
        error_messages={"invalid_choice": "Choose one from the list."},
    )  # fmt: skip
    paragraph = ask.line("Which paragraph of it?", most=100)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"certainty": Certainty.EXACT, "zone": upcoming.own_zone()})
        offered: Any = self.fields["order"]
        offered.queryset = Order.objects.all()

    def groups(self) -> Iterator[tuple[str, list[forms.BoundField], bool]]:
        """Heading, fields, and whether something in it has to be looked at."""
        for heading, names in _GROUPS:
            found = [self[name] for name in names]
            yield heading, found, any(one.errors for one in found)

    def given(self) -> dict[str, Any]:
        """Fields of Incident. Call after `is_valid`."""
        said = dict(self.cleaned_data)
        order = said["order"]
        kept = {name: value for name, value in said.items() if name not in _NOT_COLUMNS}
        return {**kept, "order_ref": order.pk if order else None, "order_name": str(order)[:200] if order else ""}


class AdditionForm(_When):
    """Something to add, or a correction; the moment only where that is what is said anew."""

    about = ask.one_of("What is it about?", About.choices, "Choose what comes nearest.")
    corrects = forms.BooleanField(label="This corrects what was written before", required=False)
    words = ask.words("What is to be said?", "What was written before stays beside it.", rows=4)
    certainty = ask.one_of("Only if the time was wrong: how well do you know it?", Certainty.choices)
    day = ask.day("On which day?")
    clock = ask.clock("At what time?")
    until_day = ask.day("Until which day?")
    until_clock = ask.clock("Until what time?")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if not said.get("words", "").strip() and not said.get("certainty") and not self.errors:
            self.add_error("words", "Write what is to be said.")
        return said

    def given(self) -> dict[str, Any]:
        """Fields of Addition. Call after `is_valid`."""
        return {name: value for name, value in self.cleaned_data.items() if name not in _NOT_COLUMNS}


class WitnessForm(forms.Form):
    """What somebody else saw, in their own words, typed by them."""

    name = ask.line("Your name", required="Write your name, so that others know whose words these are.")
    contact = ask.line("How can you be reached?", "It can stay empty.", most=300)
    was_there = forms.BooleanField(label="I was there, or saw or heard it myself", required=False)
    words = ask.words(
        "What did you see and hear?", "In your own words.", rows=6, required="Write what you saw or heard."
    )


class FilesForm(forms.Form):
    """Where files come from. The files themselves are read beside it."""

    captured = ask.line("How was it made?", "A photo I took; a screen I saved.", most=300)
    original_at = ask.line("Where is the original kept?", "On my phone; with Mira.", most=300)
