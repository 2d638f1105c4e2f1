"""A file or a picture of the screen is brought and sealed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leeward.captures import keeping
from leeward.captures.choices import Came
from leeward.captures.errors import NoFile
from leeward.captures.forms import FileForm, ScreenForm
from leeward.captures.models import Capture
from leeward.library import captures as library
from leeward.people.guard import with_vault
from leeward.vault import opened
from leeward.words.errors import LeewardError

_BOTH = ["GET", "POST"]


@require_http_methods(_BOTH)
@with_vault
def file(request: HttpRequest) -> HttpResponse:
    """A saved page, a WARC, a PDF, a video, a picture: kept byte for byte."""
    return _bring(request, Came.FILE, FileForm)


@require_http_methods(_BOTH)
@with_vault
def screen(request: HttpRequest) -> HttpResponse:
    """A picture of the screen, with the address and the time typed in."""
    return _bring(request, Came.SCREEN, ScreenForm)


def _bring(request: HttpRequest, came: Came, kind: type[FileForm] | type[ScreenForm]) -> HttpResponse:
    form, error = kind(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            capture = _keep(request, came, form.given())
        except LeewardError as refusal:
            error = str(refusal)
        else:
            return redirect("captures:capture", capture_id=capture.pk)
    context = {
        "form": form,
        "error": error,
        "screen": came is Came.SCREEN,
        "own": library.OWN,
        "care": library.CARE[:3],
    }
    return render(request, "captures/bring.html", context, status=422 if error or form.errors else 200)


def _keep(request: HttpRequest, came: Came, given: dict[str, Any]) -> Capture:
    sent: Any = request.FILES.get("file")
    if sent is None:
        raise NoFile
    name, pending = sent.source.name, sent.pending  # `source` says why one did not arrive whole
    try:
        return keeping.keep_file(opened.require(), came, name, pending, given)
    finally:
        sent.discard()
