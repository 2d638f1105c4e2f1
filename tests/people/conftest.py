"""Ada, Rex and Mira in a vault."""

import pytest

from leeward.people import identities
from leeward.people.choices import Role


@pytest.fixture
def rex(vault):
    address = identities.address_for("Rex", None, "whatsapp")
    identities.address_for("+44 7700 900111", None, "sms", person=address.person)
    return identities.set_role(address.person, Role.OTHER)


@pytest.fixture
def ada_person(vault):
    return identities.set_role(identities.address_for("Ada", None, "whatsapp").person, Role.ME)


@pytest.fixture
def mira(vault):
    return identities.address_for("Mira", None, "whatsapp").person
