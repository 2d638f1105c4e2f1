"""Pages for what goes wrong on the way to a page. No traceback, no path, nothing of the person's."""

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    del exception
    return render(request, "shell/errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None, **_why: str) -> HttpResponse:
    """403, and Django's page for a form whose token does not fit (`CSRF_FAILURE_VIEW`)."""
    del exception
    return render(request, "shell/errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    del exception
    return render(request, "shell/errors/404.html", status=404)


def only_by_a_button(request: HttpRequest, allowed: str) -> HttpResponse:
    """405: an address that a button leads to, opened by hand, from the history or by reloading."""
    answer = render(request, "shell/errors/405.html", status=405)
    answer["Allow"] = allowed
    return answer


def server_error(_request: HttpRequest) -> HttpResponse:
    """500. Renders without the request, so that it works when the session or the vault is what failed."""
    return HttpResponseServerError(render_to_string("shell/errors/500.html"))
