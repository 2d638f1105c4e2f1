"""Entering an order, one question a screen. Every question can be left out, in any order, at any time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from leeward.orders import jurisdictions
from leeward.orders.choices import Kind, Side, Status
from leeward.orders.forms import fields
from leeward.orders.models import Details
from leeward.people.choices import Role
from leeward.people.models import Order, Person

_ELSEWHERE = "Or its code, if it is not in the list"


@dataclass(frozen=True, slots=True)
class Step:
    """One screen. `key` stands in the address and says nothing; `names` are the columns it asks for."""

    key: str
    heading: str
    lead: str
    names: tuple[str, ...]


STEPS: tuple[Step, ...] = (
    Step("n", "What is it called?", "As it stands at the top of the paper.", ("name", "kind")),
    Step("j", "Where was it made?", "The court’s clock counts for its dates.", ("jurisdiction", "code", "zone")),
    Step("c", "Which court made it?", "It is on the first page.", ("court", "case_no", "judge")),
    Step("m", "When was it made?", "The day that the judge or the officer signed it.", ("made_on",)),
    Step(
        "s",
        "Was it served?",
        "Served means that it was handed over, so that they know of it.",
        ("served_on", "served_how"),
    ),
    Step(
        "b", "From when does it hold?", "Empty is fine: then the day it was made counts.", ("starts_on", "starts_clock")
    ),
    Step(
        "e", "When does it end?", "A day, an hour, or the words of the paper.", ("ends_on", "ends_clock", "expiry_rule")
    ),
    Step(
        "r",
        "When can more time be asked for?",
        "Some papers name a first and a last day.",
        ("renew_from", "renew_until"),
    ),
    Step("p", "Whom is it about?", "As the paper names them. Nobody is told.", ("restrained", "protected", "children")),
    Step("k", "Where are the copies?", "Certified copies have a stamp of the court.", ("copies_at", "registered_in")),
    Step(
        "o",
        "Do the police know of it?",
        "A number makes it quicker for them.",
        ("police_on", "police_station", "police_reference", "officer"),
    ),
    Step("l", "Who helps with it?", "Lawyer, advocate, anything else to remember.", ("lawyer", "note")),
    Step("t", "How does it stand now?", "You can change this at any time.", ("side", "status", "replaced_by")),
)

BY_KEY: Mapping[str, Step] = {step.key: step for step in STEPS}


def after(step: Step) -> Step | None:
    """The next one, None after the last."""
    place = STEPS.index(step) + 1
    return STEPS[place] if place < len(STEPS) else None


def _field(name: str) -> forms.Field:
    made: forms.Field = _FIELDS[name]()
    return made


_FIELDS: Mapping[str, Any] = {
    "name": lambda: fields.line("Its name"),
    "kind": lambda: fields.one_of("What sort is it?", Kind.choices),
    "jurisdiction": lambda: fields.from_list("Country, state or province", _places()),
    "code": lambda: fields.line(_ELSEWHERE, "Two letters for a country, like CH or IN.", most=6),
    "zone": lambda: fields.from_list("The clock at the court", [("", "As usual there"), *jurisdictions.zones()]),
    "court": lambda: fields.line("The court"),
    "case_no": lambda: fields.line("Its number", "Case number, docket or file number.", most=100),
    "judge": lambda: fields.line("The judge"),
    "made_on": lambda: fields.day("The day"),
    "served_on": lambda: fields.day("On which day?"),
    "served_how": lambda: fields.words("By whom and how?", "And where the proof of it is."),
    "starts_on": lambda: fields.day("From which day?"),
    "starts_clock": lambda: fields.clock("From what time?"),
    "ends_on": lambda: fields.day("The last day"),
    "ends_clock": lambda: fields.clock("Until what time?", "Empty means the whole of that day."),
    "expiry_rule": lambda: fields.words("If no day is named: what does the paper say?", "Word for word."),
    "renew_from": lambda: fields.day("From which day?"),
    "renew_until": lambda: fields.day("Until which day?"),
    "restrained": lambda: fields.line("Who is to leave something?"),
    "protected": lambda: fields.words("Who is it for?", "One name a line."),
    "children": lambda: fields.words("Children who are named", "One name a line."),
    "copies_at": lambda: fields.words("Where are certified copies?", "One place or person a line."),
    "registered_in": lambda: fields.words("Where else is it registered?", "Other states or countries."),
    "police_on": lambda: fields.day("When were they told?"),
    "police_station": lambda: fields.line("Which station?"),
    "police_reference": lambda: fields.line("Their number for it", most=100),
    "officer": lambda: fields.line("Name of the officer"),
    "lawyer": lambda: fields.words("Lawyer or advocate", "Name and how to reach them."),
    "note": lambda: fields.words("Anything else"),
    "side": lambda: fields.one_of("Whom is it there for?", Side.choices, "Choose one of these."),
    "status": lambda: fields.one_of("How does it stand?", Status.choices, "Choose one of these."),
}  # fmt: skip


def _places() -> list[Any]:
    grouped = [(group, list(names.items())) for group, names in jurisdictions.GROUPS.items()]
    return [("", "Not said"), *grouped]


class StepForm(forms.Form):
    """The fields of one screen, filled with what is known."""

    def __init__(self, step: Step, details: Details, data: Any = None) -> None:
        known = {name: getattr(details, name, "") for name in step.names}
        if "code" in step.names and details.jurisdiction and details.jurisdiction not in jurisdictions.NAMES:
            known |= {"code": details.jurisdiction, "jurisdiction": ""}
        super().__init__(data, initial=known)
        for name in step.names:
            self.fields[name] = self._others(details) if name == "replaced_by" else _field(name)

    @staticmethod
    def _others(details: Details) -> forms.Field:
        rows = Order.objects.filter(person=details.order.person).exclude(pk=details.order_id)
        return forms.ModelChoiceField(
            rows, label="Which one took its place?", required=False, empty_label="None of these"
        )

    def clean_code(self) -> str:
        written = str(self.cleaned_data["code"]).strip().upper()
        if written and not jurisdictions.is_code(written):
            raise forms.ValidationError("Write it like CH, or like IN-DL. Or leave it empty.")
        return written

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for first, last in (("starts_on", "ends_on"), ("renew_from", "renew_until")):
            begin, end = given.get(first), given.get(last)
            if begin and end and end < begin:
                self.add_error(last, "The last day lies before the first. Look at the paper again.")
        return given

    def changes(self) -> dict[str, Any]:
        """Columns of Details. Call after `is_valid`."""
        given = dict(self.cleaned_data)
        if "code" in given:
            given["jurisdiction"] = given.pop("code") or given["jurisdiction"]
        return given


class BeginForm(forms.Form):
    """Whom the order is about, and which way it points."""

    person = forms.ModelChoiceField(
        Person.objects.none(),
        label="Who is the other side of it?",
        required=False,
        empty_label="Somebody not in the list",
    )
    name = fields.line("Or their name")
    side = fields.one_of("Whom is it there for?", Side.choices, "Choose what comes nearest. You can change it later.")

    def __init__(self, data: Any = None, *, person: int | None = None) -> None:
        super().__init__(data)
        rows = Person.objects.filter(merged_into=None).exclude(role=Role.ME).order_by("name", "id")
        others = [row.pk for row in rows if row.role == Role.OTHER]
        chosen: Any = self.fields["person"]
        chosen.queryset = rows
        chosen.initial = person or (others[0] if len(others) == 1 else None)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("person") and not given.get("name") and "person" not in self.errors:
            self.add_error("name", "Choose somebody, or write a name. It need not be the real one.")
        return given

    def whom(self) -> Person:
        """The person chosen, or a new one with this name, as the other party. Call after `is_valid`."""
        chosen: Person | None = self.cleaned_data["person"]
        return chosen or Person.objects.create(name=self.cleaned_data["name"], role=Role.OTHER)
