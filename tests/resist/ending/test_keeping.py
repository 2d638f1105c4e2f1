import time
from datetime import UTC, datetime

import pytest

from leeward.people import changes, identities
from leeward.people.choices import Role
from leeward.people.models import Person, StopNotice
from leeward.resist.ending import keeping
from leeward.resist.ending.errors import AlreadySaid, NobodyToAsk
from leeward.resist.ending.keeping import Words
from leeward.resist.models import Farewell

TEXT = "It is over. Do not contact me."
JUNE = datetime(2026, 6, 5, 21, 14)


def test_each_writing_is_a_row_and_the_newest_holds(rex):
    first = keeping.write(rex, Words(TEXT))
    second = keeping.write(rex, Words(TEXT, "email"))
    assert keeping.newest(rex) == keeping.newest() == second
    assert keeping.everything() == [second, first]


def test_the_same_words_again_add_nothing(rex):
    first = keeping.write(rex, Words(TEXT))
    assert keeping.write(rex, Words(TEXT)) == first
    assert Farewell.objects.count() == 1


def test_put_away_it_holds_no_longer_and_can_come_back(rex):
    first, second = keeping.write(rex, Words(TEXT)), keeping.write(rex, Words("It is over now. Do not write."))
    keeping.put_away(second)
    assert keeping.newest(rex) == first
    keeping.take_out(second)
    assert keeping.newest(rex) == second


def test_said_it_is_the_stop_notice_with_its_words(rex):
    row = keeping.write(rex, Words(TEXT))
    notice = keeping.note_said(row, JUNE, "email", day_only=False)
    assert (notice.person, notice.stated_at, notice.quote, notice.channel) == (rex, JUNE, TEXT, "email")
    assert not notice.day_only
    assert identities.stop_notice(rex) == notice
    row.refresh_from_db()
    assert row.notice == notice
    assert row.channel == "email"


def test_later_contact_is_counted_from_it_and_the_newer_word_holds(rex):
    before = StopNotice.objects.create(person=rex, stated_at=datetime(2026, 3, 1, 10), quote="stop")
    notice = keeping.note_said(keeping.write(rex, Words(TEXT)), JUNE, "", day_only=False)
    before.refresh_from_db()
    assert before.withdrawn_at is not None
    assert identities.stop_notice(rex) == notice


def test_only_the_person_it_was_for_gets_the_notice(rex):
    tom = Person.objects.create(name="Tom", role=Role.OTHER)
    other = StopNotice.objects.create(person=tom, stated_at=datetime(2026, 3, 1, 10))
    keeping.note_said(keeping.write(rex, Words(TEXT)), JUNE, "", day_only=False)
    assert list(tom.stop_notices.filter(withdrawn_at=None)) == [other]


def test_the_same_words_are_said_once(rex):
    row = keeping.write(rex, Words(TEXT))
    keeping.note_said(row, JUNE, "", day_only=False)
    with pytest.raises(AlreadySaid):
        keeping.note_said(row, JUNE, "", day_only=False)
    assert StopNotice.objects.count() == 1


def test_after_it_was_said_the_same_words_are_a_new_writing(rex):
    first = keeping.write(rex, Words(TEXT))
    keeping.note_said(first, JUNE, "", day_only=False)
    first.refresh_from_db()
    assert keeping.write(rex, Words(TEXT)) != first


def test_somebody_who_is_not_the_other_party_any_more_gets_none(rex):
    row = keeping.write(rex, Words(TEXT))
    rex.role = Role.THIRD
    rex.save()
    row.refresh_from_db()
    with pytest.raises(NobodyToAsk):
        keeping.note_said(row, JUNE, "", day_only=False)
    assert not StopNotice.objects.exists()


def test_the_other_party_is_made_once_where_nobody_is_noted(vault):
    made = keeping.other_named("Rex")
    assert made.role == Role.OTHER
    assert keeping.other_named("Rex") == made
    assert Person.objects.count() == 1


def test_two_persons_made_one_keep_all_words_and_it_can_be_undone(rex):
    tom = Person.objects.create(name="Tom", role=Role.OTHER)
    row = keeping.write(tom, Words(TEXT))
    notice = keeping.note_said(row, JUNE, "", day_only=False)
    change = changes.merge(rex, tom)
    row.refresh_from_db()
    notice.refresh_from_db()
    assert row.person == notice.person == rex
    assert keeping.newest(rex) == row
    assert identities.stop_notice(rex) == notice
    changes.undo(change)
    row.refresh_from_db()
    assert row.person == tom


def test_the_notice_stays_when_the_words_go_and_the_words_when_the_notice_goes(rex):
    row = keeping.write(rex, Words(TEXT))
    notice = keeping.note_said(row, JUNE, "", day_only=False)
    Farewell.objects.all().delete()
    assert StopNotice.objects.get() == notice
    other = keeping.write(rex, Words(TEXT))
    second = keeping.note_said(other, JUNE, "", day_only=False)
    second.delete()
    other.refresh_from_db()
    assert other.notice is None


@pytest.fixture
def auckland(monkeypatch):
    """This device stands in Auckland."""
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (datetime(2026, 6, 5, 11, 59, tzinfo=UTC), datetime(2026, 6, 5, 23, 59)),
        (datetime(2026, 6, 5, 12, 0, tzinfo=UTC), datetime(2026, 6, 6, 0, 0)),
        (datetime(2026, 4, 4, 13, 30, tzinfo=UTC), datetime(2026, 4, 5, 2, 30)),
        (datetime(2026, 4, 4, 14, 30, tzinfo=UTC), datetime(2026, 4, 5, 2, 30)),
    ],
)
def test_moments_are_shown_as_the_clock_of_this_device_showed_them(auckland, moment, shown):
    assert keeping.local(moment) == shown
