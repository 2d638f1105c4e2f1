"""A page that answers a form directly is shown after a redirect, once.

Browsers write what was posted into their session files, in plain, as long as the page that answered it is in the
history (tried with Chromium, 2026-11: a mistyped recovery code lay in its profile). After a redirect they do not. So
the answer waits in the session, in memory, and the browser is sent to fetch it. Only for requests that say that they
lead to a page (`Sec-Fetch-Mode: navigate`).
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase

_NAME = "shown_once"
_SECONDS = 30.0  # a browser comes back at once; later, something older would be shown
_SEE_OTHER = 303


@dataclass(frozen=True, slots=True)
class Waiting:
    """An answer that waits for its redirect: the address it belongs to, and when it came (`time.monotonic`)."""

    path: str
    status: int
    content: bytes
    came: float


class OnceMiddleware:
    """Stands below the session and above everything that answers forms."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._respond = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.headers.get("Sec-Fetch-Mode") != "navigate":
            return self._respond(request)
        if request.method == "GET" and _NAME in request.session:
            waiting = request.session.pop(_NAME)
            if waiting.path == request.get_full_path() and time.monotonic() - waiting.came < _SECONDS:
                return HttpResponse(waiting.content, status=waiting.status)
        response = self._respond(request)
        return _put_by(request, response) if request.method == "POST" else response


def _put_by(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    is_page = response.headers.get("Content-Type", "").startswith("text/html")
    if (
        not isinstance(response, HttpResponse)
        or not is_page
        or not response.content
        or 300 <= response.status_code < 400
    ):
        return response
    path = request.get_full_path()
    request.session[_NAME] = Waiting(path, response.status_code, response.content, time.monotonic())
    seen = HttpResponseRedirect(path, status=_SEE_OTHER)
    seen.cookies = response.cookies
    return seen
