"""The Merkle tree of RFC 6962: one hash that stands for a whole log, and short proofs about single places in it.

Hash: SHA-256, with 0x00 before a leaf and 0x01 before two nodes (RFC 6962 §2.1), so that none can be taken for the
other. Verification follows RFC 9162 §2.1.3.2 and §2.1.4.2. Not checked here: whether a root was ever signed, and what a
leaf stands for.
"""

import hashlib
from collections.abc import Iterable, Sequence

from leeward.ledger.errors import NoSuchLeaf

EMPTY = hashlib.sha256(b"").digest()
"""The root of a log without leaves."""


def leaf_hash(entry: bytes) -> bytes:
    """The hash of one entry as it stands in the tree."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


class Growing:
    """A tree that leaves are added to, in memory that grows with the logarithm of its size.

    `peaks` are the roots of its full subtrees, the largest first; with `size` they are all there is to keep.
    """

    def __init__(self, size: int = 0, peaks: Iterable[bytes] = ()) -> None:
        self.size, self.peaks = size, list(peaks)
        if len(self.peaks) != size.bit_count():
            raise NoSuchLeaf

    def add(self, hashed: bytes) -> None:
        """One more leaf, as `leaf_hash` gives it."""
        place = self.size
        while place & 1:
            hashed = node_hash(self.peaks.pop(), hashed)
            place >>= 1
        self.peaks.append(hashed)
        self.size += 1

    def root(self) -> bytes:
        if not self.peaks:
            return EMPTY
        *others, found = self.peaks
        for peak in reversed(others):
            found = node_hash(peak, found)
        return found


def root(leaves: Iterable[bytes]) -> bytes:
    """The root over leaf hashes, in their order."""
    tree = Growing()
    for hashed in leaves:
        tree.add(hashed)
    return tree.root()


def _split(size: int) -> int:
    """The largest power of two below `size`: how many leaves lie on the left."""
    return 1 << (size - 1).bit_length() - 1


def inclusion(index: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """The proof that the leaf at `index` (from 0) is in the tree over all these leaf hashes.

    One hash a level, from below. Raises NoSuchLeaf.
    """
    if not 0 <= index < len(leaves):
        raise NoSuchLeaf
    found: list[bytes] = []
    begin, size = 0, len(leaves)
    while size > 1:
        left = _split(size)
        if index - begin < left:
            found.append(root(leaves[begin + left : begin + size]))
            size = left
        else:
            found.append(root(leaves[begin : begin + left]))
            begin, size = begin + left, size - left
    return tuple(reversed(found))


def includes(hashed: bytes, index: int, size: int, proof: Sequence[bytes], expected: bytes) -> bool:
    """Whether the proof shows that this leaf hash stands at `index` in the tree of this size and root."""
    if not 0 <= index < size:
        return False
    place, last, found = index, size - 1, hashed
    for one in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            found = node_hash(one, found)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, one)
        place, last = place >> 1, last >> 1
    return last == 0 and found == expected


def consistency(first: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """The proof that the tree over the first leaves is the beginning of the tree over all. Raises NoSuchLeaf."""
    if not 0 <= first <= len(leaves):
        raise NoSuchLeaf
    if first in (0, len(leaves)):
        return ()
    found: list[bytes] = []
    begin, size, whole = 0, len(leaves), True
    while first - begin != size:
        left = _split(size)
        if first - begin <= left:
            found.append(root(leaves[begin + left : begin + size]))
            size = left
        else:
            found.append(root(leaves[begin : begin + left]))
            begin, size, whole = begin + left, size - left, False
    if not whole:
        found.append(root(leaves[begin : begin + size]))
    return tuple(reversed(found))


def continues(first: int, size: int, earlier: bytes, later: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the tree of `first` leaves with root `earlier` is the beginning of the later one."""
    if not 0 <= first <= size:
        return False
    if first in (0, size):
        return not proof and (earlier == later if first == size else earlier == EMPTY)
    path = list(proof) if first & (first - 1) else [earlier, *proof]
    if not path:
        return False
    place, last = first - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = path[0]
    for one in path[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node_hash(one, old), node_hash(one, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, one)
        place, last = place >> 1, last >> 1
    return last == 0 and old == earlier and new == later
