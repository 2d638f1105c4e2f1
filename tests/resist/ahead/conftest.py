"""Ada after contact ended: Rex the other party, Mira who may help, messages of a history and messages kept by hand."""

from contextlib import contextmanager
from datetime import date, datetime

import pytest
from django.db import connection

from leeward.history.models import Conversation, Message, Source
from leeward.people.choices import AddressKind, Role, Seen
from leeward.people.models import Address, Person
from leeward.recognise.models import Screening
from leeward.resist.ahead import arrived, forms, rumour_forms
from leeward.resist.ahead.views import care, reactions

DAY = date(2026, 6, 5)


class Asked:
    """A request of nobody's browser: a session and perhaps a vault."""

    def __init__(self, vault=None):
        self.session, self.vault, self.path, self.method = {}, vault, "/t/n/", "GET"
        self.headers, self.GET, self.POST = {}, {}, {}


@pytest.fixture
def asked_in(vault):
    """In Ada's vault."""
    return Asked(vault)


@pytest.fixture
def on_day(monkeypatch):
    """Let it be another day for everything here."""

    def be(day):
        for module in (arrived, forms, rumour_forms, care, reactions):
            monkeypatch.setattr(module, "today", lambda: day)

    be(DAY)
    return be


@pytest.fixture
def rex(vault):
    return Person.objects.create(name="Rex", role=Role.OTHER)


@pytest.fixture
def mira(vault):
    person = Person.objects.create(name="Mira", role=Role.THIRD)
    Address.objects.create(
        person=person, kind=AddressKind.PHONE, channel="sms", value="+44 20 7946 0000", matched="1", seen=Seen.NO
    )
    return person


@pytest.fixture
def history(vault):
    """Puts a message of Rex into the history, and what the newest look saw in it."""
    source = Source.objects.create(name="chat.txt", format="whatsapp_txt", sha256="0" * 64, size=1, blob="b")
    thread = Conversation.objects.create(channel="whatsapp", title="Rex")
    look = Screening.objects.create(stamp="1", detector="x", finished=True)

    def said(number, at, *, tactics=(), flags=(), text="Come back to me."):
        Message.objects.bulk_create(
            [
                Message(
                    id=number,
                    source=source,
                    conversation=thread,
                    key=number.to_bytes(32, "big"),
                    sort_at=at.isoformat() if at else "",
                    sent_at=at,
                    date_text="",
                    kind="message",
                    text=text,
                    place='{"line":1}',
                )
            ]
        )
        for tactic in tactics:
            look.findings.create(message_id=number, tactic=tactic, confidence="likely", start=0, end=4)
        for flag in flags:
            look.flags.create(message_id=number, flag=flag, start=0, end=4)
        return Message.objects.get(pk=number)

    said.look = look
    return said


MARCH, MAY = datetime(2026, 3, 3, 8, 15), datetime(2026, 5, 12, 23, 59)


@pytest.fixture
def django_assert_max():
    """At most so many queries inside the block."""

    @contextmanager
    def at_most(number):
        asked = []

        def note(execute, sql, *rest):
            asked.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(note):
            yield
        assert len(asked) <= number, asked

    return at_most
