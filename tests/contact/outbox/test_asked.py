from django.utils import timezone

from leeward.contact.outbox.asked import Asked, Level


def test_it_knows_what_the_person_decided_and_when_they_asked_to_stop(going, rex, no_contact):
    notice = rex.stop_notices.create(stated_at="2026-01-01T10:00:00")
    asked = Asked(going, timezone.now())
    assert (asked.person, asked.mode, asked.stop.pk) == (rex, no_contact, notice.pk)
    going.person = None
    assert (asked.person, asked.mode, asked.stop) == (None, None, None)


def test_what_weighs_more_comes_first():
    assert list(Level) == [Level.STOP, Level.REASON, Level.WAIT, Level.TELL]
