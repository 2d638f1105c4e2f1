"""The message that is looked at, and who may have sent it."""

from leeward.people.choices import Role
from leeward.people.models import Person
from leeward.resist.earlier import asked


def test_the_one_other_party_sent_it(rex, pasted):
    found = asked.of_pasted(pasted())
    assert (found.person, found.at.isoformat(), found.received_id) == (rex, "2026-03-09T08:10:00", None)


def test_with_two_nobody_is_guessed(rex, pasted):
    other = Person.objects.create(name="Otto", role=Role.OTHER)
    assert asked.of_pasted(pasted()).person is None
    assert asked.of_pasted(pasted(person_id=other.pk)).person == other


def test_a_named_person_who_is_not_the_other_party_is_not_compared(rex, pasted):
    ada = Person.objects.get(name="Ada")
    assert asked.of_pasted(pasted(person_id=ada.pk)).person is None


def test_without_a_day_it_came_now(rex, pasted):
    assert asked.of_pasted(pasted(at=None)).at.year >= 2026


def test_kept_or_not_it_has_one_name(rex, pasted, received):
    kept = asked.of_received(received())
    assert kept.key == asked.of_pasted(pasted()).key == asked.key_of(" " + kept.text)
    assert kept.received_id is not None
    assert len(kept.key) == 64
