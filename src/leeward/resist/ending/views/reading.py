"""What speaks against it, whether to say it at all, leaving without a word. All of it can be read without a vault."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from leeward.library import goodbye as library
from leeward.people import identities, warnings
from leeward.resist import standing
from leeward.resist.choices import OrderSaid
from leeward.resist.ending import gate, keeping, reasons
from leeward.resist.ending.gate import unless_bound
from leeward.vault.sessions import open_vault

_ORDER = "order"


@require_http_methods(["GET", "POST"])
@unless_bound
def ending(request: HttpRequest) -> HttpResponse:
    """The stop page: what the notebook knows, then a list to tick. No tick is needed, and nothing is counted."""
    if request.method == "POST":
        gate.tick(request, request.POST.getlist("so"))
        return redirect(_onward(request))
    opened = open_vault(request) is not None
    ticked = gate.ticked(request) or ()
    context: dict[str, Any] = {
        "said": library,
        "known": reasons.known(request),
        "asked": [(key, line, key in ticked) for key, line in reasons.asked(request).items()],
        "order_open": standing.known(request).order is OrderSaid.NOT_ASKED,
        "warnings_open": opened and not warnings.asked(),
        "rows": [(row, keeping.local(row.written_at)) for row in keeping.everything()] if opened else (),
        "opened": opened,
    }
    return render(request, "resist/ending/ending.html", context)


@require_http_methods(["GET", "POST"])
@unless_bound
def heard(request: HttpRequest) -> HttpResponse:
    """What was named, once more and together, with the numbers on top. Whoever read it may go on."""
    ticked = gate.ticked(request)
    if ticked is None:
        return redirect("resist:ending")
    if request.method == "POST":
        gate.note_read(request)
        return redirect("resist:whether")
    known = reasons.known(request)
    there = {one.key for one in known}
    own = [library.REASONS[key] for key in ticked if key not in there]
    context = {"said": library, "known": known, "own": own, "any": bool(known or own)}
    return render(request, "resist/ending/heard.html", context)


@require_GET
@unless_bound
def whether(request: HttpRequest) -> HttpResponse:
    """Does it have to be said at all?"""
    return render(request, "resist/ending/whether.html", {"said": library.WHETHER})


@require_GET
def silent(request: HttpRequest) -> HttpResponse:
    """Leaving without a word: there is nothing to do."""
    others = identities.others() if open_vault(request) is not None else ()
    return render(request, "resist/ending/silent.html", {"lines": library.SILENT, "others": others})


def _onward(request: HttpRequest) -> str:
    """Who ticked that there is an order is asked first whom it binds."""
    onward = reverse("resist:heard")
    unsaid = standing.known(request).order in (OrderSaid.NOT_ASKED, OrderSaid.NONE)
    if unsaid and _ORDER in (gate.ticked(request) or ()):
        return f"{reverse('resist:order')}?to={onward}"
    return onward
