"""What happened, to whom it was reported, and what came of it."""

from typing import Any

from django import forms

from leeward.orders.choices import Manner, Outcome, ToWhom
from leeward.orders.forms import fields
from leeward.orders.models import Incident, Term
from leeward.people.days import moment_on
from leeward.shell.wording import moment


class _Terms(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # generic for the checker only
    """Paragraphs to tick, each with what it is about."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj}: {obj.label}"


def _terms(label: str) -> forms.ModelMultipleChoiceField:  # type: ignore[type-arg]  # generic for the checker only
    return _Terms(
        Term.objects.none(), label=label, required=False, widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "One of these paragraphs was changed. Choose again.",
                        "invalid_pk_value": "Choose from the list."},
    )  # fmt: skip


def _offer(form: forms.Form, terms: list[Term], chosen: list[int]) -> None:
    ticked: Any = form.fields["terms"]
    ticked.queryset = Term.objects.filter(pk__in=[term.pk for term in terms])
    ticked.initial = chosen


class ConfirmForm(forms.Form):
    """A candidate is confirmed: under which paragraphs, and what the person wants to add."""

    terms = _terms("Under which paragraphs may it fall?")
    reaction = fields.line("What did I do?", "“Nothing” is an answer too.", most=1000)
    witnesses = fields.line("Who else saw it?", most=1000)

    def __init__(self, data: Any, terms: list[Term], chosen: list[int]) -> None:
        super().__init__(data)
        _offer(self, terms, chosen)

    def clean_terms(self) -> Any:
        given = self.cleaned_data["terms"]
        if not given:
            raise forms.ValidationError("Tick at least one paragraph, or put this one aside.")
        return given


class ObserveForm(forms.Form):
    """Something seen or heard that no message shows."""

    day = fields.day("On which day?", required=True)
    clock = fields.clock("At about what time?")
    words = fields.words(
        "What did you see and hear?", "Only that. Leave out what you think of anybody.", rows=4,
        required="Write in a few words what happened.",
    )  # fmt: skip
    place = fields.line("Where?", most=300)
    distance = fields.line("How far away, about?", most=100)
    witnesses = fields.line("Who else was there?", most=1000)
    reaction = fields.line("What did I do?", most=1000)
    terms = _terms("Under which paragraphs may it fall?")

    def __init__(self, data: Any, terms: list[Term]) -> None:
        super().__init__(data)
        _offer(self, terms, [])

    def given(self) -> dict[str, Any]:
        """Fields of Incident. Call after `is_valid`."""
        known = self.cleaned_data
        kept = {name: known[name] for name in ("words", "place", "distance", "witnesses", "reaction")}
        return {**kept, "happened_at": moment_on(known["day"], known["clock"]), "manner": Manner.SEEN}


class _Incidents(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # generic for the checker only
    """Entries to tick, each with its day and its way."""

    def label_from_instance(self, obj: Any) -> str:
        under = f", paragraph {obj.numbers}" if obj.numbers else ""
        return f"{moment(obj.happened_at)}, {obj.by}{under}"


class ReportForm(forms.Form):
    """Who was told, when, and of what."""

    to = fields.one_of("Who was told?", ToWhom.choices, "Choose one of these.")
    whom = fields.line("Which station, court or person?")
    day = fields.day("On which day?", required=True)
    clock = fields.clock("At about what time?")
    reference = fields.line("Their number for it", most=100)
    officer = fields.line("With whom did you speak?")
    note = fields.words("What was said?", "As it was said.")
    incidents = _Incidents(
        Incident.objects.none(), label="Of what were they told?", required=False, widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "One of these is not in the list any more. Choose again.",
                        "invalid_pk_value": "Choose from the list."},
    )  # fmt: skip

    def __init__(self, data: Any, incidents: list[Incident]) -> None:
        super().__init__(data)
        ticked: Any = self.fields["incidents"]
        ticked.queryset = Incident.objects.filter(pk__in=[one.pk for one in incidents]).prefetch_related("terms")
        ticked.initial = [one.pk for one in incidents if not one.reports.all()]

    def given(self) -> dict[str, Any]:
        """Fields of Report. Call after `is_valid`."""
        known = self.cleaned_data
        kept = {name: known[name] for name in ("to", "whom", "reference", "officer", "note")}
        return {**kept, "reported_at": moment_on(known["day"], known["clock"])}


class OutcomeForm(forms.Form):
    """What came of a report."""

    on = fields.day("On which day?", required=True)
    outcome = fields.one_of("What came of it?", Outcome.choices, "Choose what comes nearest.")
    note = fields.words("In a few words")
    next_on = fields.day("When do you want to ask again?")
