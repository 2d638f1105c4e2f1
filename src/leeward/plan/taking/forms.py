"""Short forms about what is taken along and how."""

from collections.abc import Sequence
from typing import Any, Literal, cast

from django import forms

from leeward.people.helpers import helpers
from leeward.people.models import Person
from leeward.plan.sheets import PLACES
from leeward.plan.taking.choice import Choice, Kind
from leeward.printing.sheet import Section
from leeward.sealing import age_files, passphrases
from leeward.words.errors import LeewardError

_PAPERS = (("a4", "A4"), ("letter", "Letter (used in North America)"))
_SIZES = (("normal", "Ordinary letters"), ("large", "Large letters"))
_SHAPES = (("text", "A plain text: any computer or phone shows it"), ("pdf", "A PDF, ready to print"))
_NONE = "Tick at least one part, or go back."

_PASSPHRASE, _PUBLIC_KEY = "w", "k"
_WAYS = (
    (_PASSPHRASE, "With a passphrase that you two agree on by voice"),
    (_PUBLIC_KEY, "With my friend’s public key. They have sent me a line that begins with age1"),
)


class PartsForm(forms.Form):
    """Which parts, and how much of each line. Fields that a kind of copy does not have are taken out."""

    parts = forms.MultipleChoiceField(
        label="Parts",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _NONE, "invalid_choice": "One of these parts is not there any more. Choose again."},
    )
    untouched = forms.BooleanField(label="Lines I have not marked yet too", required=False)
    states = forms.BooleanField(label="Say how each line stands: to do, under way, done", required=False)
    notes = forms.BooleanField(
        label="My notes too",
        required=False,
        help_text="They are in your own words. Read them once more on the next page.",
    )
    numbers = forms.BooleanField(
        label="Numbers too", required=False, help_text="A phone number can say who is to be rung."
    )
    shape = forms.ChoiceField(label="What the copy holds", choices=_SHAPES, widget=forms.RadioSelect)
    paper = forms.ChoiceField(label="Paper", choices=_PAPERS, widget=forms.RadioSelect)
    size = forms.ChoiceField(label="Letters", choices=_SIZES, widget=forms.RadioSelect)

    def __init__(self, data: Any, kind: Kind, sections: Sequence[Section], before: Choice | None) -> None:
        keys = [section.key for section in sections]
        start = before or Choice(kind, tuple(key for key in keys if key != PLACES), as_pdf=kind is not Kind.FRIEND)
        initial = {**start.as_dict(), "shape": "pdf" if start.as_pdf else "text"}
        super().__init__(data, initial=initial)
        parts = cast("forms.MultipleChoiceField", self.fields["parts"])
        parts.choices = [(section.key, section.heading) for section in sections]
        for name in _WITHOUT[kind]:
            del self.fields[name]
        self._kind = kind

    def choice(self) -> Choice:
        """What was chosen, after it was found to be valid."""
        given = self.cleaned_data
        return Choice(
            self._kind,
            tuple(given["parts"]),
            states=given.get("states", False),
            notes=given.get("notes", False),
            untouched=given["untouched"],
            numbers=given.get("numbers", False),
            paper=cast("Literal['a4', 'letter']", given["paper"]),
            size=cast("Literal['normal', 'large']", given["size"]),
            as_pdf=given.get("shape", "pdf") == "pdf",
        )


_WITHOUT = {
    Kind.SHEET: ("numbers", "shape"),
    Kind.MEMORY: ("states", "notes", "shape"),
    Kind.FRIEND: ("numbers",),
}


class SealForm(forms.Form):
    """Who the copy is for and what opens it."""

    person = forms.ModelChoiceField(
        Person.objects.none(),
        label="Who is it for?",
        required=False,
        empty_label="I would rather not say",
        help_text="If you name them, the notebook notes what you gave them.",
    )
    how = forms.ChoiceField(
        label="What opens it?",
        choices=_WAYS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one of the two."},
    )
    passphrase = forms.CharField(label="The passphrase", required=False, max_length=passphrases.MAXIMUM)
    anyway = forms.BooleanField(label="Use it all the same", required=False)
    key = forms.CharField(label="Their public key", required=False, max_length=500)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        people = cast("forms.ModelChoiceField[Person]", self.fields["person"])
        people.queryset = Person.objects.filter(pk__in=[one.pk for one in helpers()]).order_by("name")
        people.widget.attrs["class"] = "short"
        self.is_weak = False

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("how") == _PASSPHRASE and "passphrase" in given:
            self._look_at(given["passphrase"], anyway=given.get("anyway", False))
        if given.get("how") == _PUBLIC_KEY and not given.get("key"):
            self.add_error("key", "Copy the line of your friend in here, or choose a passphrase.")
        return given

    def sealed(self, data: bytes) -> bytes | None:
        """The data as a locked file; None, with the reason beside the field, where the key is none."""
        try:
            if self.cleaned_data["how"] == _PASSPHRASE:
                return age_files.seal(data, self.cleaned_data["passphrase"])
            return age_files.seal_for(data, [self.cleaned_data["key"]])
        except LeewardError as refusal:
            self.add_error("passphrase" if self.cleaned_data["how"] == _PASSPHRASE else "key", str(refusal))
            return None

    @property
    def way(self) -> str:
        """How it is opened, as the note about what was given says it."""
        opened = "a passphrase" if self.cleaned_data["how"] == _PASSPHRASE else "their key"
        return f"As a file that {opened} opens"

    def _look_at(self, passphrase: str, *, anyway: bool) -> None:
        try:
            passphrases.check_new(passphrase)
        except LeewardError as refusal:
            self.add_error("passphrase", str(refusal))
            return
        hint = passphrases.hint(passphrase)
        self.is_weak = hint is not None
        if hint and not anyway:
            self.add_error("passphrase", hint)


class OpenForm(forms.Form):
    """A locked copy and its passphrase."""

    file = forms.FileField(
        label="The locked file",
        error_messages={
            "required": "Choose the file that you were given. Its name ends with .age.",
            "empty": "This file is empty. Ask for it to be sent once more.",
        },
    )
    passphrase = forms.CharField(
        label="The passphrase",
        max_length=passphrases.MAXIMUM,
        widget=forms.PasswordInput,
        error_messages={"required": "Write the passphrase that you two agreed on."},
    )
