"""Ada in an hour in which she feels pulled: Rex the other party, Mira who may be rung, a clock that stands where we say."""

from datetime import date

import pytest

from leeward.distance import own_days as counting
from leeward.people import identities
from leeward.people.choices import Role, Seen
from leeward.people.models import Address
from leeward.resist.pulled import forms, muted_views, seals

DAY = date(2026, 6, 5)


class Asked:
    """A request of nobody's browser: a session and perhaps a vault."""

    def __init__(self, vault=None, **headers):
        self.session, self.vault, self.path, self.method = {}, vault, "/t/p/", "GET"
        self.headers, self.GET, self.POST = headers, {}, {}


@pytest.fixture
def asked():
    """Without a vault."""
    return Asked()


@pytest.fixture
def asked_in(vault):
    """In Ada's vault."""
    return Asked(vault)


@pytest.fixture
def on_day(monkeypatch):
    """Let it be another day for everything here."""

    def be(day):
        for module in (forms, muted_views, seals, counting):
            monkeypatch.setattr(module, "today", lambda: day)

    be(DAY)
    return be


@pytest.fixture
def rex(vault):
    return identities.set_role(identities.address_for("Rex", None, "whatsapp").person, Role.OTHER)


@pytest.fixture
def mira(vault):
    person = identities.set_role(identities.address_for("Mira", None, "whatsapp").person, Role.THIRD)
    Address.objects.create(
        person=person, kind="phone", channel="sms", value="+44 20 7946 0000", matched="1", seen=Seen.NO
    )
    return person
