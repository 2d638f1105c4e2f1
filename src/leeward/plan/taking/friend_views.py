"""For the friend who holds a locked copy: how it is opened, and a page that opens it. No notebook is needed."""

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.plan.taking.errors import NotShownHere
from leeward.plan.taking.forms import OpenForm
from leeward.sealing import age_files
from leeward.sealing.errors import SealingError
from leeward.shell import downloads
from leeward.vault.uploads import SealedFile
from leeward.words.errors import LeewardError

_PDF = b"%PDF-"


@require_GET
def how(request: HttpRequest) -> HttpResponse:
    """How a locked copy is opened, to be read out or printed for the friend."""
    return render(request, "plan/taking/how.html")


@require_http_methods(["GET", "POST"])
def open_copy(request: HttpRequest) -> HttpResponse:
    """Shows what a locked copy holds. It lies in memory for as long as the answer takes; nothing is kept."""
    form = OpenForm(request.POST, request.FILES) if request.method == "POST" else OpenForm()
    if request.method == "POST" and form.is_valid():
        try:
            return _shown(request, _opened(form))
        except SealingError as refusal:
            form.add_error(_beside(refusal), str(refusal))
        except LeewardError as refusal:
            form.add_error("file", str(refusal))
    return render(request, "plan/taking/open.html", {"form": form}, status=422 if form.errors else 200)


def _opened(form: OpenForm) -> bytes:
    file: UploadedFile[bytes] = form.cleaned_data["file"]
    if (file.size or 0) > age_files.MOST:
        raise age_files.FileTooLarge
    if isinstance(file, SealedFile):
        with file.source.open() as stream:
            data = stream.read()
    else:
        data = file.read()
    return age_files.open_sealed(data, form.cleaned_data["passphrase"])


def _shown(request: HttpRequest, data: bytes) -> HttpResponse:
    if data.startswith(_PDF):
        return downloads.inline(data, downloads.PDF)
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotShownHere from None
    return render(request, "plan/taking/opened.html", {"words": words})


def _beside(refusal: SealingError) -> str:
    return "passphrase" if isinstance(refusal, age_files.WrongPassphrase) else "file"
