"""A page is visited: what others may notice first, then once, with a way to stop it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.captures import taking
from leeward.captures.errors import NoBrowser, NoMemoryFolder, NotAgain
from leeward.captures.forms import PageForm
from leeward.captures.models import Visit
from leeward.captures.visiting import chromium, place
from leeward.library import captures as library
from leeward.people.guard import asks_first, with_vault
from leeward.vault import jobs
from leeward.words.errors import LeewardError


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def page(request: HttpRequest) -> HttpResponse:
    """Says what happens and who may notice; begins once the box is ticked."""
    form, error = PageForm(request.POST if request.method == "POST" else None), ""
    missing = _missing()
    if request.method == "POST" and form.is_valid() and missing is None:
        try:
            row = taking.begin(form.cleaned_data["address"], form.given())
        except LeewardError as refusal:
            error = str(refusal)
        else:
            return redirect("captures:visit", visit_id=row.pk)
    context = {"form": form, "error": error, "missing": missing, "notice": library.NOTICE, "care": library.CARE,
               "happens": library.HAPPENS}  # fmt: skip
    bad = error or form.errors or (missing and request.method == "POST")
    return render(request, "captures/page.html", context, status=422 if bad else 200)


@require_GET
@with_vault
def visit(request: HttpRequest, visit_id: int) -> HttpResponse:
    """Reloads itself while it runs; leads on when it is done; says in one sentence why it is not."""
    row = get_object_or_404(Visit, pk=visit_id)
    if row.capture_id is not None:
        return redirect("captures:capture", capture_id=row.capture_id)
    job = jobs.get(row.job_id or 0)
    running = job is not None and not job.over
    why = str(NotAgain()) if job is None else job.sentence or _stopped(job.state)
    response = render(request, "captures/visit.html", {"row": row, "running": running, "why": why})
    if running:
        response["Refresh"] = "1"
    return response


@require_POST
@with_vault
def stop(_request: HttpRequest, visit_id: int) -> HttpResponse:
    """Ends it. Nothing of it is kept."""
    row = get_object_or_404(Visit, pk=visit_id)
    jobs.cancel(row.job_id or 0)
    return redirect("captures:visit", visit_id=row.pk)


@require_POST
@with_vault
def put_away(_request: HttpRequest, visit_id: int) -> HttpResponse:
    """What was typed for a visit that gave nothing goes."""
    row = get_object_or_404(Visit, pk=visit_id)
    job = jobs.get(row.job_id or 0)
    if row.capture_id is None and (job is None or job.over):
        row.delete()
    return redirect("captures:captures")


def _missing() -> LeewardError | None:
    """Why no page can be visited from this machine."""
    if chromium.find() is None:
        return NoBrowser()
    return None if place.is_there() else NoMemoryFolder()


def _stopped(state: str) -> str:
    return "You stopped it before it began. Nobody was asked." if state == jobs.State.STOPPED else ""
