"""What goes into a folder: conversations and days, messages for paper, incidents."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from leeward.court import packing
from leeward.court.forms import PaperForm, WhatForm
from leeward.court.models import Pack
from leeward.court.views.asked import form_page, pack_of
from leeward.history import pages
from leeward.history.models import Conversation
from leeward.history.thread_page import Bubble
from leeward.incidents.told import all_incidents
from leeward.people.guard import with_vault
from leeward.vault import opened

_BOTH = ["GET", "POST"]


@require_http_methods(_BOTH)
@with_vault
def what(request: HttpRequest, number: int) -> HttpResponse:
    """Which conversations and days. Whole threads, both sides."""
    pack = pack_of(number)
    form = WhatForm(request.POST if request.method == "POST" else None, row=pack)
    if request.method == "POST" and form.is_valid():
        packing.change(opened.require(), pack, form.given())
        return redirect("court:folder", number=pack.pk)
    lead = "Whole conversations go in, what each of you wrote. What you pick for paper is a part of them."
    return form_page(request, pack, form, "What goes in", lead)


@require_http_methods(_BOTH)
@with_vault
def paper(request: HttpRequest, number: int) -> HttpResponse:
    """How much stands around each exhibit, and how many pages there may be."""
    pack = pack_of(number)
    form = PaperForm(request.POST if request.method == "POST" else None, row=pack)
    if request.method == "POST" and form.is_valid():
        packing.change(opened.require(), pack, form.given())
        return redirect("court:folder", number=pack.pk)
    return form_page(request, pack, form, "On paper", "Courts differ. Ask your lawyer before you print.")


@require_http_methods(_BOTH)
@with_vault
def incidents(request: HttpRequest, number: int) -> HttpResponse:
    """Which incidents."""
    pack, every = pack_of(number), all_incidents()
    if request.method == "POST":
        there = {one.key for one in every}
        keys = [key for key in request.POST.getlist("incident") if key in there]
        packing.change(opened.require(), pack, {"incidents": keys})
        return redirect("court:folder", number=pack.pk)
    return render(request, "court/incidents.html", {"pack": pack, "every": every})


@require_http_methods(_BOTH)
@with_vault
def picks(request: HttpRequest, number: int, room: int) -> HttpResponse:
    """Which messages stand on paper, a page of a conversation at a time. The ticks of a page stand for that page."""
    pack = pack_of(number)
    conversation = get_object_or_404(Conversation, pk=room)
    page = _page(request, room)
    if request.method == "POST":
        _pick(pack, [stored.id for day in page.days for stored in day.messages], request.POST.getlist("message"))
        if "on" in request.POST and page.later:
            return redirect(f"{reverse('court:picks', args=[pack.pk, room])}{_after(page)}")
        return redirect("court:folder", number=pack.pk)
    days = [(day.on, [Bubble(stored) for stored in day.messages]) for day in page.days]
    context = {"pack": pack, "conversation": conversation, "page": page, "days": days, "at": request.GET.get("a", "")}
    return render(request, "court/picks.html", context)


def _page(request: HttpRequest, room: int) -> pages.Page:
    typed = request.GET.get("a", "") or request.POST.get("a", "")
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 16 else 0
    return pages.after(room, number) if number else pages.from_start(room)


def _after(page: pages.Page) -> str:
    return f"?a={page.days[-1].messages[-1].id}"


def _pick(pack: Pack, here: Iterable[int], ticked: Iterable[str]) -> None:
    wanted = {int(one) for one in ticked if one.isascii() and one.isdigit()} & set(here)
    kept = set(pack.picked) - set(here) | wanted
    if kept != set(pack.picked):
        packing.change(opened.require(), pack, {"picked": sorted(kept)})
