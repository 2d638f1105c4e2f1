"""How far a reading is, stopping it, and its receipt."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from leeward.history import copies, keeping
from leeward.history.bringing.request import KIND
from leeward.history.models import Receipt
from leeward.history.receipt_page import ReceiptPage
from leeward.people.guard import with_vault
from leeward.vault import jobs
from leeward.vault.models import Job


@require_GET
@with_vault
def progress(request: HttpRequest) -> HttpResponse:
    """The readings of this session, or those under way; reloads itself while one runs."""
    rows = Job.objects.filter(kind=KIND, pk__in=keeping.kept(request.session)).order_by("pk")
    found = list(rows) or [job for job in Job.objects.filter(kind=KIND).order_by("-pk")[:5] if not job.over]
    if found and all(job.state == jobs.State.DONE for job in found) and len(found) == 1:
        return redirect("history:receipt", receipt_id=(found[0].result or {}).get("receipt", 0))
    running = any(not job.over for job in found)
    context = {"jobs": [_shown(job) for job in found], "running": running, "refused": keeping.refused(request.session)}
    response = render(request, "history/progress.html", context)
    if running:
        response["Refresh"] = "1"
    return response


@require_POST
@with_vault
def stop(_request: HttpRequest, job_id: int) -> HttpResponse:
    """Stops a reading. What is in already stays."""
    jobs.cancel(job_id)
    return redirect("history:progress")


@require_GET
@with_vault
def receipt(request: HttpRequest, receipt_id: int) -> HttpResponse:
    """The receipt of one reading."""
    row = get_object_or_404(Receipt.objects.select_related("source"), pk=receipt_id)
    return render(request, "history/receipt.html", {"receipt": ReceiptPage(row)})


@require_POST
@with_vault
def apart(request: HttpRequest, receipt_id: int) -> HttpResponse:
    """What was joined on another clock is not the same: the file is read again and these stand on their own."""
    row = get_object_or_404(Receipt.objects.select_related("source"), pk=receipt_id)
    keeping.follow(request.session, [copies.set_apart(row.source).pk])
    return redirect("history:progress")


def _shown(job: Job) -> dict[str, object]:
    row = Receipt.objects.filter(job_id=job.pk).order_by("-pk").first()
    return {"job": job, "name": job.arguments.get("name", ""), "receipt": row, "stopped": job.state == "stopped"}
