import pytest

from leeward.evidence import leaves
from leeward.evidence.errors import LogBroken
from leeward.ledger.merkle import leaf_hash
from leeward.vault.models import LogLeaf


def test_they_come_in_their_order_and_end_with_the_log(lines):
    lines(5)
    kept = [bytes(one) for one in LogLeaf.objects.values_list("leaf", flat=True)]
    assert leaves.count() == 5
    assert list(leaves.raw(0, 99)) == kept
    assert list(leaves.hashed(1, 3)) == [leaf_hash(one) for one in kept[1:3]]


def test_a_gap_is_told(lines):
    lines(5)
    LogLeaf.objects.filter(seq=2).delete()
    with pytest.raises(LogBroken):
        list(leaves.raw(0, 5))
