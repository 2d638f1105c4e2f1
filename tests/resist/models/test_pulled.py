from datetime import UTC, datetime

import pytest

from leeward.resist.models import CheckIn, Letter, Muted, Received, Slip


@pytest.fixture(autouse=True)
def _in_the_vault(vault):
    """All of it lies in Ada's vault."""


def test_a_time_of_the_wall_clock_comes_back_as_it_was():
    Slip.objects.create(kind="wrote", happened_at=datetime(2026, 6, 4, 23, 40))
    Slip.objects.create(kind="looked", happened_at=datetime(2026, 6, 5, 0, 10))
    assert [row.happened_at for row in Slip.objects.all()] == [
        datetime(2026, 6, 5, 0, 10),
        datetime(2026, 6, 4, 23, 40),
    ]
    assert str(Slip.objects.last()) == "I wrote first"


def test_feelings_come_back_in_their_order():
    CheckIn.objects.create(feelings=["relieved", "sad"])
    assert CheckIn.objects.get().feelings == ["relieved", "sad"]
    assert CheckIn(feelings=[]).feelings == []


def test_a_check_in_stays_when_its_message_goes():
    kept = Received.objects.create(text="Where are you?")
    CheckIn.objects.create(feelings=["sad"], received=kept)
    Received.objects.all().delete()
    assert CheckIn.objects.get().received is None


def test_the_newest_letter_stands_first_and_names_no_words():
    first, second = Letter.objects.create(text="one"), Letter.objects.create(text="two")
    assert list(Letter.objects.all()) == [second, first]
    assert "two" not in str(second)
    assert second.written_at.tzinfo == UTC


def test_lines_out_of_sight_stay_in_the_order_of_writing():
    Muted.objects.create(kind="songs", text="one")
    Muted.objects.create(kind="photos", text="two")
    assert [str(row) for row in Muted.objects.all()] == ["one", "two"]
