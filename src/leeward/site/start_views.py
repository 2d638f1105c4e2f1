"""The start page, the questions before it, and the short path for people under 18."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_GET, require_POST

from leeward.directory import lines
from leeward.shell.context import Page
from leeward.site import place
from leeward.site.steps import steps
from leeward.vault.registries import StartLine, start_lines

_DEVICE = {"me": "site:start", "unsure": "site:device", "watched": "site:device"}


@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """First sight: the device, or the door where a notebook is. Then: what can be done, or what waits today."""
    opened = request.vault is not None  # type: ignore[attr-defined]
    if not opened and not request.session.get("begun"):
        return redirect("site:open") if place.exists() else render(request, "site/welcome.html")
    context = {"lines": _lines(request), "steps": list(steps())}
    if opened:
        return render(request, "site/home.html", context | {"today": datetime.now().astimezone().date()})
    return render(request, "site/choices.html", context | {"there": place.exists(), "look": _url("history:sample")})


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """The answer to the first question. None is needed to go on; none is kept."""
    request.session["begun"] = True
    answer = request.POST.get("device", "")
    url = reverse(_DEVICE.get(answer, "site:start"))
    return redirect(f"{url}?a={answer}" if url != "/" else url)


@require_GET
def device(request: HttpRequest) -> HttpResponse:
    """What may speak for another device, and how to go on here."""
    return render(request, "site/device.html", {"unsure": request.GET.get("a") == "unsure"})


@require_GET
def young(request: HttpRequest) -> HttpResponse:
    """A short page for people under 18: people to talk to. Asks nothing and keeps nothing."""
    request.session["begun"] = True
    country = Page(request).country
    own = country.of(lines.LineKind.CHILD) if country else ()
    return render(request, "site/young.html", {"lines": own, "country": country})


def _lines(request: HttpRequest) -> list[StartLine]:
    return sorted((line for part in start_lines for line in part(request)), key=lambda line: line.order)


def _url(name: str) -> str | None:
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
