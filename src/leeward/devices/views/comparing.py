"""The apps of a phone against the list: giving them, the result, keeping it."""

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.devices import keeping, showing, stock
from leeward.devices.forms import AppsForm, NoteForm
from leeward.devices.listing import held, reading, results
from leeward.devices.listing.errors import NoListYet
from leeward.devices.models import Finding
from leeward.library.devices import LIST_WAYS, NO_HIT, ON_A_HIT
from leeward.people.days import today
from leeward.people.guard import with_vault
from leeward.plan import adding
from leeward.vault.registries import Way, way
from leeward.words.errors import LeewardError

_REFUSALS = "devices_refusals"
_ORIGIN = "devices:apps"


@require_http_methods(["GET", "POST"])
def apps(request: HttpRequest) -> HttpResponse:
    """Which list is there, and the apps to compare with it."""
    error, form = None, AppsForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            _compare(request, form.cleaned_data["typed"])
        except LeewardError as refusal:
            error = str(refusal)
        else:
            return redirect("devices:result")
    context = {
        "form": form,
        "error": error,
        "lists": [showing.shown(one.stamp, today()) for one in stock.lists(request)],
        "refusals": request.session.pop(_REFUSALS, ()),
        "result": held.result(request.session),
        "findings": Finding.objects.all() if stock.has_vault(request) else (),
    }
    return render(request, "devices/apps.html", context, status=422 if error or form.errors else 200)


@require_GET
def ways(request: HttpRequest) -> HttpResponse:
    """How to get a list of the apps, and what may be noticed on the way."""
    return render(request, "devices/ways.html", {"ways": LIST_WAYS})


@require_GET
def result(request: HttpRequest) -> HttpResponse:
    """What was found, in this session's memory."""
    found = held.result(request.session)
    if found is None:
        return redirect("devices:apps")
    return _shown(request, found, None)


@require_GET
@with_vault
def finding(request: HttpRequest, finding_id: int) -> HttpResponse:
    """What was found on an earlier day, as it was kept."""
    kept = get_object_or_404(Finding, pk=finding_id)
    return _shown(request, results.from_json(kept.result), kept)


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the result: in the open vault, or first to where one is made."""
    found = held.result(request.session)
    if found is None:
        return redirect("devices:apps")
    if not stock.has_vault(request):
        held.ask_to_keep(request.session)
        return redirect(f"{way(Way.KEEP)}?to={reverse('devices:apps')}")
    kept = keeping.keep(found)
    held.put_away(request.session)
    return redirect("devices:finding", finding_id=kept.pk)


@require_POST
def put_away(request: HttpRequest) -> HttpResponse:
    """Nothing of the result stays."""
    held.put_away(request.session)
    return redirect("devices:apps")


@require_POST
@with_vault
def to_list(_request: HttpRequest) -> HttpResponse:
    """Put what comes next after a hit into the plan."""
    note = " ".join(line.text for line in ON_A_HIT)
    adding.add("devices", "Talk with an advocate about an app found on the phone", origin=_ORIGIN, note=note)
    return redirect(way(Way.PART, "devices"))


@require_http_methods(["GET", "POST"])
@with_vault
def settle(request: HttpRequest, finding_id: int) -> HttpResponse:
    """The finding need no longer stand above everything. It stays in the list as it is."""
    kept = get_object_or_404(Finding, pk=finding_id)
    form = NoteForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        keeping.settle(kept, form.cleaned_data["note"])
        return redirect("devices:finding", finding_id=kept.pk)
    return render(request, "devices/settle.html", {"form": form, "finding": kept})


def _compare(request: HttpRequest, typed: str) -> None:
    lists = stock.lists(request)
    if not lists:
        raise NoListYet
    given = [file.source for file in request.FILES.getlist("files")]  # type: ignore[attr-defined]
    found = results.compared(reading.read(given, typed), lists, datetime.now(UTC))
    held.put_result(request.session, found)


def _shown(request: HttpRequest, found: results.Result, kept: Finding | None) -> HttpResponse:
    context = {
        "page": showing.page(found, today()),
        "finding": kept,
        "standing": bool(found.found) and not (kept and kept.settled.exists()),
        "on_a_hit": ON_A_HIT,
        "no_hit": NO_HIT,
        "opened": stock.has_vault(request),
    }
    return render(request, "devices/result.html", context)
