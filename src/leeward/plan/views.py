"""The plan as a whole: its parts, where the person stands, the leaving day, a look at it, and going back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.library import day, going_back
from leeward.library.plan import MODES
from leeward.people import warnings
from leeward.people.days import today
from leeward.people.guard import with_vault
from leeward.plan import overview, reading, reviewing, standing
from leeward.plan.forms import DayForm, StandForm
from leeward.plan.models import Stand
from leeward.plan.suggesting import suggested
from leeward.vault.sessions import open_vault


@require_GET
def plan(request: HttpRequest) -> HttpResponse:
    """All parts. Without a vault the plan can be read; marking needs one."""
    opened = open_vault(request) is not None
    return render(request, "plan/plan.html", _of_vault(request) if opened else {"parts": overview.unmarked()})


@require_http_methods(["GET", "POST"])
@with_vault
def stand(request: HttpRequest) -> HttpResponse:
    """What fits now? Can be skipped and changed; what was said before stays to be seen."""
    form = StandForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        standing.choose(form.cleaned_data["stand"])
        return redirect("plan:plan")
    context = {"modes": MODES.values(), "now": Stand.objects.first(), "earlier": standing.earlier()}
    return render(request, "plan/stand.html", context | {"form": form, "suggested": suggested(request)})


@require_http_methods(["GET", "POST"])
@with_vault
def leaving_day(request: HttpRequest) -> HttpResponse:
    """The day the person has in mind. First what helps before a day is fixed."""
    if request.method == "POST" and "none" in request.POST:
        standing.set_leaving_day(None)
        return redirect("plan:part", part_key="day")
    on = standing.leaving_day()
    form = DayForm(request.POST or None, initial={"on": on})
    if request.method == "POST" and form.is_valid():
        standing.set_leaving_day(form.cleaned_data["on"])
        return redirect("plan:part", part_key="day")
    return render(request, "plan/day.html", {"form": form, "on": on, "said": day})


@require_POST
@with_vault
def looked(_request: HttpRequest) -> HttpResponse:
    """The person looked the plan through, or does not want to now."""
    reviewing.looked(today())
    return redirect("plan:plan")


@require_http_methods(["GET", "POST"])
def go_back(request: HttpRequest) -> HttpResponse:
    """If the person goes back or stays for now. Nothing is deleted; a click may say where they stand."""
    opened = open_vault(request) is not None
    if request.method == "POST" and opened:
        standing.choose("A")
        return redirect("plan:go_back")
    context = {"said": going_back, "opened": opened, "noted": opened and standing.mode() == "A"}
    return render(request, "plan/go_back.html", context)


def _of_vault(request: HttpRequest) -> dict[str, Any]:
    letter, warned = standing.mode(), warnings.any_noted()
    return {
        "parts": overview.of(reading.chapters(letter, warned=warned)),
        "warned": warned,
        "unasked": not warnings.asked(),
        "stand": MODES.get(letter),
        "asked": Stand.objects.exists(),
        "modes": MODES.values(),
        "suggested": suggested(request),
        "leaving": standing.leaving_day(),
        "reasons": reviewing.sentences(reviewing.open_reasons(today())),
    }
