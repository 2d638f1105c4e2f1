"""Roots of the eight leaves that Certificate Transparency publishes beside RFC 6962, and properties of all proofs."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.ledger.errors import NoSuchLeaf
from leeward.ledger.merkle import (
    EMPTY,
    Growing,
    consistency,
    continues,
    includes,
    inclusion,
    leaf_hash,
    node_hash,
    root,
)

LEAVES = [bytes.fromhex(one) for one in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")]  # fmt: skip
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
HASHES = [leaf_hash(one) for one in LEAVES]
sizes = st.integers(min_value=1, max_value=70)


def many(size):
    return [leaf_hash(str(number).encode()) for number in range(size)]


def by_definition(hashes):
    """RFC 6962 §2.1, word for word."""
    if not hashes:
        return hashlib.sha256(b"").digest()
    if len(hashes) == 1:
        return hashes[0]
    left = 1
    while left * 2 < len(hashes):
        left *= 2
    return node_hash(by_definition(hashes[:left]), by_definition(hashes[left:]))


@pytest.mark.parametrize("size", range(1, 9))
def test_published_roots(size):
    assert root(HASHES[:size]).hex() == ROOTS[size - 1]


def test_the_empty_log():
    assert root([]) == EMPTY == by_definition([])


@given(sizes)
def test_growing_is_the_definition(size):
    assert root(many(size)) == by_definition(many(size))


@given(sizes, st.data())
def test_a_tree_goes_on_from_its_peaks(size, data):
    cut = data.draw(st.integers(0, size))
    first = Growing()
    for one in many(size)[:cut]:
        first.add(one)
    second = Growing(first.size, first.peaks)
    for one in many(size)[cut:]:
        second.add(one)
    assert second.root() == root(many(size))


def test_peaks_that_do_not_fit_are_refused():
    with pytest.raises(NoSuchLeaf):
        Growing(3, [EMPTY])


@given(sizes, st.data())
def test_inclusion_is_shown_at_its_place_and_at_no_other(size, data):
    leaves = many(size)
    index = data.draw(st.integers(0, size - 1))
    proof, expected = inclusion(index, leaves), root(leaves)
    assert includes(leaves[index], index, size, proof, expected)
    other = data.draw(st.integers(-1, size + 1).filter(lambda place: place != index))
    assert not includes(leaves[index], other, size, proof, expected)
    assert not includes(leaf_hash(b"another"), index, size, proof, expected)
    assert not includes(leaves[index], index, size, (*proof, EMPTY), expected)
    if proof:
        assert not includes(leaves[index], index, size, proof[:-1], expected)


@given(sizes, st.data())
def test_consistency_is_shown_between_any_two_states(size, data):
    leaves = many(size)
    first = data.draw(st.integers(0, size))
    proof = consistency(first, leaves)
    earlier, later = root(leaves[:first]), root(leaves)
    assert continues(first, size, earlier, later, proof)
    assert not continues(first, size, leaf_hash(b"x"), later, proof)
    if first:
        assert not continues(first, size, earlier, leaf_hash(b"x"), proof)
    assert not continues(first, size, earlier, later, (*proof, EMPTY))
    if proof:
        assert not continues(first, size, earlier, later, proof[:-1])
        changed = data.draw(st.integers(0, len(proof) - 1))
        wrong = [leaf_hash(b"y") if place == changed else one for place, one in enumerate(proof)]
        assert not continues(first, size, earlier, later, wrong)


@given(st.integers(2, 40), st.data())
def test_a_history_that_was_changed_is_not_continued(size, data):
    first = data.draw(st.integers(1, size - 1))
    place = data.draw(st.integers(0, first - 1))
    changed = many(size)
    changed[place] = leaf_hash(b"changed")
    proof = consistency(first, changed)
    assert not continues(first, size, root(many(size)[:first]), root(changed), proof)


def test_places_that_are_not_there_are_refused():
    for index in (-1, 3):
        with pytest.raises(NoSuchLeaf):
            inclusion(index, many(3))
    for first in (-1, 4):
        with pytest.raises(NoSuchLeaf):
            consistency(first, many(3))
