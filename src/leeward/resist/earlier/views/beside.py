"""One message beside earlier ones: the one that lies in the session, or one that was kept."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from leeward.history import stream
from leeward.library import earlier as library
from leeward.people import identities
from leeward.people.guard import with_vault
from leeward.resist import pasted as lying
from leeward.resist import senders
from leeward.resist.choices import PairSaid
from leeward.resist.earlier import asked, finding, judging, showing
from leeward.resist.earlier.asked import Asked
from leeward.resist.models import Received
from leeward.tactics.catalogue import DANGERS
from leeward.vault.sessions import open_vault

_KEPT = 5
_CHOOSE = "Choose one of the answers. Nothing was changed."


@require_GET
def earlier(request: HttpRequest) -> HttpResponse:
    """The message of the session; without one, which messages can be looked at. Without a history it says so."""
    if open_vault(request) is None or not stream.newest_id():
        return render(request, "resist/earlier/nothing.html", {"opened": open_vault(request) is not None})
    pasted = lying.of(request.session)
    if pasted is None:
        context = {"kept": Received.objects.select_related("person")[:_KEPT], "said": library}
        return render(request, "resist/earlier/choose.html", context)
    return _page(request, asked.of_pasted(pasted))


@require_GET
@with_vault
def of_kept(request: HttpRequest, received_id: int) -> HttpResponse:
    """A message that was kept."""
    received = get_object_or_404(Received, pk=received_id)
    if not stream.newest_id():
        return render(request, "resist/earlier/nothing.html", {"opened": True})
    return _page(request, asked.of_received(received))


@require_POST
@with_vault
def answer(request: HttpRequest) -> HttpResponse:
    """What the person says of two messages. "Different things" parts them for good."""
    looked, said = _looked(request), request.POST.get("said", "")
    found = {one.earlier.id: one for one in finding.find(looked).pairs}
    number = request.POST.get("earlier", "")
    pair = found.get(int(number)) if number.isascii() and number.isdigit() and len(number) < 16 else None
    if said not in PairSaid.values:
        return _page(request, looked, wrong=_CHOOSE)
    if pair is None:
        raise Http404
    judging.say(pair.earlier_key, looked.key, PairSaid(said))
    if looked.received_id is not None and lying.of(request.session) is None:
        return redirect("resist:earlier_kept", received_id=looked.received_id)
    return redirect("resist:earlier")


def _looked(request: HttpRequest) -> Asked:
    """The message that a form is about: a kept one by its number, else the one of the session."""
    number = request.POST.get("kept", "")
    if number.isascii() and number.isdigit() and len(number) < 16:
        return asked.of_received(get_object_or_404(Received, pk=int(number)))
    pasted = lying.of(request.session)
    if pasted is None:
        raise Http404
    return asked.of_pasted(pasted)


def _page(request: HttpRequest, looked: Asked, wrong: str = "") -> HttpResponse:
    received = Received.objects.filter(pk=looked.received_id).first() if looked.received_id is not None else None
    context: dict[str, Any] = {
        "looked": looked,
        "received": received,
        "flags": [DANGERS[one.flag].label for one in received.dangers.all() if one.flag in DANGERS] if received else [],
        "told_at": (reverse("resist:kept", args=[received.pk]),) if received else (),
        "shown": showing.shown(looked) if looked.person is not None else None,
        "others": identities.others(),
        "senders": senders.may_be(request, looked.person.pk if looked.person else None, looked.received_id),
        "answers": PairSaid,
        "said": library,
        "wrong": wrong,
    }
    return render(request, "resist/earlier/earlier.html", context, status=422 if wrong else 200)
