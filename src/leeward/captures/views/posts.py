"""The list of kept posts, one post, its picture, a copy of a file, the sheet, and removing."""

from typing import Any, Literal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.captures import due, keeping, kinds, showing, told
from leeward.captures import sheet as sheets
from leeward.captures.models import Capture, KeptFile, Visit
from leeward.library import captures as library
from leeward.orders.sheet import drawable
from leeward.people.days import today
from leeward.people.guard import with_vault
from leeward.printing import typeset
from leeward.printing.errors import CannotDraw
from leeward.shell import downloads
from leeward.vault import opened
from leeward.words.errors import LeewardError

_BOTH = ["GET", "POST"]
_NOT_TICKED = "Tick the box to show that you have read it. Nothing was removed."


@require_GET
@with_vault
def posts(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first; what the person wanted to look at again stands above."""
    kept = told.all_captures()
    context = {"posts": kept[::-1], "due": due.due(kept, today()), "visits": Visit.objects.filter(capture=None)}
    return render(request, "captures/captures.html", context)


@require_GET
@with_vault
def capture(request: HttpRequest, capture_id: int) -> HttpResponse:
    """One post with its files and all that was added."""
    post = told.capture(get_object_or_404(told.rows(), pk=capture_id))
    context = {"post": post, "about": showing.about(post), "files": showing.files(post), "proof": library.PROOF,
               "own": library.OWN[1:]}  # fmt: skip
    return render(request, "captures/capture.html", context)


@require_GET
@with_vault
def picture(request: HttpRequest, capture_id: int, file_id: int) -> HttpResponse:
    """Covered first; with `?look` the picture itself, whose bytes are looked at before."""
    row = _file(capture_id, file_id)
    context: dict[str, Any] = {"file": row, "capture": row.capture, "can_show": kinds.can_show(row.media_type)}
    if "look" not in request.GET or not context["can_show"]:
        return render(request, "captures/picture.html", context)
    try:
        keeping.content(opened.require(), row)
    except LeewardError as error:
        return render(request, "captures/picture.html", context | {"error": str(error)}, status=422)
    return render(request, "captures/picture.html", context | {"uncovered": True})


@require_GET
@with_vault
def picture_bytes(_request: HttpRequest, capture_id: int, file_id: int) -> HttpResponse:
    """The bytes for the page, from memory. Only kinds of picture that a page may show."""
    row = _file(capture_id, file_id)
    if not kinds.can_show(row.media_type):
        return HttpResponse("This one can only be saved as a copy.", status=415, content_type="text/plain")
    return HttpResponse(keeping.content(opened.require(), row), content_type=row.media_type)


@require_http_methods(_BOTH)
@with_vault
def copy(request: HttpRequest, capture_id: int, file_id: int) -> HttpResponse:
    """Says first that the copy lies open on the device; then gives the bytes under a name that says nothing."""
    row = _file(capture_id, file_id)
    context: dict[str, Any] = {"file": row, "capture": row.capture}
    if request.method == "GET":
        return render(request, "captures/copy.html", context)
    try:
        data = keeping.content(opened.require(), row)
    except LeewardError as error:
        return render(request, "captures/copy.html", context | {"error": str(error)}, status=422)
    name = downloads.Name(f"{row.pk}.{kinds.suffix_of(row)}", "application/octet-stream")
    return downloads.download(data, name)


@require_http_methods(_BOTH)
@with_vault
def sheet(request: HttpRequest, capture_id: int) -> HttpResponse:
    """Exactly what will stand on the sheet; a POST makes a PDF of it, in memory."""
    row = get_object_or_404(told.rows(), pk=capture_id)
    made = sheets.sheet(told.capture(row))
    drawn = drawable(made)
    if request.method == "POST":
        size: Literal["a4", "letter"] = "letter" if request.POST.get("size") == "letter" else "a4"
        try:
            return downloads.download(typeset.pdf(drawn, paper=size), downloads.PDF)
        except CannotDraw:
            return redirect("captures:sheet", capture_id=row.pk)
    missing = typeset.undrawable(drawn)
    context = {
        "capture": row,
        "sheet": made,
        "spelled": drawn != made,
        "undrawn": CannotDraw(missing) if missing else None,
    }
    return render(request, "captures/sheet.html", context)


@require_http_methods(_BOTH)
@with_vault
def remove(request: HttpRequest, capture_id: int) -> HttpResponse:
    """Says what goes and what stays; removes once the box is ticked."""
    row, error = get_object_or_404(Capture, pk=capture_id), ""
    if request.method == "POST" and request.POST.get("read"):
        keeping.remove(opened.require(), row)
        return redirect("captures:captures")
    if request.method == "POST":
        error = _NOT_TICKED
    return render(request, "captures/remove.html", {"capture": row, "error": error}, status=422 if error else 200)


def _file(capture_id: int, file_id: int) -> KeptFile:
    """The file with this number, where it is of this post. Raises Http404, for numbers beyond all numbers too."""
    return get_object_or_404(KeptFile, pk=file_id, capture=get_object_or_404(Capture, pk=capture_id))
