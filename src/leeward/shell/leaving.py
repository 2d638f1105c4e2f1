"""The two ways to close the notebook: locking it, and leaving at once. Neither writes a log."""

import contextlib

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from leeward.shell import kept
from leeward.shell.exiting import exiting
from leeward.vault.sessions import open_vault

WEATHER = "https://www.bbc.co.uk/weather"
"""The one page outside that this program ever leads to; the content policy names its host. Never a person's own."""

_TARGETS = {"weather": WEATHER}


def target(request: HttpRequest) -> str:
    """Where the exit leads: the weather page, or the neutral page of this machine if the person chose it."""
    session = getattr(request, "session", None)
    choice = session.get("away") if session is not None else None
    return _TARGETS.get(choice or "weather") or reverse("shell:measures")


def close(request: HttpRequest) -> None:
    """Keep what must be kept, lock the vault of this request and end its session. Never fails half-way: it locks."""
    with contextlib.suppress(Exception):
        kept.take(request)
    for callback in exiting:
        with contextlib.suppress(Exception):
            callback(request)
    vault = open_vault(request)
    if vault is not None:
        with contextlib.suppress(Exception):  # the keys go whatever fails; see OpenVault.lock
            vault.lock()
    request.session.flush()


def forget_pages(response: HttpResponse) -> HttpResponse:
    """Ask the browser to drop what it holds of this site; the cookie goes with it (`session.flush`)."""
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response


def answers_quietly(request: HttpRequest) -> bool:
    """The script of the page asks with `quiet=1` and leads away by itself."""
    return bool(request.POST.get("quiet") == "1")
