"""Where everything lies that can be shown later: a page that leads to the rooms below and to the folders."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Manager
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from leeward.captures.models import Capture
from leeward.court.models import Pack
from leeward.incidents.models import Incident
from leeward.people.models import Order
from leeward.shell.wording import plural
from leeward.vault.sessions import open_vault


@dataclass(frozen=True, slots=True)
class Door:
    """One place. `there` says how much lies in it; empty where nothing does, and while no notebook is open."""

    label: str
    detail: str
    url: str
    there: str


@require_GET
def records(request: HttpRequest) -> HttpResponse:
    """All places of what can be shown later. Can be read without a notebook."""
    doors = _doors(opened=open_vault(request) is not None)
    return render(request, "court/records.html", {"doors": doors})


def _doors(*, opened: bool) -> tuple[Door, ...]:
    def door(label: str, detail: str, name: str, there: str = "") -> Door:
        return Door(label, detail, reverse(name), there)

    def count(rows: Manager[Any], one: str, many: str) -> str:
        number = rows.count() if opened else 0
        return plural(number, one, many) if number else ""

    happened = count(Incident.objects, "entry", "entries")
    posts, orders = count(Capture.objects, "post", "posts"), count(Order.objects, "order", "orders")
    packs = count(Pack.objects, "folder", "folders")
    return (
        door("What happened", "Written down with its day, files and witnesses", "incidents:incidents", happened),
        door("Public posts", "Kept before they go", "captures:captures", posts),
        door("Orders of a court", "Word for word, and what came since", "orders:orders", orders),
        door("The log, signed", "A code for paper, and time stamps", "evidence:evidence"),
        door("A folder for a court or a lawyer", "Pages, originals, and a way to check them", "court:folders", packs),
    )
