"""Removing what was written: asked once, then it is gone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from leeward.resist.models import CheckIn, Letter, Muted, Slip
from leeward.resist.pulled import keeping


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be removed: how it is found, how pages call it, and the page it stands on."""

    find: Callable[[HttpRequest, int], keeping.Row | None]
    what: str
    back: str


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "l": Kind(lambda request, number: keeping.one(request, Letter, number), "this letter", "resist:letters"),
        "s": Kind(lambda request, number: keeping.one(request, Slip, number), "this note", "resist:slips"),
        "c": Kind(lambda request, number: keeping.one(request, CheckIn, number), "this note", "resist:check_ins"),
        "m": Kind(lambda request, number: keeping.one(request, Muted, number), "this line", "resist:muted"),
    }
)
"""By the letter that stands in the address."""


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, kind: str, row_id: int) -> HttpResponse:
    """Says what goes and what stays; removes with one button."""
    if kind not in KINDS:
        raise Http404
    found = KINDS[kind]
    row = found.find(request, row_id)
    if row is None:
        raise Http404
    if request.method == "POST":
        keeping.remove(request, row)
        return redirect(found.back)
    return render(request, "resist/pulled/remove.html", {"kind": found, "waits": keeping.waits(request)})
