"""Before it leaves: the look with its decisions, the preview, the making, and the two ways out of the notebook."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.court import exhibits, packing, work
from leeward.court.errors import CourtError, TooLargeToLock
from leeward.court.forms import LockForm, PlainForm
from leeward.court.models import Pack
from leeward.court.preflight.items import NOT_LOOKED_AT, Decision
from leeward.court.views.asked import pack_of
from leeward.people.guard import with_vault
from leeward.sealing import age_files
from leeward.shell import downloads
from leeward.vault import jobs, opened
from leeward.words.errors import LeewardError

_BOTH = ["GET", "POST"]
_PAGE = 40


@require_http_methods(_BOTH)
@with_vault
def look(request: HttpRequest, number: int) -> HttpResponse:
    """What it would show, item by item; a POST keeps the decisions of this page."""
    pack = pack_of(number)
    if pack.looked_at is None:
        return redirect("court:folder", number=pack.pk)
    found = packing.items(pack)
    if request.method == "POST":
        keys = {item.key for item in found}
        given = {key: value for key in keys if (value := request.POST.get(key, "")) in set(Decision)}
        packing.decide(opened.require(), pack, given)
        return redirect("court:folder" if not packing.left_open(pack) else "court:look", number=pack.pk)
    waiting = [item for item in found if item.key not in pack.decisions]
    shown = waiting[:_PAGE] or found[:_PAGE]
    rows = [(item, pack.decisions.get(item.key, "")) for item in shown]
    context = {"pack": pack, "rows": rows, "waiting": len(waiting), "total": len(found), "not_looked": NOT_LOOKED_AT}
    return render(request, "court/look.html", context)


@require_POST
@with_vault
def begin(request: HttpRequest, number: int) -> HttpResponse:
    """Start looking through it, or making it."""
    pack = pack_of(number)
    make = request.POST.get("do") == work.MAKE
    if not pack.conversations or (make and (pack.looked_at is None or packing.left_open(pack))):
        return redirect("court:folder", number=pack.pk)
    work.begin(pack, work.MAKE if make else work.LOOK)
    return redirect("court:progress", number=pack.pk)


@require_GET
@with_vault
def progress(request: HttpRequest, number: int) -> HttpResponse:
    """How far it is; loads itself anew while it runs."""
    pack = pack_of(number)
    job = jobs.get(pack.job_id or 0)
    if job is None or job.state == jobs.State.DONE:
        looked = job is not None and job.arguments.get("do") == work.LOOK and pack.found
        return redirect("court:look" if looked else "court:folder", number=pack.pk)
    response = render(request, "court/progress.html", {"pack": pack, "job": job})
    if not job.over:
        response["Refresh"] = "1"
    return response


@require_POST
@with_vault
def stop(_request: HttpRequest, number: int) -> HttpResponse:
    """Stop it. Nothing half-made stays."""
    pack = pack_of(number)
    jobs.cancel(pack.job_id or 0)
    return redirect("court:folder", number=pack.pk)


@require_GET
@with_vault
def preview(request: HttpRequest, number: int) -> HttpResponse:
    """What the folder would hold, in numbers and in the order of the papers, before it is made."""
    pack = pack_of(number)
    try:
        gathered = packing.gathered(opened.require(), pack)
        chosen = exhibits.listed(gathered, pack.picked, packing.incidents(pack))
    except CourtError as error:
        return render(request, "court/preview.html", {"pack": pack, "failed": str(error)}, status=422)
    dropped = len(pack.picked) + len(pack.incidents) - len(chosen)
    context = {"pack": pack, "about": gathered.about, "exhibits": chosen, "dropped": dropped}
    return render(request, "court/preview.html", context)


@require_http_methods(_BOTH)
@with_vault  # type: ignore[arg-type]  # a large file is answered in pieces, which Django types apart
def plain(request: HttpRequest, number: int) -> HttpResponseBase:
    """In plain, after a tick: the file leaves the notebook as it is."""
    pack = pack_of(number)
    if not pack.blob:
        return redirect("court:folder", number=pack.pk)
    form = PlainForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return downloads.streamed(opened.require().blobs.open(pack.blob), pack.size, downloads.FOLDER)
    return _out(request, pack, plain=form)


@require_http_methods(_BOTH)
@with_vault
def locked(request: HttpRequest, number: int) -> HttpResponse:
    """Locked with a passphrase first."""
    pack = pack_of(number)
    if not pack.blob:
        return redirect("court:folder", number=pack.pk)
    form = LockForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            return downloads.download(_sealed(pack, form), downloads.SEALED)
        except LeewardError as error:
            form.add_error("passphrase", str(error))
    return _out(request, pack, lock=form)


def _sealed(pack: Pack, form: LockForm) -> bytes:
    if pack.size > age_files.MOST:
        raise TooLargeToLock
    with opened.require().blobs.open(pack.blob) as file:
        return form.sealed(file.read())


def _out(
    request: HttpRequest, pack: Pack, *, lock: LockForm | None = None, plain: PlainForm | None = None
) -> HttpResponse:
    asked = lock or plain
    context = {
        "pack": pack,
        "lock": lock or LockForm(),
        "plain": plain or PlainForm(),
        "offered": age_files.new_passphrase(),
        "too_large": pack.size > age_files.MOST,
    }
    return render(request, "court/out.html", context, status=422 if asked and asked.errors else 200)
