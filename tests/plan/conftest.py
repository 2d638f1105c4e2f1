"""The cast of the plan: Ada's people, her places, and items as she left them."""

import pytest

from leeward.library.plan import PARTS
from leeward.people.choices import Knows, Role
from leeward.people.models import Person
from leeward.plan import finding
from leeward.plan.laid_out import ref_of_key
from leeward.plan.models import Place


@pytest.fixture
def mira(vault):
    return Person.objects.create(name="Mira", role=Role.THIRD, knows=Knows.KNOWS)


@pytest.fixture
def rex(vault):
    return Person.objects.create(name="Rex", role=Role.OTHER)


@pytest.fixture
def flat(vault, mira):
    """Where Ada goes. Nobody else may learn of it."""
    return Place.objects.create(name="Mira’s aunt", address="12b Elm Road, Leeds\nLS1 4AB", contact=mira)


@pytest.fixture
def library(vault):
    """A place anybody may know."""
    return Place.objects.create(name="The town library", address="3 High Street", hidden=False)


@pytest.fixture
def first():
    """The first item of the first part."""
    return PARTS["now"].items[0]


@pytest.fixture
def ref(first):
    return ref_of_key(first.said.key)


@pytest.fixture
def found(vault, ref):
    return finding.find(ref)
