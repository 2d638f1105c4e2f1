"""Is every post there, as it was kept and logged? For `vault.checking`; changes nothing."""

import hashlib
from collections.abc import Iterator

from leeward.captures.models import LOGGED, KeptFile, LoggedRow, every
from leeward.sealing.errors import SealDamaged
from leeward.vault.checking import Finding
from leeward.vault.errors import BlobMissing
from leeward.vault.models import LogLeaf
from leeward.vault.opened import OpenVault
from leeward.words import canonical

_WHAT = "Public posts"
_PIECE = 1 << 20


def check(vault: OpenVault) -> Iterator[Finding]:
    """A finding for each row that differs from its leaf and each file that differs from its hash; one good one else.

    Reads every file once. Rows are told by their numbers, since their words are a person's. The vault is current.
    Not noticed: a row taken out together with its leaf (the log itself is checked by `history.checking`).
    """
    bad = count = 0
    for model in LOGGED:
        for row in every(model):
            count += 1
            if detail := _line(row):
                bad += 1
                yield Finding(_WHAT, ok=False, detail=f"{model.KIND} {row.pk}: {detail}", part="vault_logleaf")
    for kept in KeptFile.objects.order_by("pk").iterator():
        if detail := _bytes(vault, kept):
            bad += 1
            yield Finding(_WHAT, ok=False, detail=f"file {kept.pk}: {detail}", file=f"blobs/{kept.blob}")
    if not bad:
        yield Finding(_WHAT, ok=True, detail=f"{count:,} rows as they were logged, their files with the bytes they had")


def _line(row: LoggedRow) -> str:
    found = LogLeaf.objects.filter(pk=row.log_seq).first()
    if found is None:
        return f"it has no line in the log (it was line {row.log_seq:,})"
    says = canonical.leaf(bytes(found.salt), canonical.encode(row.fact())) == bytes(found.leaf)
    same = (found.kind, found.ref) == (row.KIND, row.key) and says
    return "" if same else f"line {row.log_seq:,} of the log does not say what is kept of it"


def _bytes(vault: OpenVault, kept: KeptFile) -> str:
    digest, size = hashlib.sha256(), 0
    try:
        with vault.blobs.open(kept.blob) as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
                size += len(piece)
    except BlobMissing:
        return f"the kept copy is missing (blobs/{kept.blob})"
    except SealDamaged as damage:
        return f"the kept copy is damaged (blobs/{kept.blob}, bytes {damage.start} to {damage.end})"
    return "" if (digest.hexdigest(), size) == (kept.sha256, kept.size) else "its SHA-256 is another one"
