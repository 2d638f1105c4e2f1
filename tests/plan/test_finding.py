"""An item by the reference in its address."""

import pytest

from leeward.library.plan import ITEMS, PARTS
from leeward.plan import adding, finding
from leeward.plan.errors import NoSuchItem
from leeward.plan.laid_out import ref_of_key
from leeward.plan.models import Item


def test_an_untouched_item_has_a_row_that_is_not_saved(found, first):
    assert (found.line.said, found.part, found.row.pk) == (first, PARTS["now"], None)
    assert not found.is_own
    assert not Item.objects.exists()


def test_a_touched_one_is_found_by_both_references(vault, ref, first):
    row = Item.objects.create(part="now", key=first.said.key, note="mine")
    assert finding.find(ref).row == finding.find(str(row.pk)).row == row
    assert finding.find(str(row.pk)).line.ref == ref


def test_every_item_of_the_library_is_found(vault):
    assert all(finding.of_key(key).line.said is item for key, item in ITEMS.items())


def test_an_own_one(vault):
    row = adding.add_own("bag", "Feed the cat")
    found = finding.find(str(row.pk))
    assert (found.line.text, found.part, found.is_own) == ("Feed the cat", PARTS["bag"], True)


@pytest.mark.parametrize("ref", ["", "999", "x", "x0000000000", "-1", "9" * 40, "١٢", ref_of_key("no such key")])
def test_what_leads_nowhere(vault, ref):
    with pytest.raises(NoSuchItem):
        finding.find(ref)


def test_a_row_of_a_part_that_is_gone_stands_in_the_last_part(vault):
    row = Item.objects.create(part="gone", text="x")
    found = finding.find(str(row.pk))
    assert (found.part, found.line.text, found.is_own) == (list(PARTS.values())[-1], "x", True)


def test_an_item_that_moved_to_another_part_is_found_there(vault):
    key, item = next(iter(ITEMS.items()))
    other = next(part for part in PARTS if part != item.part)
    assert finding.part_of(Item(part=other, key=key)) == item.part
