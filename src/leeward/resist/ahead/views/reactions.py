"""The seven reactions: the list, one of them with what the person wrote for it, and what was seen of it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.library import reactions as library
from leeward.library.reactions import BY_CODE, REACTIONS, Reaction
from leeward.people.days import today
from leeward.people.guard import with_vault
from leeward.resist import care_days
from leeward.resist.ahead import arrived, noting, prepared
from leeward.resist.ahead.forms import CameForm, WillForm
from leeward.resist.models import Seen
from leeward.vault.sessions import open_vault


@require_GET
def ahead(request: HttpRequest) -> HttpResponse:
    """All seven, each with what was written for it and the days on which it came."""
    opened = open_vault(request) is not None
    wills = prepared.holding() if opened else {}
    days = noting.days() if opened else {}
    waiting = arrived.suggestions(request) if opened else {}
    cards = [
        {"card": card, "will": wills.get(key), "days": days.get(key, ())[:3], "waits": bool(waiting.get(key))}
        for key, card in REACTIONS.items()
    ]
    context = {
        "said": library,
        "cards": cards,
        "opened": opened,
        "care": care_days.running(today()) if opened else (),
    }
    return render(request, "resist/ahead/ahead.html", context)


@require_http_methods(["GET", "POST"])
def reaction(request: HttpRequest, key: str) -> HttpResponse:
    """One of them. POST keeps “If I read this, I will …”, which needs a notebook."""
    card = _card(key)
    if request.method == "POST":
        return with_vault(_write)(request, card)
    return render(request, "resist/ahead/reaction.html", _shown(request, card))


@require_POST
@with_vault
def seen(request: HttpRequest, key: str) -> HttpResponse:
    """A message that was suggested: it was this, or it was not."""
    card, ref = _card(key), request.POST.get("ref", "")
    rows = arrived.suggestions(request).get(card.key, ())
    found = next((one for one in rows if one.ref == ref), None)
    if found is not None and request.POST.get("do") == "is":
        noting.confirm(card, found)
    elif found is not None and request.POST.get("do") == "not":
        noting.refuse(card, found)
    return redirect("resist:reaction", key=key)


@require_http_methods(["GET", "POST"])
@with_vault
def came(request: HttpRequest, key: str) -> HttpResponse:
    """It came on a day, without a message that is here."""
    card = _card(key)
    form = CameForm(request.POST or None, initial={"on": today()})
    if request.method == "POST" and form.is_valid():
        noting.by_hand(card, form.cleaned_data["on"], form.cleaned_data["note"])
        return redirect("resist:reaction", key=key)
    context = {"card": card, "form": form}
    return render(request, "resist/ahead/came.html", context, status=422 if form.errors else 200)


@require_POST
@with_vault
def take_back(_request: HttpRequest, seen_id: int) -> HttpResponse:
    """What was said of a day or a message goes."""
    row = get_object_or_404(Seen, pk=seen_id)
    noting.take_back(row)
    return (
        redirect("resist:reaction", key=REACTIONS[row.key].code) if row.key in REACTIONS else redirect("resist:ahead")
    )


def _card(code: str) -> Reaction:
    if code not in BY_CODE:
        raise Http404
    return BY_CODE[code]


def _write(request: HttpRequest, card: Reaction) -> HttpResponse:
    form = WillForm(card, request.POST, row=prepared.holding().get(card.key))
    if form.is_valid():
        prepared.write(card, form.cleaned_data["will"], form.cleaned_data["helper"])
        return redirect("resist:reaction", key=card.code)
    return render(request, "resist/ahead/reaction.html", _shown(request, card, form), status=422)


def _shown(request: HttpRequest, card: Reaction, form: WillForm | None = None) -> dict[str, Any]:
    context: dict[str, Any] = {"card": card, "said": library, "opened": open_vault(request) is not None}
    if not context["opened"]:
        return context
    row = prepared.holding().get(card.key)
    return context | {
        "row": row,
        "ring": prepared.ringable(row.helper if row is not None else None),
        "form": form or WillForm(card, row=row),
        "written": prepared.written(row) if row is not None else None,
        "earlier": [(old, prepared.written(old)) for old in prepared.earlier(card)],
        "noted": noting.of(card),
        "refused": noting.refused(card),
        "arrived": arrived.suggestions(request).get(card.key, ()),
        "since": arrived.since(today()),
    }
