"""Ada's notebook with a chat with Rex in it, brought in as any export is."""

from datetime import datetime

import pytest
from django.utils import timezone

from leeward.history.models import Message
from leeward.people.models import Person
from leeward.resist import pasted as lying
from leeward.resist.earlier import links
from leeward.resist.models import Received
from leeward.resist.pasted import Pasted
from leeward.words.replies import MessageRead
from leeward.words.tactics import Screened
from support.chats import bring_in

CHAT = (
    ("03/03/2026, 18:40", "Rex", "Fine. I'll pay the deposit for the trip on Friday."),
    ("03/03/2026, 19:02", "Ada", "Thank you."),
    ("04/03/2026, 08:10", "Rex", "what time does the play start"),
    ("04/03/2026, 08:30", "Ada", "It starts at 6.30 in the hall."),
    ("05/03/2026, 22:00", "Rex", "I'll change, I swear. It won't happen again."),
    ("06/03/2026, 22:00", "Rex", "I am going to change this time"),
    ("07/03/2026, 09:00", "Rex", "ok see you later"),
)
CAME = datetime(2026, 3, 9, 8, 10)
DENIES = "I never said I'd pay the deposit. What time is the play?"


def bring_chat(vault, lines=CHAT, me="Ada", them="Rex", name="WhatsApp Chat with Rex.txt"):
    """Brings these lines in; gives the job. Ada writes "ok" at the end where she does not write at all."""
    lines = [*lines] if any(who == me for _, who, _ in lines) else [*lines, (lines[-1][0], me, "ok")]
    text = "".join(f"{at} - {who}: {words}\n" for at, who, words in lines)
    return bring_in(vault, text, name=name, me=(me,), them=(them,))


@pytest.fixture
def bring(vault):
    """Brings lines of (date, sender, text) in."""
    return lambda lines=CHAT, **said: bring_chat(vault, lines, **said)


@pytest.fixture
def chat(bring):
    """The chat above, brought in."""
    return bring()


@pytest.fixture
def rex(chat):
    return Person.objects.get(name="Rex")


@pytest.fixture
def message():
    """`message("a piece of its text")`: that message of the history."""
    return lambda piece: Message.objects.get(text__contains=piece)


@pytest.fixture
def paste():
    """Lays a message before whoever uses this browser."""

    def put(client, text=DENIES, at=CAME, **said):
        session = client.session
        lying.put(session, make(text, at, **said))
        session.save()

    return put


def make(text=DENIES, at=CAME, **said):
    return Pasted(text, MessageRead(text, ()), Screened(0), at, **said)


@pytest.fixture
def pasted():
    """Makes such a message without a browser."""
    return make


@pytest.fixture
def received(vault):
    """Keeps a message of Rex."""

    def keep(text=DENIES, at=CAME, **said):
        return Received.objects.create(text=text, came_at=at, written_at=timezone.now(), **said)

    return keep


class Nobody:
    """A request of nobody's browser."""

    def __init__(self):
        self.session = {}


@pytest.fixture
def asked_in(vault, monkeypatch):
    """One with Ada's notebook open."""
    monkeypatch.setattr(links, "open_vault", lambda request: vault)
    return Nobody()


@pytest.fixture
def asked_without(monkeypatch):
    """One without a notebook."""
    monkeypatch.setattr(links, "open_vault", lambda request: None)
    return Nobody()
