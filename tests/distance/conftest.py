"""Rex as the other party, with a chat that was brought in, and a notebook with something in every table here."""

from datetime import date, datetime, timedelta

import pytest

from leeward.distance import deciding, logbook, resting, ways
from leeward.distance.choosing import Answers
from leeward.distance.models import LookedAgain, Looking, Slip, TickedDay
from leeward.people import identities, warnings
from leeward.people.choices import Role
from leeward.people.days import today as local_day
from leeward.people.models import StopNotice
from support.chats import bring_in

ASKED_AT = datetime(2025, 11, 3, 21, 14)
CHAT = """\
31/10/2025, 10:00 - Rex: Where are you?
31/10/2025, 10:05 - Ada: At work.
03/11/2025, 21:14 - Ada: Please do not contact me again.
03/11/2025, 21:14 - Rex: What?
03/11/2025, 21:20 - Rex: You will be sorry
04/11/2025, 09:00 - Rex: Missed voice call
04/11/2025, 09:02 - Mira: Are you well?
05/11/2025, 01:00 - Rex: I miss you
"""


@pytest.fixture
def ada(vault, browser_of):
    """Ada's browser; she was asked about danger before."""
    warnings.put_off()
    return browser_of(vault)


@pytest.fixture
def today(vault):
    return local_day()


@pytest.fixture
def rex(vault):
    return identities.set_role(identities.address_for("Rex", None, "whatsapp").person, Role.OTHER)


@pytest.fixture
def bring(vault):
    """Brings a chat in, in this process."""

    def brought(text=CHAT, name="WhatsApp Chat with Rex.txt"):
        return bring_in(vault, text, name=name, dates=None)

    return brought


@pytest.fixture
def asked_to_stop(rex):
    return StopNotice.objects.create(person=rex, stated_at=ASKED_AT, quote="Please do not contact me again.")


@pytest.fixture
def noted(rex):
    """`noted(day, hour, **fields)`: a contact that Ada noted."""

    def write(on=date(2025, 11, 6), hour=8, **given):
        moment = datetime(on.year, on.month, on.day, hour)
        return logbook.note_contact(rex, {"happened_at": moment, **given})

    return write


@pytest.fixture
def none_since(rex):
    """`none_since(day)`: no contact is meant from this day on."""

    def decide(since, kind="none", **given):
        return deciding.decide(rex, {"kind": kind, "since": since, **given}, Answers())

    return decide


@pytest.fixture
def full(rex, bring, asked_to_stop, noted, today):
    """Something in every table, with the id 1 for each, and the words “Zephyrine” in every text."""
    bring()
    way = ways.add(rex, "whatsapp", address=rex.addresses.first())
    ways.add(rex, "own", "By the garden fence Zephyrine")
    for state in ("held", "blocked", "not_possible"):
        ways.note_state(rex, way, state, "Zephyrine")
    first = noted(way=way, account="+44 7700 900111", words="Zephyrine", what="Zephyrine", seen_by="Zephyrine")
    logbook.note_contact(rex, {"happened_at": first.happened_at, "words": "Zephyrine"}, first)
    answers = Answers(("children",), "protects", "yes")
    given = {"kind": "none", "since": today - timedelta(days=9), "reason": "Zephyrine", "review_on": today}
    mode = deciding.decide(rex, given, answers)
    LookedAgain.objects.create(mode=mode, on=today - timedelta(days=3), next_on=today, words="Zephyrine")
    resting.end(resting.rest(rex, today, "Zephyrine"))
    Slip.objects.create(
        person=rex,
        kind="answered",
        happened_at=datetime.combine(today, datetime.min.time()),
        led="Zephyrine",
        helps="Zephyrine",
    )
    Looking.objects.create(person=rex, by="ticked")
    TickedDay.objects.create(person=rex, on=today)
    return rex


@pytest.fixture
def queries():
    """How many queries a call makes."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def counted(call):
        with CaptureQueriesContext(connection) as asked:
            call()
        return len(asked)

    return counted


@pytest.fixture
def rf_with_session():
    """A request as the registries get it, of a session with this vault or with none."""
    from django.test import RequestFactory

    from leeward.vault import sessions

    def request_of(vault):
        request = RequestFactory().get("/")
        request.session = sessions.SessionStore()
        request.vault = vault
        if vault is not None:
            sessions.attach(request.session, vault)
        return request

    return request_of
