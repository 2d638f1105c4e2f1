from datetime import datetime

import pytest

from leeward.people import identities
from leeward.people.models import Person
from leeward.recognise import asked, screening
from leeward.words.tactics import Setting
from recognise.conftest import SAID

FIRST, SECOND = datetime(2026, 3, 15, 12), datetime(2026, 3, 16)


@pytest.fixture
def rex(bring):
    bring()
    return identities.others()[0]


def ask(person, when):
    person.stop_notices.create(stated_at=when)


def look():
    return screening.report_of(screening.look(lambda done, total: None, lambda: False))


def test_with_one_other_party_the_request_is_to_all(rex):
    assert (asked.setting(), asked.by_sender(), asked.by_thread()) == (Setting(), None, {})
    ask(rex, FIRST)
    assert (asked.setting(), asked.by_sender(), asked.by_thread()) == (Setting(stop_stated_at=FIRST), None, {})


def test_who_was_not_asked_is_not_counted_as_writing_after_it(rex, bring):
    second = [(f"{name}2" if name == "Rex" else name, text) for name, text in SAID]
    bring(second, "WhatsApp Chat with Rex2.txt", "Rex2")
    other = Person.objects.get(name="Rex2")
    ask(rex, FIRST)
    assert asked.by_sender() == {"Rex": FIRST}
    assert sorted(map(str, asked.by_thread().values())) == sorted(map(str, [Setting(stop_stated_at=FIRST), Setting()]))
    assert asked.names() == "Rex"
    assert look().after_stop.asked == "Rex"
    alone = look().after_stop.messages
    ask(other, SECOND)
    assert (asked.setting(), asked.names()) == (Setting(stop_stated_at=FIRST), "")
    assert look().after_stop.messages > alone


def test_a_withdrawn_request_does_not_count(rex):
    ask(rex, FIRST)
    rex.stop_notices.update(withdrawn_at="2026-04-01T00:00:00Z")
    assert asked.since() == {}
