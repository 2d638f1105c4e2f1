"""Days of one's own: the count, notes of contact the person made, and days without a look at their pages."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.distance import links, own_days
from leeward.distance.choices import LookingBy
from leeward.distance.finding import person_or_404, slip_or_404
from leeward.distance.forms.days import LookingForm, SlipForm
from leeward.distance.models import Looking, Slip
from leeward.library.distance import DAYS, SLIP
from leeward.people.days import today
from leeward.people.guard import with_vault
from leeward.vault.registries import Way

_BOTH = ["GET", "POST"]
_SHOWN = 14  # days that can be ticked
_SAID = {key.partition("-")[2]: line for key, line in SLIP.items()}


@require_GET
@with_vault
def days(request: HttpRequest, person_id: int) -> HttpResponse:
    """The counts in sentences, and the notes."""
    person = person_or_404(person_id)
    how = own_days.looking(person)
    ticking = how is not None and how.by == LookingBy.TICKED
    chosen = own_days.ticked_days(person) if ticking else set()
    context = {
        "person": person,
        "days": own_days.without_contact(person),
        "looking": own_days.without_looking(person),
        "how": how,
        "to_tick": [(day, day in chosen) for day in _shown()] if ticking else [],
        "slips": person.slips.all(),
        "above": own_days.above(person),
        "said": DAYS.values(),
        "pulled": links.known(Way.PULLED),
    }
    return render(request, "distance/days.html", context)


@require_http_methods(_BOTH)
@with_vault
def add(request: HttpRequest, person_id: int) -> HttpResponse:
    """Note contact that the person made."""
    person = person_or_404(person_id)
    form = SlipForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        kept = Slip.objects.create(person=person, **form.given())
        return redirect("distance:slip", person_id=person.pk, slip_id=kept.pk)
    context = {"person": person, "form": form, **_SAID}
    return render(request, "distance/slip_form.html", context, status=422 if form.errors else 200)


@require_GET
@with_vault
def slip(request: HttpRequest, person_id: int, slip_id: int) -> HttpResponse:
    """One note, its words covered, and what may help now."""
    found = slip_or_404(person_id, slip_id)
    context = {
        "person": found.person,
        "slip": found,
        "days": own_days.without_contact(found.person),
        "pulled": links.known(Way.PULLED),
    }
    return render(request, "distance/slip.html", context | _SAID)


@require_http_methods(_BOTH)
@with_vault
def remove(request: HttpRequest, person_id: int, slip_id: int) -> HttpResponse:
    """Says what goes; then it is gone."""
    found = slip_or_404(person_id, slip_id)
    if request.method == "POST":
        found.delete()
        return redirect("distance:days", person_id=person_id)
    return render(request, "distance/slip_remove.html", {"person": found.person, "slip": found})


@require_http_methods(_BOTH)
@with_vault
def looking(request: HttpRequest, person_id: int) -> HttpResponse:
    """How days without a look are counted."""
    person = person_or_404(person_id)
    form = LookingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        Looking.objects.create(person=person, **form.cleaned_data)
        return redirect("distance:days", person_id=person.pk)
    context = {"person": person, "form": form, "said": DAYS["days-evidence"]}
    return render(request, "distance/looking.html", context, status=422 if form.errors else 200)


@require_POST
@with_vault
def tick(request: HttpRequest, person_id: int) -> HttpResponse:
    """The days that were ticked, of those that were shown."""
    person = person_or_404(person_id)
    chosen = set(request.POST.getlist("on"))
    own_days.tick(person, _shown(), [day for day in _shown() if day.isoformat() in chosen])
    return redirect("distance:days", person_id=person.pk)


def _shown() -> list[date]:
    return [today() - timedelta(days=number) for number in range(_SHOWN)]
