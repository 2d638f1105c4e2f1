"""Short forms of the plan. Every field can stay empty where the program can do without it."""

from datetime import date
from hashlib import sha256
from typing import Any

from django import forms

from leeward.library.plan import MODES
from leeward.people.models import Person
from leeward.plan import asking
from leeward.plan.changing import Given
from leeward.plan.choices import Known, PlaceKind, State
from leeward.plan.finding import Found
from leeward.plan.models import Place

_LONG = 2000  # characters of a note
_SHORT = 500
_TAKE_OVER = "Take over below what you want of it, then keep it again."
_FIRST, _LAST = date(2000, 1, 1), date(2100, 12, 31)


def _possible(day: date) -> None:
    if not _FIRST <= day <= _LAST:
        raise forms.ValidationError("Look at the year: it lies too far away.")


def _mark(note: str) -> str:
    """What a form remembers of a note, to tell whether it is still the same."""
    return sha256(note.encode()).hexdigest()[:16]


def _day(label: str, hint: str = "", *, required: bool = False) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        validators=[_possible],
        widget=forms.DateInput(attrs={"type": "date", "class": "short"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write the day as a date, or leave it empty.", "required": "Choose the day."},
    )


def _lines(label: str, hint: str = "", rows: int = 3) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        max_length=_LONG,
        widget=forms.Textarea(attrs={"class": "words", "rows": rows}),
    )


class _PersonField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of those who may be asked for help, and whoever stands there already."""

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__(Person.objects.none(), label=label, help_text=hint, required=False, empty_label="Nobody yet")

    def offer(self, also: int | None) -> None:
        ids = {person.pk for person in asking.people()} | ({also} if also else set())
        self.queryset = Person.objects.filter(pk__in=ids).order_by("name")
        self.widget.attrs["class"] = "short"


class ItemForm(forms.Form):
    """What a person says of one item."""

    state = forms.ChoiceField(
        label="Where does this stand?",
        choices=State.choices,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose one of these.", "required": "Choose one of these."},
    )
    note = _lines("Note", "Notes can go on paper when you print your plan. Addresses are better kept with the places.")
    helper = _PersonField("Who helps")
    due = _day("By when?", "Leave it empty if there is no day.")
    text = forms.CharField(label="In your own words", required=False, max_length=_SHORT)
    shown = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any, found: Found) -> None:
        row, said = found.row, found.line.said
        self._there = row.note
        start = {"state": row.state, "note": row.note, "helper": row.helper_id, "due": row.due}
        start["shown"] = _mark(row.note)
        super().__init__(data, initial={**start, "text": row.text})
        self.fields["helper"].offer(row.helper_id)  # type: ignore[attr-defined]
        self.fields["text"].help_text = (
            f"Leave it empty to keep: {said.said.text}" if said else "Leave it as it is, or say it another way."
        )

    def clean(self) -> dict[str, Any]:
        """A note written meanwhile in another window is shown beside this one instead of being written over."""
        given = super().clean() or {}
        shown, note = given.get("shown", ""), given.get("note", "")
        if shown and shown != _mark(self._there) and note != self._there:
            self.add_error("note", f"In another window this note became: “{self._there}”. {_TAKE_OVER}")
            again: Any = self.data
            self.data = again = again.copy()  # what a browser sent cannot be changed
            again["shown"] = _mark(self._there)
        return given

    def has_changed(self) -> bool:
        """Whether anything was said; what the form remembers for itself does not count."""
        return bool(set(self.changed_data) - {"shown"})

    def given(self) -> Given:
        """What was said, after it was found to be valid."""
        return Given(**{name: self.cleaned_data[name] for name in ("state", "text", "note", "due", "helper")})


class OwnForm(forms.Form):
    """An item of the person's own."""

    text = forms.CharField(
        label="What do you want to remember or do?",
        max_length=_SHORT,
        error_messages={"required": "Write a few words, or go back."},
    )


class PlaceForm(forms.Form):
    """A place to go to, or to stay away from."""

    name = forms.CharField(
        label="What do you call it?",
        max_length=200,
        error_messages={"required": "Give it a name. It need not be the real one."},
    )
    kind = forms.ChoiceField(
        label="What is it for?", choices=PlaceKind.choices, widget=forms.Select(attrs={"class": "short"})
    )
    known_to_other = forms.ChoiceField(
        label="Does the other party know it?", choices=Known.choices, widget=forms.RadioSelect
    )
    address = _lines("Where it is", "Leave it empty if you know it by heart. That is the best place for it.", rows=2)
    contact = _PersonField("Whose place is it, or who lets you in?")
    note = _lines("Note", rows=2)
    hidden = forms.BooleanField(
        label="Keep this place private",
        help_text=(
            "Then it stands on no paper, in no locked copy for a friend and in no words to a helper. The same "
            "holds where you wrote its name or address elsewhere. A nickname or a description of it is not found."
        ),
        required=False,
    )

    def __init__(self, data: Any, place: Place) -> None:
        self._place = place
        super().__init__(data, initial={**{name: getattr(place, name) for name in self.base_fields}})
        self.initial["contact"] = place.contact_id
        self.fields["contact"].offer(place.contact_id)  # type: ignore[attr-defined]

    def save(self) -> Place:
        """Keep it, after it was found to be valid."""
        for name, value in self.cleaned_data.items():
            setattr(self._place, name, value)
        self._place.save()
        return self._place


class DayForm(forms.Form):
    """One day."""

    on = _day("Which day?", required=True)


_ONE_OR_NONE = "Choose one of these, or skip it."


class StandForm(forms.Form):
    """Where the person stands: one of the modes, or rather not said."""

    stand = forms.ChoiceField(
        choices=[("", "I would rather not say"), *((letter, mode.said.text) for letter, mode in MODES.items())],
        required=False,
        error_messages={"invalid_choice": _ONE_OR_NONE},
    )

    def clean_stand(self) -> str:
        """To skip is an answer of its own; a form sent with nothing chosen may be a slip."""
        if "stand" not in self.data:
            raise forms.ValidationError(_ONE_OR_NONE)
        return str(self.cleaned_data["stand"])
