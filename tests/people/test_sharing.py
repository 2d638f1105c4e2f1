from datetime import UTC, datetime

from leeward.people import sharing
from leeward.people.models import Shared

EARLIER = datetime(2026, 1, 5, 12, tzinfo=UTC)


def test_the_newest_stands_first_for_one_and_for_all(mira, rex):
    old = sharing.note(mira, "A key", "In person", at=EARLIER)
    new = sharing.note(mira, "A note", "Read out")
    other = sharing.note(rex, "The school’s number", "As a message", at=EARLIER)
    assert sharing.with_person(mira) == [new, old]
    assert set(sharing.everything()) == {old, new, other}
    assert sharing.everything()[0] == new


def test_a_later_word_is_a_row_of_its_own_and_the_first_one_stays(mira):
    row = sharing.note(mira, "A key", "In person", note="blue ring", at=EARLIER)
    sharing.note_later(row, "asked")
    sharing.note_later(row, "gone", "she said so")
    assert Shared.objects.count() == 3
    [shown] = sharing.with_person(mira)
    assert (shown.what, shown.note, shown.shared_at) == ("A key", "blue ring", EARLIER)
    assert {one.kind for one in shown.later.all()} == {"asked", "gone"}


def test_long_words_are_cut_rather_than_refused(mira):
    row = sharing.note(mira, "x" * 400, "y" * 300)
    row.refresh_from_db()
    assert (len(row.what), len(row.how)) == (300, 200)
