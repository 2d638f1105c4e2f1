import pytest

from leeward.distance import ways
from leeward.distance.errors import StaysAsWritten
from leeward.distance.models.once import new_key


def test_a_row_is_written_once(rex, noted):
    for row in (noted(), ways.note_state(rex, "calls", "held")):
        with pytest.raises(StaysAsWritten):
            row.save()


def test_a_key_says_nothing_and_comes_once():
    assert len({new_key() for _ in range(50)}) == 50
    assert len(new_key()) == 32
