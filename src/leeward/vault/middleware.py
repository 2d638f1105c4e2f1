"""The vault of a request: found by its session, current for the view and for the body that streams after it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase

from leeward.vault import sessions, uploads
from leeward.vault.errors import VaultLocked
from leeward.vault.opened import OpenVault, exactly

Respond = Callable[[HttpRequest], HttpResponseBase]


class VaultMiddleware:
    """Sets `request.vault` (an open vault or None) and makes it current, and nothing else, for the whole response.

    Stands below SessionMiddleware and above everything that reads a form.
    """

    def __init__(self, get_response: Respond) -> None:
        self._respond = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        vault = sessions.vault_of(request.session)
        request.vault = vault  # type: ignore[attr-defined]
        if vault is not None:
            vault.touch()
        try:
            with exactly(vault):
                response = self._respond(request)
        except BaseException:
            uploads.discard_all(request)
            raise
        if response.status_code >= 400:
            uploads.discard_all(request)
        elif not response.streaming:
            uploads.discard_untaken(request)
        if vault is not None and response.streaming:
            _keep_within(vault, response)
        return response

    def process_exception(self, request: HttpRequest, _: Exception) -> HttpResponse | None:
        """A view whose vault was locked under its hands leads back to the start, without an error page."""
        vault = request.vault  # type: ignore[attr-defined]
        if vault is not None and not vault.is_open:
            return HttpResponseRedirect("/")
        return None


def _keep_within(vault: OpenVault, response: Any) -> None:
    """Each step of a streaming body runs in its vault, the closing of an aborted one too."""
    response.streaming_content = _steps(vault, response.streaming_content)
    close = response.close

    def close_within() -> None:
        with exactly(vault if vault.is_open else None):
            close()

    response.close = close_within


def _steps(vault: OpenVault, body: Iterable[bytes]) -> Iterator[bytes]:
    """The vault is current during each step and not between them: the generator rests in another's context."""
    steps = iter(body)
    while True:
        if not vault.is_open:
            raise VaultLocked
        vault.touch()
        with exactly(vault):
            try:
                part = next(steps)
            except StopIteration:
                return
        yield part
