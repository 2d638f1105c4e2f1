"""Setting a limit step by step, changing it, ending it, and beginning with the usual ones."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from leeward.boundaries import beginning, kept, zones
from leeward.boundaries.choices import LABELS
from leeward.boundaries.errors import NothingEnds
from leeward.boundaries.forms import making
from leeward.boundaries.rules.kinds import Kind
from leeward.boundaries.views.parts import cautions, kind_of, number_of, person_of, source_of
from leeward.library import boundaries as library
from leeward.people.guard import asks_first, with_vault
from leeward.people.zones import label as zone_label

_BOTH = ["GET", "POST"]
_SAID = {Kind(clause.kind): clause.said for clause in library.CLAUSES}
_NONE_TICKED = "Tick one at least, or go back. Nothing was changed."


@require_GET
@with_vault
@asks_first
def choose(request: HttpRequest, person_id: int) -> HttpResponse:
    """The usual limits, to choose one from."""
    found = person_of(person_id)
    there = kept.standing(found)
    offered = [(number_of(kind), said, source_of(said)) for kind, said in _SAID.items() if kind not in there]
    context = {"person": found, "offered": offered, "cautions": cautions()}
    return render(request, "boundaries/choose.html", context)


@require_http_methods(_BOTH)
@with_vault
@asks_first
def begin(request: HttpRequest, person_id: int) -> HttpResponse:
    """Several usual limits at once, each with its sentence; only those that are ticked."""
    found, error = person_of(person_id), ""
    if request.method == "POST":
        if beginning.begin(found, request.POST.getlist("k")):
            return redirect("boundaries:person", person_id=found.pk)
        error = _NONE_TICKED
    context = {
        "person": found,
        "offered": beginning.offered(found),
        "cautions": cautions(),
        "error": error,
        "city": zone_label(kept.rules_on(found).zone),
    }
    return render(request, "boundaries/begin.html", context, status=422 if error else 200)


@require_http_methods(_BOTH)
@with_vault
@asks_first
def write(request: HttpRequest, person_id: int, number: int) -> HttpResponse:
    """A new limit, or a change of the one that holds; what was stays in the list of before."""
    found, kind = person_of(person_id), kind_of(number)
    row = kept.standing(found).get(kind)
    form = making.form(found, kind, request.POST if request.method == "POST" else None, row)
    if request.method == "POST" and form.is_valid():
        kept.write(found, kind, form.wanted())
        return redirect("boundaries:person", person_id=found.pk)
    context = {
        "person": found,
        "form": form,
        "row": row,
        "label": LABELS[kind],
        "said": _SAID[kind],
        "source": source_of(_SAID[kind]),
        "cautions": cautions(address=kind in (Kind.ADDRESSES, Kind.CHANNELS)),
        "by_group": kind is Kind.HOURS,
        "known": getattr(form, "known", None),
    }
    return render(request, "boundaries/limit_form.html", context, status=422 if form.errors else 200)


@require_http_methods(_BOTH)
@with_vault
@asks_first
def end(request: HttpRequest, person_id: int, number: int) -> HttpResponse:
    """Says what happens, then ends a limit from today on."""
    found, kind = person_of(person_id), kind_of(number)
    if request.method == "POST":
        try:
            kept.end(found, kind, zones.today())
        except NothingEnds as error:
            return render(request, "boundaries/nothing.html", {"person": found, "error": str(error)}, status=422)
        return redirect("boundaries:person", person_id=found.pk)
    coming = next((row for row in kept.coming(found) if row.kind == kind and not row.ended), None)
    row = kept.standing(found).get(kind) or coming
    if row is None:
        return redirect("boundaries:person", person_id=found.pk)
    context = {"person": found, "row": row, "number": number, "label": LABELS[kind]}
    return render(request, "boundaries/end.html", context)
