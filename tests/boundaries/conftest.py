"""Ada's limits with Rex, a chat between them, Mum who writes for Rex; all by the clock of London."""

from datetime import date, datetime

import pytest

from leeward.boundaries import kept, zones
from leeward.boundaries.kept import Wanted
from leeward.boundaries.rules import presets
from leeward.boundaries.rules.kinds import Kind
from leeward.people import identities, warnings
from leeward.people.choices import Role
from support.chats import bring_in

LONDON = "Europe/London"
CHAT = (
    ("02/03/2026, 10:00", "Rex", "The school is shut on Friday."),
    ("02/03/2026, 10:05", "Ada", "Thank you."),
    ("02/03/2026, 22:30", "Rex", "I miss you so much"),
    ("02/03/2026, 22:31", "Rex", "Answer me"),
    ("28/03/2026, 12:00", "Rex", "What time should I collect Leo from school on Friday?"),
    ("01/04/2026, 03:00", "Rex", "I will kill you"),
    ("01/04/2026, 12:00", "Rex", "ok"),
)


@pytest.fixture
def ada(vault, browser_of):
    """Ada's browser; she was asked about warning facts before."""
    warnings.put_off()
    return browser_of(vault)


@pytest.fixture
def rex(vault):
    zones.take(LONDON)
    return identities.set_role(identities.address_for("Rex", None, "whatsapp").person, Role.OTHER)


@pytest.fixture
def mum(vault):
    """Somebody who writes for Rex."""
    found = identities.set_role(identities.address_for("Mum", None, "whatsapp").person, Role.THIRD)
    identities.set_writes_for_other(found, writes=True)
    return found


@pytest.fixture
def limit(rex):
    """Sets a limit towards Rex: the usual one of its kind, from 1 March 2026 on, unless said otherwise."""

    def write(kind=Kind.HOURS, limit=None, since=date(2026, 3, 1), words="", zone=LONDON):
        return kept.write(rex, kind, Wanted(limit or presets.usual(kind), since, zone, words))

    return write


@pytest.fixture
def bring(vault, rex):
    """Brings lines of (date, sender, text) in as a chat."""

    def brought(lines=CHAT, them=("Rex",), name="WhatsApp Chat with Rex.txt"):
        text = "".join(f"{at} - {who}: {words}\n" for at, who, words in lines)
        return bring_in(vault, text, name=name, them=them)

    return brought


@pytest.fixture
def march():
    return datetime(2026, 3, 2)
