"""Removing a file for good: first what goes and what stays, then one deliberate tick."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.history import removing
from leeward.history.models import Message, Removal, Source
from leeward.people.guard import with_vault
from leeward.vault.models import Job
from leeward.words.errors import LeewardError

_NOT_TICKED = "Tick the box to show that you have read it. Nothing was removed."


@require_http_methods(["GET", "POST"])
@with_vault
def remove(request: HttpRequest, source_id: int) -> HttpResponse:
    """Says what goes and what stays; removes once the box is ticked."""
    source, error = get_object_or_404(Source, pk=source_id), ""
    if request.method == "POST" and not request.POST.get("read"):
        error = _NOT_TICKED
    elif request.method == "POST":
        try:
            return redirect("history:removed", job_id=removing.start(source).pk)
        except LeewardError as failure:
            error = str(failure)
    context = {"source": source, "messages": Message.objects.filter(source=source).count(), "error": error}
    context["receipt"] = source.receipts.first()
    return render(request, "history/remove.html", context, status=422 if error else 200)


@require_GET
@with_vault
def removed(request: HttpRequest, job_id: int) -> HttpResponse:
    """How far a removal is, and that it is done; reloads itself until then."""
    job = get_object_or_404(Job, pk=job_id, kind=removing.KIND)
    response = render(request, "history/removed.html", {"job": job, "removal": Removal.objects.last()})
    if not job.over:
        response["Refresh"] = "1"
    return response
