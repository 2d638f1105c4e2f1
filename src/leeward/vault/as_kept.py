"""Whether a sealed file and a line of the log are what a row of some room says of them. Reads, and changes nothing."""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from leeward.sealing.errors import SealDamaged
from leeward.vault.errors import BlobMissing
from leeward.vault.models import LogLeaf
from leeward.vault.opened import OpenVault
from leeward.words import canonical
from leeward.words.errors import LeewardError

OTHER = "its SHA-256 is another one"
_PIECE = 1 << 20


def wrong_bytes(vault: OpenVault, blob: str, size: int, sha256: str) -> str:
    """What is wrong with a kept file, in a few words for doctor; "" where it has the size and the SHA-256 it had."""
    digest, length = hashlib.sha256(), 0
    try:
        with vault.blobs.open(blob) as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
                length += len(piece)
    except BlobMissing:
        return f"the kept copy is missing (blobs/{blob})"
    except SealDamaged as damage:
        return f"the kept copy is damaged (blobs/{blob}, bytes {damage.start} to {damage.end})"
    return "" if (digest.hexdigest(), length) == (sha256, size) else OTHER


def wrong_line(seq: int, kind: str, ref: str, fact: Callable[[], Mapping[str, Any]]) -> str:
    """What is wrong with the line of a row, in a few words for doctor; "" where it says what `fact` gives now.

    Not noticed: a row that was taken out together with its line.
    """
    found = LogLeaf.objects.filter(pk=seq).first()
    if found is None:
        return f"it has no line in the log (it was line {seq:,})"
    says = canonical.leaf(bytes(found.salt), canonical.encode(fact())) == bytes(found.leaf)
    same = (found.kind, found.ref) == (kind, ref) and says
    return "" if same else f"line {seq:,} of the log does not say what is kept of it"


def content(vault: OpenVault, blob: str, sha256: str, damaged: type[LeewardError]) -> bytes:
    """All bytes of a kept file, in memory. Raises BlobMissing, or `damaged` where they are not those of the SHA-256."""
    try:
        with vault.blobs.open(blob) as stream:
            data = stream.read()
    except SealDamaged as damage:
        raise damaged from damage
    if hashlib.sha256(data).hexdigest() != sha256:
        raise damaged
    return data
