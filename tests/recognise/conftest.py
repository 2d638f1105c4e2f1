"""A small chat in both worlds: on the desk of a browser without a vault, and in Ada's vault."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.test import Client

from leeward.history import desk as desks
from leeward.history.desk import Desk, Lying
from leeward.readers.sources import from_bytes
from leeward.vault.opened import OpenVault
from leeward.vault.sessions import SessionStore
from recognise.cast import PlainWords
from support.chats import bring_in

SAID = [
    ("Rex", "good morning"),
    ("Ada", "see you at five"),
    ("Rex", "you are ungrateful <b>"),
    ("Rex", "useless, and you dreamt it"),
    ("Ada", "Please do not contact me again."),
    ("Rex", "my queen, come home"),
    ("Rex", "nobody will have you"),
    ("Rex", "ungrateful again"),
]


def chat_text(said: list[tuple[str, str]] | None = None) -> str:
    """As an Android phone writes it, one message every seven hours from 14 March 2026 on."""
    lines = []
    for number, (sender, text) in enumerate(said or SAID):
        at = datetime(2026, 3, 14, 8, 0) + timedelta(hours=7 * number)
        lines.append(f"{at:%d/%m/%Y, %H:%M} - {sender}: {text}\n")
    return "".join(lines)


@pytest.fixture(autouse=True)
def _plain_words(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """The detector of plain words, except where a test asks for the real one."""
    if "real_detector" in request.fixturenames:
        return
    for room in ("building", "screening"):
        monkeypatch.setattr(f"leeward.recognise.{room}.default", PlainWords)


@pytest.fixture
def real_detector() -> None:
    """The detector that people get."""


def session_of(client: Client) -> SessionStore:
    """The session behind a browser, begun if need be."""
    session = client.session
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    return session


@pytest.fixture
def lay() -> Callable[..., Desk]:
    """Lays a chat on the desk of a browser and says who is who."""

    def laid(client: Client, said: list[tuple[str, str]] | None = None) -> Desk:
        session = session_of(client)
        source = from_bytes("WhatsApp Chat with Rex.txt", chat_text(said).encode())
        desk = desks.put(session, [Lying(source)])
        desk.me, desk.them, desk.confirmed = frozenset(("Ada",)), frozenset(("Rex",)), True
        session.save()
        return desk

    return laid


@pytest.fixture
def desk(client: Client, lay: Callable[..., Desk]) -> Desk:
    """The small chat on the desk of `client`, who has no vault."""
    return lay(client)


@pytest.fixture
def bring(vault: OpenVault) -> Callable[..., None]:
    """Brings a chat into Ada's vault, in this process."""

    def brought(
        said: list[tuple[str, str]] | None = None, name: str = "WhatsApp Chat with Rex.txt", them: str = "Rex"
    ) -> None:
        bring_in(vault, chat_text(said), name=name, them=(them,), dates=None)

    return brought
