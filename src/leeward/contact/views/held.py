"""The quiet place: counted, covered, read only on purpose; the line once a day; a packet for a helper."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.contact import kinds
from leeward.contact.choices import Marked
from leeward.contact.decided import decided
from leeward.contact.forms.held import DigestForm, PacketForm
from leeward.contact.held import dangers, digest, handing, keeping, packet, reading, waiting
from leeward.contact.models import Held
from leeward.library import contact as library
from leeward.people.guard import with_vault
from leeward.sealing import age_files
from leeward.shell import downloads, given
from leeward.vault.registries import Way, way, ways

_A_PAGE = 30
_SORTS = {"": waiting.waiting, "e": waiting.quiet, "o": waiting.came_in}


@require_GET
@with_vault
def held(request: HttpRequest) -> HttpResponse:
    """What waits, or everything that is held, or what was not held back: when it came, never what it says."""
    sort = request.GET.get("s", "") if request.GET.get("s", "") in _SORTS else ""
    rows = _sorted(_SORTS[sort]())
    page = Paginator(rows, _A_PAGE).get_page(request.GET.get("p"))
    facts_first = digest.facts_first()
    context = {
        "lines": [_line(one, facts_first=facts_first) for one in page],
        "page": page,
        "sort": sort,
        "waiting": waiting.waiting().count(),
        "open_count": waiting.came_in().count(),
        "unseen": waiting.unseen(),
        "said": library.HELD,
        "facts_first": facts_first,
    }
    return render(request, "contact/held.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
def one(request: HttpRequest, held_id: int) -> HttpResponse:
    """The step before a message is opened: what was decided, and why. A POST opens it or puts it aside."""
    found = _found(held_id)
    if request.method == "POST":
        if request.POST.get("do") == "aside":
            waiting.mark(found, Marked.ASIDE)
            return redirect("contact:held")
        waiting.mark(found, Marked.OPENED)
        return redirect("contact:read", held_id=found.pk)
    context = {**_shown(found), "decided": decided(found.person), "lines": library.OPENING}
    return render(request, "contact/one.html", context)


@require_GET
@with_vault
def read(request: HttpRequest, held_id: int) -> HttpResponse:
    """A message that was opened: danger first, then what may need an answer, its words covered."""
    found = _found(held_id)
    if not waiting.opened(found):
        return redirect("contact:one", held_id=found.pk)
    context = {**_shown(found), "shown": reading.shown(found), "can_reply": Way.REPLY in ways}
    return render(request, "contact/read.html", context)


@require_POST
@with_vault
def hand(request: HttpRequest, held_id: int) -> HttpResponse:
    """To the page where a message is looked at, with this one, once it was opened. It lies in memory on the way."""
    found, page = _found(held_id), reverse("contact:read", args=[held_id])
    if not waiting.opened(found) or Way.REPLY not in ways:
        return redirect(page)
    given.lay(request.session, handing.ready(found, way(Way.REPLY), page))
    return redirect(way(Way.REPLY))


@require_POST
@with_vault
def original(_request: HttpRequest, held_id: int) -> HttpResponse:
    """The message as the service had it, byte for byte, once it was opened."""
    found = _found(held_id)
    if not waiting.opened(found):
        return redirect("contact:one", held_id=found.pk)
    return downloads.download(keeping.original(found), downloads.ORIGINAL)


@require_POST
@with_vault
def aside(_request: HttpRequest) -> HttpResponse:
    """Puts everything that waits aside, unread."""
    waiting.put_aside_all()
    return redirect("contact:held")


@require_http_methods(["GET", "POST"])
@with_vault
def often(request: HttpRequest) -> HttpResponse:
    """At which hour one line may say how many wait. Off unless it is chosen."""
    form = DigestForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        form.keep()
        return redirect("contact:held")
    return render(request, "contact/digest.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@with_vault
def give(request: HttpRequest) -> HttpResponse:
    """A locked file with what waits, for a helper who reads it instead. It is noted who was given what."""
    rows = list(waiting.waiting())
    form = PacketForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and rows and form.is_valid():
        sealed = form.sealed(packet.text(rows).encode())
        if sealed is not None:
            packet.note(rows, form.cleaned_data["person"], form.way)
            return downloads.download(sealed, downloads.SEALED)
    context = {"form": form, "count": len(rows), "lines": library.BUFFER, "offered": age_files.new_passphrase()}
    return render(request, "contact/give.html", context, status=422 if form.errors else 200)


def _found(held_id: int) -> Held:
    rows = Held.objects.select_related("person", "account", "look", "read").prefetch_related("dangers", "marks__person")
    return get_object_or_404(rows, pk=held_id)


def _sorted(rows: QuerySet[Held]) -> QuerySet[Held]:
    """What cannot wait or may need an answer first, where the person wants that; else the newest first."""
    return rows.order_by("-read__legal", "-read__emergency", "-read__asks", "-pk") if digest.facts_first() else rows


def _line(found: Held, *, facts_first: bool) -> dict[str, Any]:
    return {
        "one": found,
        "came_at": found.came_at,
        "kind": kinds.label(found.account.kind),
        "flags": dangers.labels(found),
        "hint": reading.hint(found) if facts_first else "",
        "look": getattr(found, "look", None),
        "urgent": getattr(found, "read", None),
    }


def _shown(found: Held) -> dict[str, Any]:
    marks = [(one.at.astimezone().replace(tzinfo=None), one) for one in found.marks.all()]
    line = _line(found, facts_first=digest.facts_first())
    return {**line, "marks": marks, "given": [one for _, one in marks if one.what == Marked.GIVEN]}
