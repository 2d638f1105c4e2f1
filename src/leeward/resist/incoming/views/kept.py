"""Messages that were kept: the list, one of them, laying it open again, and removing it for good."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.people import channels
from leeward.people.guard import with_vault
from leeward.resist import pasted as lying
from leeward.resist import senders, standing
from leeward.resist.choices import CameBy
from leeward.resist.incoming import dangers, keeping, looking, noting, showing, summing
from leeward.resist.incoming.looking import Came
from leeward.resist.models import Received
from leeward.resist.pasted import Pasted

_A_PAGE = 50
_NOT_TICKED = "Tick the box to show that you have read it. Nothing was removed."


@require_GET
@with_vault
def kept_list(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first, without a word of theirs."""
    rows = Received.objects.select_related("person").prefetch_related("dangers")
    page = Paginator(rows, _A_PAGE).get_page(request.GET.get("p"))
    lines = [_line(one) for one in page.object_list]
    return render(request, "resist/incoming/kept_list.html", {"page": page, "lines": lines})


@require_GET
@with_vault
def kept(request: HttpRequest, received_id: int) -> HttpResponse:
    """One of them, covered, with what it holds by now and the flags it was kept with."""
    found = get_object_or_404(Received.objects.select_related("person"), pk=received_id)
    known = standing.known(request, found.person)
    pasted = pasted_of(found, known)
    context: dict[str, Any] = {
        "found": found,
        "new": request.GET.get("n") == "1",
        "channel": _channel(found),
        "senders": senders.may_be(request, found.person_id, found.pk),
        "flags": dangers.flags(found.dangers.all()),
        "shown": showing.shown(pasted, known),
        "days": noting.offers(pasted),
        "known": known,
    }
    return render(request, "resist/incoming/kept.html", context)


@require_POST
@with_vault
def again(request: HttpRequest, received_id: int) -> HttpResponse:
    """Lay it open again, to look at it or to answer after all."""
    found = get_object_or_404(Received.objects.select_related("person"), pk=received_id)
    lying.put(request.session, pasted_of(found, standing.known(request, found.person)))
    return redirect("resist:seen")


@require_http_methods(["GET", "POST"])
@with_vault
def remove(request: HttpRequest, received_id: int) -> HttpResponse:
    """Says what goes and what stays; removes once the box is ticked."""
    found, error = get_object_or_404(Received, pk=received_id), ""
    if request.method == "POST" and request.POST.get("read"):
        open_one = lying.of(request.session)
        if open_one is not None and open_one.received_id == found.pk:
            lying.clear(request.session)
        keeping.remove(found)
        return redirect("resist:kept_list")
    if request.method == "POST":
        error = _NOT_TICKED
    status = 422 if error else 200
    return render(request, "resist/incoming/remove.html", {"found": found, "error": error}, status=status)


def pasted_of(found: Received, known: standing.Standing) -> Pasted:
    """The kept message, read anew."""
    came = Came(found.came_at, found.channel, found.person_id, CameBy(found.how))
    pasted = looking.look(found.text, known, came)
    pasted.received_id = found.pk
    return pasted


def _line(one: Received) -> dict[str, Any]:
    """What the list says of one message."""
    return {
        "one": one,
        "channel": _channel(one),
        "words": summing.words_line(summing.count_words(one.text)),
        "flags": dangers.flags(one.dangers.all()),
    }


def _channel(found: Received) -> str:
    return channels.label(found.channel) if found.channel else ""
