from datetime import date, datetime

from leeward.contact.choices import Marked
from leeward.contact.held import waiting
from leeward.contact.held.counting import contacts, since
from leeward.distance.headline import headline


def test_held_messages_count_as_contacts_read_or_not(hold, rex, mira):
    for number, at in enumerate(
        ("2026-03-02T12:00:00+00:00", "2026-03-02T13:00:00+00:00", "2026-04-09T12:00:00+00:00")
    ):
        held = hold("Answer me.", at=at, uid=f"x{number}")
    waiting.mark(held, Marked.ASIDE)
    found = contacts(rex)
    assert (found.total, found.first, found.last) == (3, date(2026, 3, 2), date(2026, 4, 9))
    assert found.days == ((date(2026, 3, 2), 2), (date(2026, 4, 9), 1))
    assert found.months == ((date(2026, 3, 1), 2), (date(2026, 4, 1), 1))
    assert found.accounts == (("My mail", 3),)
    assert found.after_stop is None
    assert contacts(mira).total == 0
    assert contacts(rex, since=date(2026, 4, 1)).total == 1


def test_those_after_a_request_to_stop_are_counted_from_its_moment(hold, rex):
    hold("One.", at="2026-03-02T12:00:00+00:00", uid="a")
    hold("Two.", at="2026-03-04T12:00:00+00:00", uid="b")
    hold("Now.", at="", uid="c")
    rex.stop_notices.create(stated_at="2026-03-03T10:00:00")
    assert contacts(rex).after_stop == 2
    assert contacts(rex).last == date.today()  # noqa: DTZ011, the day of this device


def test_those_later_than_a_moment_are_counted_for_rooms_below(hold, rex, mira, no_contact):
    hold("One.", at="2026-03-02T12:00:00+00:00", uid="a")
    hold("Now.", at="", uid="b")
    assert since(rex, datetime(2026, 3, 1)) == 2
    assert since(rex, datetime(2026, 3, 10)) == 1
    assert since(mira, datetime(2026, 3, 1)) == 0
    assert headline(rex).collected == 1
