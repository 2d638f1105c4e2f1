from datetime import datetime
from types import SimpleNamespace

import pytest

from leeward.people.models import Person
from leeward.resist import pasted as lying
from leeward.resist.incoming import handed_over
from leeward.shell.given import Given
from support.reading import pasted_by_hand

ASK = "can you pick Leo up on Friday at 5?"


def given(**values):
    known = {"text": ASK, "day": "2026-03-02", "clock": "18:40", "channel": "email", "held": "7"}
    return Given("/t/", tuple((known | values).items()), "/")


@pytest.fixture
def request_of(vault):
    return SimpleNamespace(session={}, vault=vault)


def lay(request, ready):
    return handed_over.lay(request, ready, handed_over.form_of(ready))


def test_it_lies_open_with_its_day_its_way_and_its_sender(request_of, plain_reading, rex):
    assert lay(request_of, given(person=str(rex.pk)))
    found = lying.of(request_of.session)
    assert (found.text, found.came_at, found.channel) == (ASK, datetime(2026, 3, 2, 18, 40), "email")
    assert (found.person_id, found.held_id, found.received_id) == (rex.pk, 7, None)


def test_who_writes_for_the_other_party_is_named_as_the_sender(request_of, plain_reading, rex):
    mira = Person.objects.create(name="Mira", role="third", writes_for_other=True)
    lay(request_of, given(person=str(mira.pk)))
    assert lying.of(request_of.session).person_id == mira.pk


def test_a_way_nobody_knows_and_numbers_that_are_none_are_left_out(request_of, plain_reading):
    assert lay(request_of, given(channel="pigeon", person="x", held="9" * 20))
    found = lying.of(request_of.session)
    assert (found.channel, found.person_id, found.held_id) == ("", None, None)


@pytest.mark.parametrize("text", ["", " ", "x" * 20_001])
def test_what_cannot_lie_open_says_why(request_of, text):
    ready = given(text=text)
    form = handed_over.form_of(ready)
    assert not handed_over.lay(request_of, ready, form)
    assert form.errors["text"]
    assert lying.of(request_of.session) is None


def test_another_message_that_is_not_kept_stays_and_a_kept_one_makes_room(request_of, plain_reading):
    before = lying.put(request_of.session, pasted_by_hand("Not kept."))
    assert not lay(request_of, given())
    assert lying.of(request_of.session) is before
    before.received_id = 3
    assert lay(request_of, given())
    assert lying.of(request_of.session).held_id == 7


def test_the_same_message_stays_with_the_answer_that_was_begun(request_of, plain_reading):
    lay(request_of, given())
    first = lying.of(request_of.session)
    first.draft = "Friday works."
    assert lay(request_of, given())
    assert lying.of(request_of.session) is first
