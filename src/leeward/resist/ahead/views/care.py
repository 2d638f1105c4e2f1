"""Days that need more care: what is on, what is suggested, and what more care can mean."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.library import care_times as library
from leeward.people.days import today
from leeward.people.guard import with_vault
from leeward.resist import care_days
from leeward.resist import care_suggested as suggesting
from leeward.resist.ahead.care_forms import CareForm
from leeward.resist.models import CareTime
from leeward.shell import given
from leeward.shell.paths import own_path
from leeward.vault.sessions import open_vault


@require_GET
def care(request: HttpRequest) -> HttpResponse:
    """Readable by anybody; with an open notebook the person's own days above it."""
    context: dict[str, Any] = {"said": library, "opened": open_vault(request) is not None}
    if context["opened"]:
        day = today()
        running = care_days.running(day)
        context |= {
            "running": running,
            "others": [one for one in care_days.all_on() if one not in running],
            "away": list(CareTime.objects.exclude(put_away_at=None)),
            "suggested": [(one, library.REASONS[one.reason.value]) for one in suggesting.suggestions(day)],
            "line_on": care_days.line_is_on(),
        }
    return render(request, "resist/ahead/care.html", context)


@require_POST
@with_vault
def suggested(request: HttpRequest) -> HttpResponse:
    """A suggestion is turned on, or put away."""
    suggesting.take(request.POST.get("origin", ""), today(), on=request.POST.get("do") == "on")
    return redirect("resist:care")


@require_http_methods(["GET", "POST"])
@with_vault
def add_care(request: HttpRequest) -> HttpResponse:
    """Days the person thought of."""
    return _write(request, None)


@require_http_methods(["GET", "POST"])
@with_vault
def change_care(request: HttpRequest, care_id: int) -> HttpResponse:
    """Other days, another reason, a note."""
    return _write(request, get_object_or_404(CareTime, pk=care_id))


@require_POST
@with_vault
def turn_care(request: HttpRequest, care_id: int) -> HttpResponse:
    """On or off."""
    suggesting.turn(get_object_or_404(CareTime, pk=care_id), on=request.POST.get("do") == "on")
    return redirect("resist:care")


@require_http_methods(["GET", "POST"])
@with_vault
def remove_care(request: HttpRequest, care_id: int) -> HttpResponse:
    """Says what goes; one click then removes it for good."""
    row = get_object_or_404(CareTime, pk=care_id)
    if request.method == "POST":
        row.delete()
        return redirect("resist:care")
    return render(request, "resist/ahead/remove_care.html", {"row": row})


@require_POST
@with_vault
def care_line(request: HttpRequest) -> HttpResponse:
    """The line on Start, on or off."""
    care_days.turn_line(on=request.POST.get("do") == "on")
    return redirect("resist:care")


def _write(request: HttpRequest, row: CareTime | None) -> HttpResponse:
    ready = given.take(request.session, request.path) if request.method == "GET" and row is None else None
    form = CareForm(request.POST or None, instance=row, initial=dict(ready.values) if ready else None)
    back = ready.back if ready else request.POST.get("to", "")
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect(own_path(back) if back else "resist:care")
    context = {"row": row, "form": form, "back": own_path(back) if back else ""}
    return render(request, "resist/ahead/care_form.html", context, status=422 if form.errors else 200)
