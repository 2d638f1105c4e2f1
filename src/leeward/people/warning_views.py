"""The warning facts: a few on a page, every answer optional, nothing added up. Without a notebook they can be read."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leeward.library.content import Said
from leeward.library.warning_facts import BY_KEY, CLOSING, FACTS, LEAD
from leeward.people import warning_pages, warnings
from leeward.people.guard import note_asked, were_asked, with_vault
from leeward.shell.paths import own_path
from leeward.vault.sessions import open_vault


@require_GET
def first(request: HttpRequest) -> HttpResponse:
    """What the questions are for, and what was answered. Without a vault the questions themselves, to read."""
    context = {"facts": FACTS, "lead": LEAD, "closing": CLOSING, "next": _next(request), "last": were_asked(request)}
    if open_vault(request) is None:
        return render(request, "people/warnings_unkept.html", context)
    groups = warning_pages.grouped(warnings.answers())
    return render(request, "people/warnings.html", {**context, "groups": groups, "pages": warning_pages.COUNT})


@require_http_methods(["GET", "POST"])
@with_vault
def step(request: HttpRequest, number: int) -> HttpResponse:
    """A few of the questions. Keeping them leads to the next few."""
    facts = warning_pages.on_page(number)
    if not facts:
        raise Http404
    if request.method == "POST":
        warning_pages.keep(facts, request.POST)
        further = number < warning_pages.COUNT and "stop" not in request.POST
        return redirect(_address("people:warning_step", request, number + 1) if further else _end(request))
    asked = warning_pages.with_answers(facts)
    context = {"asked": asked, "number": number, "pages": warning_pages.COUNT, "closing": CLOSING}
    return render(request, "people/warning_step.html", context)


@require_POST
def put_off(request: HttpRequest) -> HttpResponse:
    """Not now: the person goes on to where they wanted."""
    note_asked(request)
    return redirect(own_path(request.POST.get("next")))


@require_GET
@with_vault
def end(request: HttpRequest) -> HttpResponse:
    """What an answer changes, and the way on."""
    context = {
        "noted": [BY_KEY[key] for key in warnings.noted() if key in BY_KEY],
        "closing": CLOSING,
        "next": _next(request),
    }
    return render(request, "people/warnings_end.html", context)


@require_http_methods(["GET", "POST"])
@with_vault
def one(request: HttpRequest, number: int) -> HttpResponse:
    """One question by its place in the list: answer it, add words of one's own, or take the answer back."""
    fact = _fact(number)
    if request.method == "POST":
        warning_pages.keep_one(fact, request.POST)
        return redirect("people:warnings")
    context = {
        "fact": fact,
        "holds": warnings.answers().get(fact.key),
        "earlier": warnings.earlier(fact.key),
        "closing": CLOSING,
    }
    return render(request, "people/warning_one.html", context)


def _fact(number: int) -> Said:
    if not 1 <= number <= len(FACTS):
        raise Http404
    return FACTS[number - 1]


def _next(request: HttpRequest) -> str:
    """Where the person wanted to go, or ""."""
    wanted = own_path(request.GET.get("next"))
    return "" if wanted == "/" else wanted


def _address(name: str, request: HttpRequest, *arguments: int) -> str:
    wanted = _next(request)
    return reverse(name, args=arguments) + (f"?{urlencode({'next': wanted})}" if wanted else "")


def _end(request: HttpRequest) -> str:
    return _address("people:warnings_end", request)
