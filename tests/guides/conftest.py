"""Ada's notebook with Rex as the other party, the guide to WhatsApp, and whoever is told of changes."""

import pytest

from leeward.library.guides import BY_KEY
from leeward.people import contact_changes, identities, warnings
from leeward.people.choices import Role


@pytest.fixture
def ada(vault, browser_of):
    """Ada's browser; she was asked about warning facts before."""
    warnings.put_off()
    return browser_of(vault)


@pytest.fixture
def rex(vault):
    return identities.set_role(identities.address_for("Rex", None, "whatsapp").person, Role.OTHER)


@pytest.fixture
def tom(vault):
    """Somebody who writes for Rex."""
    person = identities.set_role(identities.address_for("Tom", None, "sms").person, Role.THIRD)
    person.writes_for_other = True
    person.save()
    return person


@pytest.fixture
def whatsapp():
    return BY_KEY["whatsapp"]


@pytest.fixture
def place(whatsapp):
    """The place of a step of this guide by its key."""
    return whatsapp.place_of


@pytest.fixture
def heard(monkeypatch):
    """What was told of changes of contact."""
    told = []
    monkeypatch.setattr(contact_changes.contact_changed, "_entries", [lambda *one: told.append(one)])
    return told
