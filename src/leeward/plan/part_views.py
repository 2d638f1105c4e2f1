"""One part of the plan: its items, an item of one's own, the order."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.library.plan import PARTS, Part
from leeward.people import warnings
from leeward.people.guard import with_vault
from leeward.plan import adding, moving, reading, standing
from leeward.plan.choices import State
from leeward.plan.forms import OwnForm
from leeward.plan.models import Place
from leeward.plan.shown import shown
from leeward.vault.sessions import open_vault

_PLACES, _DAY = "place", "day"


@require_GET
def part(request: HttpRequest, part_key: str) -> HttpResponse:
    """One part. Without a vault it can be read; marking needs one."""
    found = _part(part_key)
    opened = open_vault(request) is not None
    context = _of_vault(found) if opened else _unmarked(found)
    return render(request, "plan/part.html", {"part": found, "opened": opened, "count": len(PARTS), **context})


@require_http_methods(["GET", "POST"])
@with_vault
def own(request: HttpRequest, part_key: str) -> HttpResponse:
    """Something of one's own."""
    found = _part(part_key)
    form = OwnForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        row = adding.add_own(part_key, form.cleaned_data["text"])
        return _back(part_key, str(row.pk))
    return render(request, "plan/own.html", {"part": found, "form": form})


@require_POST
@with_vault
def move(request: HttpRequest, part_key: str, ref: str) -> HttpResponse:
    """One up or one down."""
    _part(part_key)
    chapter = reading.chapter(part_key, standing.mode(), warned=warnings.any_noted())
    moving.move(part_key, chapter.lines, ref, up="up" in request.POST)
    return redirect(reverse("plan:order", args=[part_key]) + f"#i{ref}")


@require_http_methods(["GET", "POST"])
@with_vault
def order(request: HttpRequest, part_key: str) -> HttpResponse:
    """The items with what moves them; a POST goes back to the suggested order."""
    found = _part(part_key)
    if request.method == "POST":
        moving.forget(part_key)
        return redirect("plan:order", part_key=part_key)
    chapter = reading.chapter(part_key, standing.mode(), warned=warnings.any_noted())
    lines = [line for line in chapter.lines if moving.group(line) == State.TODO]
    own_order = part_key in reading.own_orders()
    return render(request, "plan/order.html", {"part": found, "lines": lines, "own_order": own_order})


def _part(key: str) -> Part:
    if key not in PARTS:
        raise Http404
    return PARTS[key]


def _back(part_key: str, ref: str) -> HttpResponse:
    return redirect(reverse("plan:part", args=[part_key]) + f"#i{ref}")


def _unmarked(part: Part) -> dict[str, Any]:
    parts = standing.parts_in_order("", warned=False)
    chapter = next(chapter for chapter in reading.unmarked() if chapter.part == part)
    return {"groups": shown(chapter.lines, marked=False), **_beside(parts, part)}


def _of_vault(part: Part) -> dict[str, Any]:
    letter, warned = standing.mode(), warnings.any_noted()
    key = part.said.key
    lines = reading.chapter(key, letter, warned=warned).lines
    return {
        "groups": shown(lines, marked=True),
        "warned": warned,
        "reordered": warned and key not in reading.own_orders() and any(item.with_warning for item in part.items),
        "places": Place.objects.select_related("contact") if key == _PLACES else None,
        "is_day": key == _DAY,
        "leaving": standing.leaving_day() if key == _DAY else None,
        **_beside(standing.parts_in_order(letter, warned=warned), part),
    }


def _beside(parts: Sequence[Part], part: Part) -> dict[str, Any]:
    """The parts before and after this one, in the order shown."""
    at = parts.index(part)
    return {"before": parts[at - 1] if at else None, "after": parts[at + 1] if at + 1 < len(parts) else None}
