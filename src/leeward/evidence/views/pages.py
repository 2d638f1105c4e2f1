"""The log and what proves it: its signed states, one of them, its code on paper, and a code compared."""

from typing import Literal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.evidence import codes, paper, proving, showing
from leeward.evidence.forms import CodeForm
from leeward.evidence.models import Checkpoint
from leeward.evidence.stamping import kept
from leeward.people.guard import with_vault
from leeward.printing import typeset
from leeward.shell import downloads
from leeward.words.errors import LeewardError


@require_GET
@with_vault
def evidence(request: HttpRequest) -> HttpResponse:
    """What the log is, its signed states, what they prove and what not."""
    return render(request, "evidence/evidence.html", _overview())


@require_POST
@with_vault
def sign(request: HttpRequest) -> HttpResponse:
    """Sign the log as it is now."""
    try:
        row = proving.checkpoint_now()
    except LeewardError as error:
        return render(request, "evidence/evidence.html", _overview() | {"error": str(error)}, status=422)
    return redirect("evidence:state", number=row.pk)


@require_GET
@with_vault
def state(request: HttpRequest, number: int) -> HttpResponse:
    """One signed state, whole: its code, its note, its stamps."""
    row = get_object_or_404(Checkpoint, pk=number)
    context = {
        "state": showing.state(row), "note": row.note, "log": showing.log(), "service": kept.service(),
    }  # fmt: skip
    return render(request, "evidence/state.html", context)


@require_POST
@with_vault
def note(_request: HttpRequest, number: int) -> HttpResponse:
    """The signed note as a file of text."""
    return downloads.download(get_object_or_404(Checkpoint, pk=number).note.encode(), downloads.LIST)


@require_http_methods(["GET", "POST"])
@with_vault
def code(request: HttpRequest, number: int) -> HttpResponse:
    """The code as it will stand on paper; a POST makes a PDF of it, in memory."""
    found = showing.state(get_object_or_404(Checkpoint, pk=number))
    made = paper.sheet(found, showing.log())
    if request.method == "POST":
        size: Literal["a4", "letter"] = "letter" if request.POST.get("size") == "letter" else "a4"
        return downloads.download(typeset.pdf(made, paper=size), downloads.PDF)
    return render(request, "evidence/code.html", {"sheet": made, "state": found})


@require_http_methods(["GET", "POST"])
@with_vault
def compare(request: HttpRequest) -> HttpResponse:
    """A code from paper against the log of today."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    context: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        row = codes.find(proving.key().name, form.cleaned_data["code"])
        context |= {"typed": form.cleaned_data["code"], "state": showing.state(row) if row else None}
        context["holds"] = _holds(row) if row else False
    return render(request, "evidence/compare.html", context, status=422 if form.errors else 200)


def _holds(row: Checkpoint) -> bool:
    try:
        return proving.still_begins(row)
    except LeewardError:
        return False


def _overview() -> dict[str, object]:
    return {
        "log": showing.log(), "states": showing.states(), "service": kept.service(), "waiting": kept.waiting(),
    }  # fmt: skip
