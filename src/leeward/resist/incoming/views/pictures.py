"""A message from screenshots: choose them, check what was read, go on as with any message."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from leeward.library import pictures as library
from leeward.people import identities
from leeward.readers.pictures import engine
from leeward.resist import pasted as lying
from leeward.resist.incoming import asking, from_pictures
from leeward.resist.incoming.picture_forms import PictureForm
from leeward.resist.incoming.views import box
from leeward.shell import kept
from leeward.vault.sessions import open_vault
from leeward.vault.uploads import SealedFile
from leeward.words.errors import LeewardError


@require_http_methods(["GET", "POST"])
def pictures(request: HttpRequest) -> HttpResponse:
    """The choice of pictures; a POST reads them and waits for it. Where reading is not installed: how it is added."""
    if request.method == "GET" and not asking.asked(request):
        return redirect(f"{reverse('resist:order')}?{urlencode({'to': reverse('resist:pictures')})}")
    error = ""
    if request.method == "POST":
        try:
            from_pictures.put(request.session, from_pictures.read(_files(request)))
        except LeewardError as refusal:
            error = str(refusal)
        else:
            return redirect("resist:pictures_read")
    context = {
        "error": error,
        "available": engine.available(),
        "lying": _lies(request),
        "lines": library.BEFORE,
        "install": library.INSTALL,
        "most": from_pictures.MOST,
    }
    return render(request, "resist/incoming/pictures.html", context, status=422 if error else 200)


@require_http_methods(["GET", "POST"])
def pictures_read(request: HttpRequest) -> HttpResponse:
    """What was read: theirs in the box, the person's own beside it. From here it goes on as a message."""
    found = from_pictures.of(request.session)
    if request.method == "GET" and not _lies(request):
        return redirect("resist:pictures")
    senders = identities.others() if open_vault(request) is not None else ()
    initial = {"text": found.theirs} if found else {}
    form = PictureForm(request.POST or None, senders=senders, initial=initial)
    if request.method == "POST" and form.is_valid():
        lying.put(request.session, box.looked_at(request, form))
        from_pictures.let_go(request.session)
        return redirect("resist:seen")
    context = {"form": form, "found": found, "limits": library.LIMITS}
    return render(request, "resist/incoming/pictures_read.html", context, status=422 if form.errors else 200)


@require_POST
def turn_round(request: HttpRequest) -> HttpResponse:
    """The person's own words stand on the left: what was corrected so far is read anew."""
    found = from_pictures.of(request.session)
    if found is not None:
        found.turned_round = not found.turned_round
    return redirect("resist:pictures_read")


@require_POST
def let_go(request: HttpRequest) -> HttpResponse:
    """Nothing of what was read stays in memory."""
    from_pictures.let_go(request.session)
    return redirect("resist:reply")


def _lies(request: HttpRequest) -> bool:
    """Whether something was read, or was being written over what was read when the notebook was locked."""
    written = open_vault(request) is not None and kept.at(reverse("resist:pictures_read"))
    return bool(written) or from_pictures.of(request.session) is not None


def _files(request: HttpRequest) -> list[SealedFile]:
    return cast("list[SealedFile]", request.FILES.getlist("files"))
