"""Short forms about what the person owns. Every field may stay empty where the program can do without it."""

from typing import Any

from django import forms

from leeward.belongings import amounts
from leeward.belongings.choices import FOR, Answer, Every, ThingState
from leeward.belongings.errors import AmountUnclear
from leeward.belongings.models import Bag, MoneyLine, Thing
from leeward.belongings.money import LONGEST, Entry
from leeward.people import helpers
from leeward.people.models import Person
from leeward.words.errors import LeewardError

_KEEPS_PAPERS = "papers"  # the key of that role in the library
_NOT_A_CHOICE = "Choose one of these. Nothing was changed."
_WORDS = {"required": "Write a few words, then keep them.", "max_length": "Write it in 200 characters or fewer."}
_NOBODY = "Nobody, or not said"


class KeeperField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Somebody who may help. Those who took on to keep papers stand first; the other party is never offered."""

    def __init__(self, label: str) -> None:
        super().__init__(
            Person.objects.none(),
            label=label,
            required=False,
            empty_label=_NOBODY,
            error_messages={"invalid_choice": _NOT_A_CHOICE},
            widget=forms.Select(attrs={"class": "short"}),
        )

    def ask(self, current: Person | None) -> None:
        """Fill the choice from the open vault; whoever was chosen before stays in it."""
        keeping = [person.pk for person in helpers.with_role(_KEEPS_PAPERS)]
        rest = [person.pk for person in helpers.helpers() if person.pk not in keeping]
        ids = [*keeping, *rest, *([current.pk] if current and current.pk not in [*keeping, *rest] else [])]
        self.queryset = Person.objects.filter(pk__in=ids)
        names = {person.pk: person.name for person in self.queryset}
        first = {pk: f"{names[pk]} (keeps papers for you)" for pk in keeping}
        self.choices = [("", _NOBODY), *((pk, first.get(pk, names[pk])) for pk in ids)]


def _state(kind: str) -> forms.ChoiceField:
    offered = (*FOR[kind], ThingState.NOTHING_SAID)
    return forms.ChoiceField(
        label="How does it stand?",
        required=False,
        choices=[(state.value, state.label) for state in offered],
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _NOT_A_CHOICE},
    )


def _place(label: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=300,
        help_text="Leave it empty where that feels too risky to write down.",
        error_messages={"max_length": "Write it in 300 characters or fewer."},
    )


def _own_words(label: str, hint: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=1000,
        help_text=hint,
        error_messages={"max_length": "Write it in 1,000 characters or fewer."},
    )


class ThingForm(forms.ModelForm):  # type: ignore[type-arg]
    """How one paper, or one thing of the bag, stands."""

    place = _place("Where does it lie?")
    keeper = KeeperField("Who keeps it?")
    note = _own_words("Note")

    class Meta:
        model = Thing
        fields = ("state", "place", "keeper", "note")

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["state"] = _state(self.instance.kind)
        self.fields["keeper"].ask(self.instance.keeper)  # type: ignore[attr-defined]
        if not self.instance.key and self.instance.pk:
            self.fields["text"] = forms.CharField(
                label="What is it?", max_length=200, error_messages=_WORDS, initial=self.instance.text
            )
        self.order_fields(["text", "state", "place", "keeper", "note"])

    def save(self, commit: bool = True) -> Thing:  # noqa: FBT001, FBT002, Django's signature
        if "text" in self.cleaned_data:
            self.instance.text = " ".join(self.cleaned_data["text"].split())
        kept: Thing = super().save(commit)
        return kept


class OwnThingForm(forms.Form):
    """A line of the person's own for one of the lists."""

    text = forms.CharField(label="What is it?", max_length=200, error_messages=_WORDS)


class BagForm(forms.ModelForm):  # type: ignore[type-arg]
    """The bag itself."""

    keeper = KeeperField("Who keeps the bag?")
    place = _place("Where is it?")
    cover = _own_words(
        "What will you say if somebody asks about it?",
        "In your own words. “My gym bag”, say, or “things for the charity shop”.",
    )

    class Meta:
        model = Bag
        fields = ("keeper", "place", "cover")

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.fields["keeper"].ask(self.instance.keeper)  # type: ignore[attr-defined]


class MoneyForm(forms.Form):
    """One line of the budget. An amount that could mean two asks which one, with both to choose from."""

    text = forms.CharField(label="What is it?", max_length=200, error_messages=_WORDS)
    comes_in = forms.ChoiceField(
        label="Does it come in or go out?",
        choices=[("out", "It goes out"), ("in", "It comes in")],
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether it comes in or goes out.", "invalid_choice": _NOT_A_CHOICE},
    )
    amount = forms.CharField(
        label="How much?",
        required=False,
        max_length=40,
        help_text="About is enough. Leave it empty if you do not know yet.",
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "short"}),
        error_messages={"max_length": "This is too long for an amount. Write it in digits, like 1200.50."},
    )
    meant = forms.ChoiceField(label="Which one do you mean?", required=False, widget=forms.RadioSelect)
    every = forms.ChoiceField(
        label="How often?",
        choices=Every.choices,
        initial=Every.MONTH.value,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how often.", "invalid_choice": _NOT_A_CHOICE},
    )

    def __init__(self, data: Any = None, *, entry: Entry | None = None) -> None:
        super().__init__(data, initial=_initial(entry))
        if entry is not None and not entry.is_own:
            del self.fields["text"], self.fields["comes_in"]
        self._readings = self._two_readings()
        if self._readings:
            offered = [(str(one), amounts.shown(one)) for one in self._readings]
            self.fields["meant"].choices = offered  # type: ignore[attr-defined]
        else:
            del self.fields["meant"]

    def clean_amount(self) -> int | None:
        """In hundredths, None for an empty field."""
        typed = self.cleaned_data["amount"].strip()
        if not typed:
            return None
        for reading in self._readings:
            if self.data.get("meant") == str(reading):
                return reading
        try:
            return amounts.read(typed)
        except LeewardError as error:
            raise forms.ValidationError(str(error)) from error

    def _two_readings(self) -> tuple[int, ...]:
        try:
            amounts.read(self.data.get("amount", ""))
        except AmountUnclear as unclear:
            return unclear.readings
        except LeewardError:
            return ()
        return ()

    def keep(self, entry: Entry | None) -> MoneyLine:
        """Writes the line; a new one for None."""
        given = self.cleaned_data
        row = (entry.row if entry else None) or MoneyLine(key=entry.key if entry else "")
        row.text = " ".join(given.get("text", "").split())
        row.comes_in = given["comes_in"] == "in" if "comes_in" in given else bool(entry and entry.comes_in)
        row.amount, row.every = given["amount"], given["every"]
        row.save()
        return row


class CurrencyForm(forms.Form):
    """What money is called."""

    currency = forms.CharField(
        label="Your money",
        required=False,
        max_length=LONGEST,
        help_text="A sign or a few letters, like £ or EUR. Nothing is converted.",
        widget=forms.TextInput(attrs={"class": "short"}),
        error_messages={"max_length": f"A sign or up to {LONGEST} letters is enough."},
    )


class AnswerForm(forms.Form):
    """An answer to one question."""

    answer = forms.ChoiceField(
        label="Your answer",
        choices=Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one, or skip this.", "invalid_choice": _NOT_A_CHOICE},
    )


def _initial(entry: Entry | None) -> dict[str, Any]:
    if entry is None:
        return {}
    amount = entry.row.amount if entry.row else None
    written = "" if amount is None else amounts.shown(amount).replace(",", "")
    side = "in" if entry.comes_in else "out"
    return {"text": entry.text, "comes_in": side, "amount": written, "every": entry.every.value}
