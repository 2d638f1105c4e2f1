"""The short paths, one for each situation, and the pages of the steps of the map."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from leeward.people.guard import with_vault
from leeward.site import chosen, situations, states, steps
from leeward.site.leads import shown
from leeward.site.situations import Situation
from leeward.site.steps import Step
from leeward.vault.sessions import open_vault


@require_GET
def situation(request: HttpRequest, code: int) -> HttpResponse:
    """One path. Opening it is choosing it: it is offered on the start page from then on."""
    found = _situation(code)
    request.session["begun"] = True
    chosen.choose(request, found)
    path = list(shown(found.path, opened=_opened(request)))
    return render(request, "site/situation.html", {"found": found, "path": path, "map": states.five(request)})


@require_POST
def forget(request: HttpRequest, code: int) -> HttpResponse:
    """Take a path off the start page. Nothing else changes."""
    chosen.forget(request, _situation(code))
    return redirect("site:start")


@require_GET
def step(request: HttpRequest, number: int) -> HttpResponse:
    """The pages of one step, where they lie in several places."""
    found = _step(number)
    if not found.path:
        return redirect(states.url_of(found))
    path = list(shown(found.path, opened=_opened(request)))
    return render(request, "site/step.html", {"found": found, "path": path, "map": states.five(request)})


@require_POST
@with_vault
def rest(request: HttpRequest, number: int) -> HttpResponse:
    """Pause a step, or go on with it. Nothing is closed by it."""
    found = _step(number)
    (states.go_on if request.POST.get("go") else states.pause)(found.number)
    return redirect("site:start")


def _situation(code: int) -> Situation:
    found = situations.by_code(code)
    if found is None:
        raise Http404
    return found


def _step(number: int) -> Step:
    found = steps.numbered(number)
    if found is None:
        raise Http404
    return found


def _opened(request: HttpRequest) -> bool:
    return open_vault(request) is not None
