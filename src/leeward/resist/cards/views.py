"""Questions and answers on cards: the list by groups, one card, and finding one. All without a vault, all offline."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.library.content import Said
from leeward.library.faq import BY_NUMBER, CARDS, GROUPS, Card, Line
from leeward.resist.cards import finding, sources
from leeward.resist.cards.leads import leads

_NAME = "cards_sought"
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Group:
    """Cards under one heading."""

    said: Said
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A line with the mark of its source, "" where the words are our own."""

    said: Said
    mark: str


@require_GET
def cards(request: HttpRequest) -> HttpResponse:
    """All questions, by groups."""
    return render(request, "resist/cards/cards.html", {"groups": _groups()})


@require_GET
def card(request: HttpRequest, number: int) -> HttpResponse:
    """One question: the short answer, some lines, and pages that do the work."""
    found = BY_NUMBER.get(number)
    if found is None:
        raise Http404
    lines = [_marked(line) for line in found.lines]
    context = {"answer": _marked(found.answer), "lines": lines, "leads": list(leads(found.leads)), "ring": found.ring}
    return render(request, "resist/cards/card.html", context)


@require_http_methods(["GET", "POST"])
def find_card(request: HttpRequest) -> HttpResponse:
    """What is looked for comes by POST and lies in the session, so that it stands in no address."""
    if request.method == "POST":
        request.session[_NAME] = request.POST.get("words", "")[:_LONGEST]
        return redirect("resist:find_card")
    typed = request.session.get(_NAME, "")
    found = finding.find(typed)
    context = {"typed": typed, "found": found, "groups": () if found else _groups()}
    context["nearest"] = finding.nearest(typed) if typed.strip() and not found else ()
    return render(request, "resist/cards/find.html", context)


def _groups() -> Sequence[Group]:
    return [Group(said, tuple(card for card in CARDS.values() if card.group == key)) for key, said in GROUPS.items()]


def _marked(line: Line) -> Marked:
    return Marked(line.said, sources.mark(line))
