"""What is being asked of a service just now, and stopping it; and how often it is asked by itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.contact.forms.accounts import RegularForm
from leeward.contact.work import job as work
from leeward.contact.work import regular
from leeward.contact.work.job import Do
from leeward.library import contact as library
from leeward.people.guard import asks_first, with_vault
from leeward.vault import jobs, opened
from leeward.vault.models import Job

_HEADINGS = {
    Do.LOOK: "Connecting and looking",
    Do.COLLECT: "Looking for messages",
    Do.REHEARSE: "Looking ahead",
    Do.ACT: "Doing it",
    Do.UNDO: "Undoing it",
    Do.SEND: "Handing it over",
}


@require_GET
@with_vault
def working(request: HttpRequest, job_id: int) -> HttpResponse:
    """Reloads itself while it runs; leads on when it is done; says in one sentence why it is not."""
    found = get_object_or_404(Job, pk=job_id, kind=work.KIND)
    do = Do(found.arguments["do"])
    if found.state == jobs.State.DONE:
        return redirect(_onward(do, found))
    context = {"job": found, "heading": _HEADINGS[do], "back": _back(do, found), "running": not found.over, "do": do}
    response = render(request, "contact/working.html", context)
    if not found.over:
        response["Refresh"] = "1"
    return response


@require_POST
@with_vault
def stop(_request: HttpRequest, job_id: int) -> HttpResponse:
    """Ends it after its present step. What came in stays."""
    found = get_object_or_404(Job, pk=job_id, kind=work.KIND)
    jobs.cancel(found.pk)
    return redirect("contact:working", job_id=found.pk)


@require_http_methods(["GET", "POST"])
@with_vault
@asks_first
def often(request: HttpRequest) -> HttpResponse:
    """How often is looked by itself; what that does and does not do stands before the first click."""
    form = RegularForm(request.POST if request.method == "POST" else None, initial={"minutes": str(regular.minutes())})
    if request.method == "POST" and form.is_valid():
        regular.choose(opened.require(), form.cleaned_data["minutes"])
        return redirect("contact:home")
    context = {"form": form, "lines": library.REGULAR}
    return render(request, "contact/often.html", context, status=422 if form.errors else 200)


def _onward(do: Do, found: Job) -> str:
    """Where a finished job leads."""
    result = found.result or {}
    if do is Do.SEND:
        return reverse("contact:going", args=[found.arguments["going"]])
    if "act" in result:
        return reverse("contact:act", args=[result["act"]])
    return reverse("contact:account", args=[found.arguments["account"]])


def _back(do: Do, found: Job) -> str:
    """Where one that is not finished leads."""
    told = found.arguments
    if do is Do.SEND:
        return reverse("contact:going", args=[told["going"]])
    return (
        reverse("contact:act", args=[told["act"]])
        if "act" in told
        else reverse("contact:account", args=[told["account"]])
    )
