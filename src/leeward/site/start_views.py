"""The start page, the questions before it, and the short path for people under 18."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_GET, require_POST

from leeward.directory import lines
from leeward.library import forced
from leeward.people.days import today
from leeward.plan import tonight
from leeward.shell.context import Page
from leeward.site import chosen, entering, place, states
from leeward.site.situations import SITUATIONS
from leeward.vault.registries import StartLine, start_lines
from leeward.vault.sessions import open_vault

_DEVICE = {"me": "site:start", "unsure": "site:device", "watched": "site:device", "only": "site:device"}
_WAITS = 20  # lines before this order wait for the person; the others are ways to begin


@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """First sight: the device, or the door where a notebook is. Then: where the person stands, and what waits."""
    opened = open_vault(request) is not None
    if not opened and not request.session.get("begun"):
        return redirect("site:open") if place.exists() else render(request, "site/welcome.html")
    context = _around(request)
    if opened:
        return render(request, "site/home.html", context | {"today": today()})
    return render(request, "site/choices.html", context | {"there": place.exists(), "look": _url("history:sample")})


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """The answer to the first question; none is kept. Without one the person passes the door, where they came from."""
    request.session["begun"] = True
    answer = request.POST.get("device", "")
    if not answer:
        return redirect(entering.turn_back(request.session, request.POST.get("from")))
    url = reverse(_DEVICE.get(answer, "site:start"))
    return redirect(f"{url}?a={answer}" if url != "/" else url)


@require_GET
def device(request: HttpRequest) -> HttpResponse:
    """What may speak for another device, and how to go on here."""
    return render(request, "site/device.html", {"answer": request.GET.get("a", "")})


@require_GET
def made_to_open(request: HttpRequest) -> HttpResponse:
    """If someone makes the person open this. Can be read without a notebook, and keeps nothing."""
    return render(request, "site/made_to_open.html", {"said": forced.LEAD, "groups": forced.GROUPS.values()})


@require_GET
def young(request: HttpRequest) -> HttpResponse:
    """A short page for people under 18: people to talk to. Asks nothing and keeps nothing."""
    request.session["begun"] = True
    country = Page(request).country
    own = country.of(lines.LineKind.CHILD) if country else ()
    return render(request, "site/young.html", {"lines": own, "country": country})


def _around(request: HttpRequest) -> dict[str, object]:
    lines = _lines(request)
    return {
        "told": [line for line in lines if line.url is None],
        "waiting": [line for line in lines if line.url and line.order < _WAITS],
        "lines": [line for line in lines if line.url and line.order >= _WAITS],
        "situations": SITUATIONS.values(),
        "chosen": chosen.chosen(request),
        "unkept": _unkept(request),
        "map": states.five(request),
    }


def _unkept(request: HttpRequest) -> bool:
    """Something was chosen or ticked before the notebook was opened, by another way than "Keep this"."""
    there = open_vault(request) is not None and bool(tonight.in_session(request.session))
    return there or chosen.unkept(request)


def _lines(request: HttpRequest) -> list[StartLine]:
    return sorted((line for part in start_lines for line in part(request)), key=lambda line: line.order)


def _url(name: str) -> str | None:
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
