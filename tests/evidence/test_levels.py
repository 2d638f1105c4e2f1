import hashlib

import pytest

from leeward.evidence.levels import Levels
from leeward.ledger import merkle
from leeward.ledger.errors import NoSuchLeaf


def hashed(many):
    return [merkle.leaf_hash(hashlib.sha256(bytes([one])).digest()) for one in range(many)]


@pytest.mark.parametrize("many", [0, 1, 2, 3, 7, 8, 13, 32, 33])
def test_root_and_every_proof_are_those_of_the_ledger(many):
    found = hashed(many)
    tree = Levels(found)
    assert (tree.size, tree.root) == (many, merkle.root(found))
    assert [tree.inclusion(at) for at in range(many)] == [merkle.inclusion(at, found) for at in range(many)]


@pytest.mark.parametrize("place", [-1, 5])
def test_a_place_that_is_not_there(place):
    with pytest.raises(NoSuchLeaf):
        Levels(hashed(5)).inclusion(place)
