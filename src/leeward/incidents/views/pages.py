"""The list of incidents, one of them, a new one, and all of it on paper."""

from typing import Any, Literal, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.incidents import files, finding, logbook, sheet, told, wording
from leeward.incidents.forms import FilesForm, IncidentForm
from leeward.incidents.models import Incident
from leeward.people import zones
from leeward.people.guard import with_vault
from leeward.printing import typeset
from leeward.printing.errors import CannotDraw
from leeward.shell import downloads
from leeward.vault import opened
from leeward.vault.uploads import SealedFile

_BOTH = ["GET", "POST"]
_REFUSED = "i_refused"


@require_http_methods(_BOTH)
@with_vault
def incidents(request: HttpRequest) -> HttpResponse:
    """All of them, or those with some words. The words are sent by POST, so that no address holds them."""
    wanted = request.POST.get("words", "")[:200]
    every = told.all_incidents()
    found = [(one, wording.of(one), wording.first_line(one.what)) for one in finding.matching(every, wanted)]
    context = {"found": found, "all": len(every), "wanted": wanted, "caution": sheet.CAUTION}
    return render(request, "incidents/incidents.html", context)


@require_http_methods(_BOTH)
@with_vault
def add(request: HttpRequest) -> HttpResponse:
    """Write one down, with its files, on one screen."""
    posted = request.method == "POST"
    form, of_files = IncidentForm(request.POST if posted else None), FilesForm(request.POST if posted else None)
    if posted and form.is_valid() and of_files.is_valid():
        sent, refused = files.arrived(uploads(request))
        try:
            row = logbook.write(opened.require(), form.given(), sent, **of_files.cleaned_data)
        finally:
            for one in sent:
                one.pending.discard()
        say(request, row, refused)
        return redirect("incidents:incident", number=row.pk)
    wrong = bool(form.errors or of_files.errors)
    context = {"form": form, "of_files": of_files, "caution": sheet.CAUTION, "lost": posted and bool(request.FILES)}
    context["clock"] = zones.label(str(form["zone"].value() or "UTC"))
    return render(request, "incidents/add.html", context, status=422 if wrong else 200)


@require_GET
@with_vault
def incident(request: HttpRequest, number: int) -> HttpResponse:
    """One of them: as it was written, and what was added."""
    one = asked(number)
    context = {
        "one": one, "when": wording.of(one), "pairs": list(wording.pairs(one)), "number": number,
        "additions": [(added, wording.anew(added, one.zone)) for added in one.additions],
        "files": Incident.objects.get(pk=number).attachments.all(),
        "refused": request.session.pop(f"{_REFUSED}{number}", []),
    }  # fmt: skip
    return render(request, "incidents/incident.html", context)


@require_http_methods(_BOTH)
@with_vault
def paper(request: HttpRequest, number: int = 0) -> HttpResponse:
    """What will stand on paper, of one or of all; a POST makes a PDF of it, in memory."""
    made = sheet.sheet([asked(number)] if number else told.all_incidents())
    missing = typeset.undrawable(made)
    if request.method == "POST" and not missing:
        size: Literal["a4", "letter"] = "letter" if request.POST.get("size") == "letter" else "a4"
        return downloads.download(typeset.pdf(made, paper=size), downloads.PDF)
    context = {"sheet": made, "number": number, "undrawn": CannotDraw(missing) if missing else None}
    return render(request, "incidents/paper.html", context, status=422 if request.method == "POST" else 200)


def asked(number: int) -> told.Incident:
    """The incident of this number. Raises Http404."""
    row = Incident.objects.filter(pk=number).first()
    found = told.of(row.key) if row else None
    if found is None:
        raise Http404
    return found


def uploads(request: HttpRequest) -> list[SealedFile]:
    """The chosen files of a form."""
    return cast("list[SealedFile]", cast("Any", request.FILES).getlist("files"))


def say(request: HttpRequest, row: Incident, refused: list[str]) -> None:
    """Let the next page of the incident say what was not kept."""
    if refused:
        request.session[f"{_REFUSED}{row.pk}"] = refused
