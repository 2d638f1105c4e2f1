"""Facts about a person that all steps need: mode, stop notice, dates, orders."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from leeward.people.days import moment_on
from leeward.people.forms import DateForm, ModeForm, OrderForm, StopForm
from leeward.people.guard import asks_first, with_vault
from leeward.people.models import Person, StopNotice
from leeward.shell import given
from leeward.shell.given import Given
from leeward.shell.paths import own_path

_NO_STOP = "A request to stop that was only thought does not count here, and that is no fault of yours."


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def mode(request: HttpRequest, person_id: int) -> HttpResponse:
    """How contact is meant to be. A new row each time, so that it can be seen what was decided when."""
    return _add(request, person_id, ModeForm, "How contact is meant to be", changes_contact=True)


@require_http_methods(["GET", "POST"])
@with_vault
def important_date(request: HttpRequest, person_id: int) -> HttpResponse:
    """A day that matters. Another page may have it ready (`shell.given`); then it is led back to."""
    ready = given.take(request.session, request.path) if request.method == "GET" else None
    return _add(request, person_id, DateForm, "A day that matters", ready)


@require_http_methods(["GET", "POST"])
@with_vault
def order(request: HttpRequest, person_id: int) -> HttpResponse:
    """A court's order, bare; the part above has it in full."""
    return _add(request, person_id, OrderForm, "An order of a court", in_full=True)


@require_http_methods(["GET", "POST"])
@with_vault
def stop(request: HttpRequest, person_id: int) -> HttpResponse:
    """When the person asked for it to stop."""
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    form = StopForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _note_stop(found, form)
        return redirect("people:person", person_id=found.pk)
    heading = f"You asked {found.name} to stop"
    return render(request, "people/form.html", {"person": found, "form": form, "heading": heading, "lead": _NO_STOP})


@require_POST
@with_vault
def withdraw(_request: HttpRequest, person_id: int, notice_id: int) -> HttpResponse:
    """A notice was not right. The row stays, marked as taken back."""
    notice = get_object_or_404(StopNotice, pk=notice_id, person__id=person_id, withdrawn_at=None)
    notice.withdrawn_at = timezone.now()
    notice.save(update_fields=["withdrawn_at"])
    return redirect("people:person", person_id=person_id)


def _note_stop(person: Person, form: StopForm) -> StopNotice:
    given = form.cleaned_data
    return StopNotice.objects.create(
        person=person,
        stated_at=moment_on(given["day"], given["clock"]),
        day_only=given["clock"] is None,
        channel=given["channel"],
        quote=given["quote"],
    )


def _add(
    request: HttpRequest,
    person_id: int,
    kind: type[forms.ModelForm],  # type: ignore[type-arg]  # generic for the checker only, not when it runs
    heading: str,
    ready: Given | None = None,
    **more: bool,
) -> HttpResponse:
    found = get_object_or_404(Person, pk=person_id, merged_into=None)
    form = kind(request.POST or None, initial=dict(ready.values) if ready else None)
    back = ready.back if ready else request.POST.get("to", "")
    if request.method == "POST" and form.is_valid():
        row = form.save(commit=False)
        row.person = found
        row.save()
        return redirect(own_path(back)) if back else redirect("people:person", person_id=found.pk)
    context = {"person": found, "form": form, "heading": heading, "back": own_path(back) if back else ""}
    return render(request, "people/form.html", context | more)
