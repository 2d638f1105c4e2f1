"""What limits are, those towards one person, the same as sentences to copy, and how they were before."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from leeward.boundaries import kept
from leeward.boundaries.choices import LABELS
from leeward.boundaries.models import Boundary
from leeward.boundaries.rules.kinds import Kind
from leeward.boundaries.views.parts import number_of, person_of, source_of
from leeward.library import boundaries as library
from leeward.people import identities, private
from leeward.people.choices import ModeKind
from leeward.people.guard import with_vault
from leeward.people.models import Person
from leeward.people.zones import label as zone_label
from leeward.vault.registries import Way, way, ways
from leeward.vault.sessions import open_vault


@dataclass(frozen=True, slots=True)
class Shown:
    """A limit in a list: `number` stands in addresses."""

    number: int
    label: str
    row: Boundary


def shown(row: Boundary) -> Shown:
    """A row, ready for a page."""
    return Shown(number_of(Kind(row.kind)), LABELS[Kind(row.kind)], row)


@require_GET
def boundaries(request: HttpRequest) -> HttpResponse:
    """What limits are, readable by anybody; with an open vault the other parties above it."""
    above = way(Way.CONTACT) if Way.CONTACT in ways else ""
    context: dict[str, Any] = {
        "above": above,
        "principles": library.PRINCIPLES,
        "clauses": [(one, source_of(one.said)) for one in library.CLAUSES],
    }
    if open_vault(request) is not None:
        context["others"] = [(one, len(kept.standing(one))) for one in identities.others()]
    return render(request, "boundaries/boundaries.html", context)


@require_GET
@with_vault
def person(request: HttpRequest, person_id: int) -> HttpResponse:
    """The limits towards somebody."""
    found = person_of(person_id)
    rows = kept.standing(found)
    context = {
        "person": found,
        "limits": [shown(row) for row in rows.values()],
        "coming": [shown(row) for row in kept.coming(found)],
        "city": zone_label(kept.rules_on(found).zone),
        "offer": _offers(found, rows),
    }
    return render(request, "boundaries/person.html", context)


def _offers(found: Person, rows: dict[Kind, Boundary]) -> bool:
    """Whether to offer what people often begin with: contact is limited or ordered, and no limit is set."""
    mode = identities.mode(found)
    return not rows and mode is not None and mode.kind in (ModeKind.LIMITED, ModeKind.ORDERED)


@require_GET
@with_vault
def sentences(request: HttpRequest, person_id: int) -> HttpResponse:
    """All of them in plain sentences, to read and to copy. Nothing is sent."""
    found = person_of(person_id)
    rows = kept.standing(found)
    context = {
        "person": found,
        "text": private.scrubbed("\n\n".join(row.words or row.said for row in rows.values())),
        "city": zone_label(kept.rules_on(found).zone) if rows else "",
        "copying": library.COPYING,
    }
    return render(request, "boundaries/sentences.html", context)


@require_GET
@with_vault
def history(request: HttpRequest, person_id: int) -> HttpResponse:
    """Every version with its day, the newest first."""
    found = person_of(person_id)
    return render(
        request, "boundaries/history.html", {"person": found, "rows": [shown(row) for row in kept.versions(found)]}
    )
