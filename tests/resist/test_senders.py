from types import SimpleNamespace

import pytest

from leeward.people.models import Person
from leeward.resist import pasted as lying
from leeward.resist import senders
from leeward.resist.models import Received
from support.reading import pasted_by_hand


@pytest.fixture
def two(vault):
    return [Person.objects.create(name=name, role="other") for name in ("Rex", "Sam")]


@pytest.fixture
def request_of(vault):
    return SimpleNamespace(session={}, vault=vault)


def test_it_is_asked_only_where_there_is_a_choice(vault, request_of):
    assert senders.may_be(request_of, None, None) is None
    Person.objects.create(name="Rex", role="other")
    assert senders.may_be(request_of, None, None) is None
    Person.objects.create(name="Mira", role="third")
    assert senders.may_be(request_of, None, None) is None


def test_without_an_open_notebook_nobody_is_named(two, request_of):
    request_of.vault = None
    assert senders.may_be(request_of, None, None) is None


def test_who_was_said_stands_apart_and_an_unknown_number_is_nobody(two, request_of):
    rex, sam = two
    assert senders.may_be(request_of, None, None).others == (rex, sam)
    found = senders.may_be(request_of, sam.pk, 4)
    assert (found.said, found.others, found.received_id) == (sam, (rex,), 4)
    assert senders.may_be(request_of, 999, None).said is None


def test_it_is_said_of_the_open_message_and_of_its_row(two, request_of):
    rex, sam = two
    pasted = lying.put(request_of.session, pasted_by_hand("Hello."))
    senders.say(request_of, rex, None)
    assert pasted.person_id == rex.pk
    row = Received.objects.create(text="Hello.")
    pasted.received_id = row.pk
    senders.say(request_of, sam, None)
    row.refresh_from_db()
    assert (pasted.person_id, row.person) == (sam.pk, sam)


def test_another_kept_message_leaves_the_open_one_alone(two, request_of):
    rex, _ = two
    pasted = lying.put(request_of.session, pasted_by_hand("Hello."))
    row = Received.objects.create(text="Other.")
    senders.say(request_of, rex, row.pk)
    row.refresh_from_db()
    assert (pasted.person_id, row.person, row.text) == (None, rex, "Other.")
