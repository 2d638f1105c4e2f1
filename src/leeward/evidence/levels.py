"""All nodes of a Merkle tree in memory, so that many proofs cost one pass: about 64 bytes a leaf.

The shape is that of RFC 6962 §2.1: a node without a right neighbour goes up as it is.
"""

from collections.abc import Iterable
from hashlib import sha256

from leeward.ledger.errors import NoSuchLeaf
from leeward.ledger.merkle import EMPTY

_HASH = 32


class Levels:
    """The tree over these leaf hashes (`ledger.merkle.leaf_hash`)."""

    def __init__(self, hashed: Iterable[bytes]) -> None:
        level = b"".join(hashed)
        self.size = len(level) // _HASH
        self._levels = [level]
        while len(level) > _HASH:
            level = _above(level)
            self._levels.append(level)

    @property
    def root(self) -> bytes:
        return self._levels[-1] if self.size else EMPTY

    def inclusion(self, index: int) -> tuple[bytes, ...]:
        """The proof that `ledger.merkle.includes` takes for the leaf at `index`, from 0. Raises NoSuchLeaf."""
        if not 0 <= index < self.size:
            raise NoSuchLeaf
        found = []
        for level in self._levels[:-1]:
            begin = (index ^ 1) * _HASH
            if begin < len(level):
                found.append(level[begin : begin + _HASH])
            index >>= 1
        return tuple(found)


def _above(level: bytes) -> bytes:
    pair = 2 * _HASH
    whole = len(level) - len(level) % pair
    nodes = [sha256(b"\x01" + level[at : at + pair]).digest() for at in range(0, whole, pair)]
    return b"".join([*nodes, level[whole:]])
