from datetime import datetime

from leeward.contact.held import elsewhere
from leeward.orders import contacts
from leeward.orders.contacts import Asked


def test_held_messages_are_among_what_came(hold, rex):
    later = hold("You will see.", at="2026-03-03T08:00:00+00:00")
    first = hold("Hello.", at="2026-03-02T08:00:00+00:00")
    assert [one.key for one in elsewhere.contacts(Asked(rex, None))] == [f"h{first.pk}", f"h{later.pk}"]
    assert [one.text for one in contacts.of(rex, None)] == ["Hello.", "You will see."]


def test_only_what_came_since(hold, rex):
    hold("Before.", at="2026-03-02T08:00:00+00:00")
    after = hold("After.", at="2026-03-04T08:00:00+00:00")
    found = list(elsewhere.contacts(Asked(rex, datetime(2026, 3, 3))))
    assert [one.key for one in found] == [f"h{after.pk}"]


def test_nobody_elses(hold, mira):
    hold("Hello.")
    assert list(elsewhere.contacts(Asked(mira, None))) == []
