"""A file that is to go along: what lies hidden in it, and a copy without it. In memory only; nothing of it is kept."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.drafts.stripping import copying
from leeward.library import answering as library
from leeward.resist.answering import handed
from leeward.shell import downloads
from leeward.vault.uploads import SealedFile
from leeward.words.errors import LeewardError

_NONE = "No file was chosen. Choose one, then look at it."


@require_http_methods(["GET", "POST"])
def files(request: HttpRequest) -> HttpResponse:
    """What happens here, and the choice of a file."""
    error = ""
    if request.method == "POST":
        try:
            _take(request)
        except LeewardError as refusal:
            error = str(refusal)
        else:
            return redirect("resist:found_in_file")
    context = {"lines": library.FILES, "error": error, "handed": handed.of(request.session)}
    return render(request, "resist/answering/files.html", context, status=422 if error else 200)


@require_GET
def found(request: HttpRequest) -> HttpResponse:
    """What was in it, what stays in it, and the way to the copy."""
    one = handed.of(request.session)
    if one is None:
        return redirect("resist:files")
    return render(request, "resist/answering/found.html", {"handed": one, "lines": library.FILES})


@require_POST
def download(request: HttpRequest) -> HttpResponse:
    """The copy, under a name that says nothing."""
    one = handed.of(request.session)
    return redirect("resist:files") if one is None else downloads.download(one.data, one.name)


@require_POST
def put_away(request: HttpRequest) -> HttpResponse:
    """Nothing of it stays in memory."""
    handed.put_away(request.session)
    return redirect("resist:files")


def _take(request: HttpRequest) -> None:
    file = cast("SealedFile | None", request.FILES.get("file"))
    if file is None:
        raise LeewardError(_NONE)
    with file.source.open() as stream:
        data = stream.read(copying.LARGEST + 1)
    handed.put(request.session, copying.without_hidden(data), len(data))
