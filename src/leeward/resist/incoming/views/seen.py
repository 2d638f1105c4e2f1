"""One message, looked at: what needs an answer, what was left closed, and the one click that keeps it."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leeward.library import incoming as library
from leeward.people import channels, identities
from leeward.resist import pasted as lying
from leeward.resist import senders, standing
from leeward.resist.earlier import links
from leeward.resist.incoming import dangers, decided, keeping, looking, showing
from leeward.resist.models import Received
from leeward.resist.pasted import Pasted
from leeward.resist.standing import Standing
from leeward.tactics.limits import LIMITS
from leeward.vault.registries import Way, way
from leeward.vault.sessions import open_vault


@require_GET
def seen(request: HttpRequest) -> HttpResponse:
    """The message that lies open, from memory: danger first, then the summary, then three ways on."""
    pasted = lying.of(request.session)
    if pasted is None:
        return redirect("resist:reply")
    context = _context(request, pasted)
    part, page, pages = showing.page_of(context["shown"].closed, request.GET.get("p"))
    turned = {"part": part, "page": page, "pages": pages, "turn": _turn(page, pages)}
    turned["before"] = links.for_text(request, pasted)
    return render(request, "resist/incoming/seen.html", context | turned)


@require_GET
def everything(request: HttpRequest) -> HttpResponse:
    """All sentences in their order, uncovered: only after the person asked for it."""
    pasted = lying.of(request.session)
    if pasted is None:
        return redirect("resist:reply")
    return render(request, "resist/incoming/everything.html", _context(request, pasted))


@require_http_methods(["GET", "POST"])
def keep(request: HttpRequest) -> HttpResponse:
    """Keep it, no answer: one click. Without a notebook by way of its door, which leads back here with a GET."""
    pasted = lying.of(request.session)
    if pasted is None:
        return redirect("resist:reply")
    if request.method == "GET" and pasted.received_id is None:
        return redirect("resist:seen")
    if open_vault(request) is None:
        return redirect(f"{way(Way.KEEP)}?{urlencode({'to': reverse('resist:keep'), 'from': reverse('resist:seen')})}")
    received = keeping.keep(pasted, _known(request, pasted).person)
    lying.clear(request.session)
    return redirect(f"{reverse('resist:kept', args=[received.pk])}?n=1")


def _known(request: HttpRequest, pasted: Pasted) -> Standing:
    """What holds towards whoever sent it."""
    named = pasted.person_id if open_vault(request) is not None else None
    sender = next((one for one in identities.others() if one.pk == named), None) if named else None
    return standing.known(request, sender)


def _context(request: HttpRequest, pasted: Pasted) -> dict[str, Any]:
    known = _known(request, pasted)
    looking.again(pasted, known)
    opened = open_vault(request) is not None
    shown = showing.shown(pasted, known)
    return {
        "pasted": pasted,
        "shown": shown,
        "told_at": dangers.told_at(pasted, shown.told, opened=opened),
        "wait": library.FOUND[shown.wait],
        "known": known,
        "senders": senders.may_be(request, pasted.person_id, pasted.received_id if opened else None),
        "channel": channels.label(pasted.channel) if pasted.channel else "",
        "decided": decided.decided(request, known),
        "order_lines": [library.STANDING[key] for key in showing.standing_keys(known)],
        "said": library.FOUND,
        "legal": library.LEGAL,
        "limits": LIMITS,
        "earlier": keeping.earlier(pasted) if opened else None,
        "kept": Received.objects.filter(pk=pasted.received_id).first() if opened and pasted.received_id else None,
    }


def _turn(page: int, pages: int) -> dict[str, str | None]:
    """The addresses of the pages before and after."""
    at = reverse("resist:seen")
    return {
        "before": f"{at}?p={page - 1}#rest" if page > 1 else None,
        "after": f"{at}?p={page + 1}#rest" if page < pages else None,
    }
