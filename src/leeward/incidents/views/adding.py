"""What is added to an incident: later words, the note of a witness, files; and its removal for good."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.incidents import files, logbook, wording
from leeward.incidents.forms import AdditionForm, FilesForm, WitnessForm
from leeward.incidents.models import Attachment, Incident
from leeward.incidents.views.pages import asked, say, uploads
from leeward.people.guard import with_vault
from leeward.shell import downloads
from leeward.vault import opened
from leeward.words.errors import LeewardError

_BOTH = ["GET", "POST"]
_NONE = "Choose a file first. Nothing was changed."
_NOT_TICKED = "Tick the box to show that you have read it. Nothing was removed."


@require_http_methods(_BOTH)
@with_vault
def add(request: HttpRequest, number: int) -> HttpResponse:
    """Add something, or correct it by adding."""
    row = get_object_or_404(Incident, pk=number)
    form = AdditionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        logbook.add(row, form.given())
        return redirect("incidents:incident", number=number)
    return render(request, "incidents/addition.html", _about(number) | {"form": form}, status=_status(form))


@require_http_methods(_BOTH)
@with_vault
def witness(request: HttpRequest, number: int) -> HttpResponse:
    """A named person reads it and adds their own words."""
    row = get_object_or_404(Incident, pk=number)
    form = WitnessForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        logbook.witness(row, form.cleaned_data)
        return redirect("incidents:incident", number=number)
    return render(request, "incidents/witness.html", _about(number) | {"form": form}, status=_status(form))


@require_http_methods(_BOTH)
@with_vault
def add_files(request: HttpRequest, number: int) -> HttpResponse:
    """More photos and files."""
    row, error = get_object_or_404(Incident, pk=number), ""
    form = FilesForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        sent, refused = files.arrived(uploads(request))
        if sent or refused:
            refused += logbook.add_files(opened.require(), row, sent, **form.cleaned_data)
            say(request, row, refused)
            return redirect("incidents:incident", number=number)
        error = _NONE
    status = 422 if error else _status(form)
    return render(request, "incidents/files.html", _about(number) | {"form": form, "error": error}, status=status)


@require_GET
@with_vault
def file(request: HttpRequest, number: int, file_id: int) -> HttpResponse:
    """What a file is, and what it says of itself."""
    return render(request, "incidents/file.html", _of_file(number, file_id))


@require_GET
@with_vault
def uncovered(request: HttpRequest, number: int, file_id: int) -> HttpResponse:
    """The same with the picture, after its bytes were looked at."""
    context = _of_file(number, file_id)
    try:
        files.content(opened.require(), _row(number, file_id))
    except LeewardError as error:
        return render(request, "incidents/file.html", context | {"error": str(error)}, status=422)
    return render(request, "incidents/file.html", context | {"uncovered": True})


@require_GET
@with_vault
def picture(_request: HttpRequest, number: int, file_id: int) -> HttpResponse:
    """The bytes for the page, from memory. Only kinds that a page may show."""
    row = _row(number, file_id)
    if not files.kind_of(row).on_page:
        return HttpResponse("This one can only be downloaded.", status=415, content_type="text/plain")
    return HttpResponse(files.content(opened.require(), row), content_type=row.media_type)


@require_POST
@with_vault
def original(_request: HttpRequest, number: int, file_id: int) -> HttpResponse:
    """The file, byte for byte, under a name that says nothing."""
    row = _row(number, file_id)
    name = downloads.Name(f"{row.pk}.{files.kind_of(row).suffix}", "application/octet-stream")
    return downloads.download(files.content(opened.require(), row), name)


@require_http_methods(_BOTH)
@with_vault
def remove_file(request: HttpRequest, number: int, file_id: int) -> HttpResponse:
    """Says what goes and what stays; removes the file once the box is ticked."""
    row, error = _row(number, file_id), ""
    if request.method == "POST" and request.POST.get("read"):
        logbook.remove_file(opened.require(), row)
        return redirect("incidents:incident", number=number)
    if request.method == "POST":
        error = _NOT_TICKED
    context = _about(number) | {"file": row, "error": error}
    return render(request, "incidents/remove.html", context, status=422 if error else 200)


@require_http_methods(_BOTH)
@with_vault
def remove(request: HttpRequest, number: int) -> HttpResponse:
    """The same for a whole incident."""
    row, error = get_object_or_404(Incident, pk=number), ""
    if request.method == "POST" and request.POST.get("read"):
        logbook.remove(opened.require(), row)
        return redirect("incidents:incidents")
    if request.method == "POST":
        error = _NOT_TICKED
    return render(request, "incidents/remove.html", _about(number) | {"error": error}, status=422 if error else 200)


def _row(number: int, file_id: int) -> Attachment:
    row = get_object_or_404(Attachment, pk=file_id)
    if row.incident_id != number:
        raise Http404
    return row


def _of_file(number: int, file_id: int) -> dict[str, object]:
    row = _row(number, file_id)
    return _about(number) | {"file": row, "on_page": files.kind_of(row).on_page, "kind": files.kind_of(row).name}


def _about(number: int) -> dict[str, object]:
    one = asked(number)
    return {"one": one, "number": number, "when": wording.of(one), "pairs": list(wording.pairs(one)),
            "additions": [(added, wording.anew(added, one.zone)) for added in one.additions]}  # fmt: skip


def _status(form: AdditionForm | WitnessForm | FilesForm) -> int:
    return 422 if form.errors else 200
