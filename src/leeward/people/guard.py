"""Pages that need an open vault."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from leeward.vault.registries import Way, way

View = Callable[..., HttpResponse]


def with_vault(view: View) -> View:
    """Leads to the way in when no vault is open."""

    @wraps(view)
    def guarded(request: HttpRequest, *arguments: object, **named: object) -> HttpResponse:
        if request.vault is None:  # type: ignore[attr-defined]
            return redirect(way(Way.OPEN))
        return view(request, *arguments, **named)

    return guarded
