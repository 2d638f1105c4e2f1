from datetime import datetime

import pytest

from leeward.boundaries import between
from leeward.boundaries.errors import NoteStays
from leeward.boundaries.models import Carried
from leeward.vault.models import LogLeaf
from leeward.words.canonical import encode, leaf

SAID = {"text": "Rex says to ring", "came_at": datetime(2026, 3, 2, 10)}


def test_a_note_is_kept_with_its_leaf(vault, mum):
    row = between.note(SAID | {"through": mum})
    found = LogLeaf.objects.get(kind="carried")
    assert bytes(found.leaf) == leaf(bytes(found.salt), encode(between.fact_of(Carried.objects.get(pk=row.pk))))
    assert between.notes() == [row]


def test_one_that_was_not_right_stays_marked_with_its_moment(vault):
    row = between.note(SAID)
    between.withdraw(row)
    assert between.notes() == []
    assert [one.text for one in between.withdrawn()] == ["Rex says to ring"]
    assert LogLeaf.objects.filter(kind="carried").count() == 2
    with pytest.raises(NoteStays):
        between.withdraw(row)


def test_messages_of_people_who_write_for_them_stand_beside_it(bring, mum):
    assert between.written() == between.Written((), 0)
    bring((("03/03/2026, 12:00", "Mum", "Rex is so sad"), ("03/03/2026, 12:05", "Ada", "no")), ())
    found = between.written()
    assert ([one.text for one in found.messages], found.total) == (["Rex is so sad"], 1)
    assert between.carriers() == [mum]


def test_without_such_people_there_is_nothing(bring):
    bring()
    assert between.written().total == 0
