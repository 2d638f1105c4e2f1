"""The way out, the lock, help numbers and the pages that say what this program cannot do."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from leeward.directory import lines
from leeward.shell import help_page, kept, leaving
from leeward.shell.context import Page
from leeward.shell.paths import own_path
from leeward.vault.models import Setting
from leeward.vault.sessions import open_vault

SEE_OTHER = 303


@csrf_exempt  # must work from a page of an ended session; other sites are refused before (`origins`)
def leave(request: HttpRequest) -> HttpResponse:
    """POST: keep, lock, forget, and go to the weather page. GET: the page that explains it."""
    if request.method != "POST":
        return render(request, "shell/about_exit.html")
    away = leaving.target(request)
    leaving.close(request)
    if leaving.answers_quietly(request):
        return leaving.forget_pages(HttpResponse(status=204))
    return leaving.forget_pages(HttpResponseRedirect(away, status=SEE_OTHER))


@csrf_exempt
@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Lock the notebook and show its door."""
    leaving.close(request)
    response = HttpResponse(status=204) if leaving.answers_quietly(request) else redirect("/")
    return leaving.forget_pages(response)


@csrf_exempt  # the page's script sends it; the session cookie is SameSite=Strict
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what is being typed, in the vault. Without an open vault nothing is kept, and nothing is said."""
    kept.take(request)
    return HttpResponse(status=204)


@require_POST
def put_away(request: HttpRequest) -> HttpResponse:
    """Take away what was kept for one page, and go back to it."""
    path = request.POST.get("path", "/")
    kept.drop(path)
    return redirect(own_path(path))


@require_GET
def measures(request: HttpRequest) -> HttpResponse:
    """A neutral page of this machine, for leaving without a network. Shows nothing of the notebook."""
    return render(request, "shell/measures.html")


def numbers(request: HttpRequest) -> HttpResponse:
    """Help: choose a country (POST), see all its lines (GET)."""
    if request.method == "POST" and (code := request.POST.get("country", "")):
        return _choose(request, code)
    country = lines.for_country(request.GET.get("c")) or Page(request).country
    return render(request, "shell/help.html", help_page.for_country(country))


@require_GET
def limits(request: HttpRequest) -> HttpResponse:
    """What this program cannot do."""
    return render(request, "shell/limits.html")


def _choose(request: HttpRequest, code: str) -> HttpResponse:
    if lines.for_country(code) is None:
        return render(request, "shell/help.html", help_page.for_country(None) | {"unknown": True}, status=400)
    request.session["country"] = code
    if open_vault(request) is not None:
        Setting.put("country", code)
    return redirect("shell:help")
