"""Pictures of papers: kept, shown on a click, given as a download, removed for good."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.belongings import loose, photos, things
from leeward.belongings.choices import ListKind, ThingState
from leeward.belongings.forms import ThingForm
from leeward.belongings.models import Photo
from leeward.belongings.thing_views import about, entry_or_404
from leeward.people.guard import with_vault
from leeward.shell import downloads
from leeward.vault import opened
from leeward.vault.uploads import SealedFile
from leeward.words.errors import LeewardError

_NONE_CHOSEN = "No picture was chosen. Choose one or several, then keep them."


@require_POST
@with_vault
def add(request: HttpRequest, mark: str) -> HttpResponse:
    """Keeps the chosen pictures with this paper, each by itself; what could not be kept is said."""
    entry, vault = entry_or_404(ListKind.PAPER, mark), opened.require()
    files = cast("list[SealedFile]", request.FILES.getlist("files"))
    loose.sweep(vault)
    row = things.touched(entry)
    row.save()
    _, refused = photos.keep_all(vault, row, files)
    if files and not refused:
        return redirect("belongings:paper", mark=mark)
    entry = entry_or_404(ListKind.PAPER, mark)
    context = about(entry, ThingForm(instance=things.touched(entry)), refused or [_NONE_CHOSEN])
    return render(request, "belongings/thing.html", context, status=422)


@require_POST
@with_vault
def mark_photo(_request: HttpRequest, mark: str) -> HttpResponse:
    """Says of a paper that a photo of it is there, after the page has offered it. Only with a picture kept."""
    row = entry_or_404(ListKind.PAPER, mark).row
    if row is not None and row.photos.exists():
        row.state = ThingState.PHOTO
        row.save(update_fields=["state"])
    return redirect("belongings:paper", mark=mark)


@require_GET
@with_vault
def photo(request: HttpRequest, photo_id: int) -> HttpResponse:
    """What the picture is, covered."""
    return render(request, "belongings/photo.html", _about(photo_id))


@require_GET
@with_vault
def uncovered(request: HttpRequest, photo_id: int) -> HttpResponse:
    """The same with the picture. Its bytes are looked at first, so that a damage is said in words."""
    context = _about(photo_id)
    try:
        photos.content(opened.require(), cast("Photo", context["photo"]))
    except LeewardError as error:
        return render(request, "belongings/photo.html", context | {"error": str(error)}, status=422)
    return render(request, "belongings/photo.html", context | {"uncovered": True})


@require_GET
@with_vault
def picture(_request: HttpRequest, photo_id: int) -> HttpResponse:
    """The bytes for the page, from memory, as what their first bytes say they are. Only kinds a page may show."""
    row = get_object_or_404(Photo, pk=photo_id)
    if not row.file_kind.on_page:
        return HttpResponse("This one can only be downloaded.", status=415, content_type="text/plain")
    return HttpResponse(photos.content(opened.require(), row), content_type=row.file_kind.media_type)


@require_http_methods(["GET", "POST"])
@with_vault
def download(request: HttpRequest, photo_id: int) -> HttpResponse:
    """Says first that the copy lies on the device in plain; then gives the bytes under a name that says nothing."""
    context = _about(photo_id)
    row = cast("Photo", context["photo"])
    if request.method == "GET":
        return render(request, "belongings/download.html", context)
    name = downloads.Name(f"{row.pk}.{row.file_kind.suffix}", "application/octet-stream")
    return downloads.download(photos.content(opened.require(), row), name)


@require_http_methods(["GET", "POST"])
@with_vault
def remove(request: HttpRequest, photo_id: int) -> HttpResponse:
    """Says what goes and what stays; one click then removes it for good."""
    context = _about(photo_id)
    if request.method == "POST":
        photos.remove(opened.require(), cast("Photo", context["photo"]))
        return redirect("belongings:paper", mark=context["mark"])
    return render(request, "belongings/remove.html", context)


def _about(photo_id: int) -> dict[str, object]:
    row = get_object_or_404(Photo.objects.select_related("thing"), pk=photo_id)
    entry = next(one for one in things.entries(row.thing.kind) if one.row is not None and one.row.pk == row.thing_id)
    return {"photo": row, "entry": entry, "mark": entry.mark}
