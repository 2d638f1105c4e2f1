"""Is every picture of a paper there, as it was kept and logged? For `vault.checking`; changes nothing."""

import hashlib
from collections.abc import Callable, Iterator

from leeward.belongings import loose
from leeward.belongings.models import LooseBlob, Photo, PhotoRemoval
from leeward.belongings.photos import KIND, REMOVED
from leeward.sealing.errors import SealDamaged
from leeward.vault.checking import Finding
from leeward.vault.errors import BlobMissing
from leeward.vault.models import LogLeaf
from leeward.vault.opened import OpenVault
from leeward.words import canonical

_WHAT = "Pictures of papers"
_PIECE = 1 << 20


def check(vault: OpenVault) -> Iterator[Finding]:
    """A finding for each picture that differs from what was kept or logged; one good one where none does.

    Reads every picture once. Pictures are told by their number, since names are a person's words. The vault is current.
    """
    bad = 0
    photos = list(Photo.objects.all())
    for photo in photos:
        label = f"picture {photo.pk}"
        wrong = [_bytes(vault, photo), _line(photo.log_seq, KIND, photo.sha256, photo.fact)]
        for detail in filter(None, wrong):
            bad += 1
            yield Finding(_WHAT, ok=False, detail=f"{label}: {detail}", file=f"blobs/{photo.blob}")
    for removal in PhotoRemoval.objects.all():
        if detail := _line(removal.log_seq, REMOVED, removal.sha256, removal.fact):
            bad += 1
            yield Finding(_WHAT, ok=False, detail=f"removal {removal.pk}: {detail}", part="vault_logleaf")
    if not bad:
        yield Finding(_WHAT, ok=True, detail=f"{len(photos):,} there, with the bytes they had")
    yield from _left_over()


def _bytes(vault: OpenVault, photo: Photo) -> str:
    digest, size = hashlib.sha256(), 0
    try:
        with vault.blobs.open(photo.blob) as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
                size += len(piece)
    except BlobMissing:
        return f"the kept copy is missing (blobs/{photo.blob})"
    except SealDamaged as damage:
        return f"the kept copy is damaged (blobs/{photo.blob}, bytes {damage.start} to {damage.end})"
    return "" if (digest.hexdigest(), size) == (photo.sha256, photo.size) else "its SHA-256 is another one"


def _line(seq: int, kind: str, ref: str, fact: Callable[[], dict[str, object]]) -> str:
    found = LogLeaf.objects.filter(pk=seq).first()
    if found is None:
        return f"it has no line in the log (it was line {seq:,})"
    says = canonical.leaf(bytes(found.salt), canonical.encode(fact())) == bytes(found.leaf)
    same = (found.kind, found.ref) == (kind, ref) and says
    return "" if same else f"line {seq:,} of the log does not say what is kept of it"


def _left_over() -> Iterator[Finding]:
    """Sealed files of a crash that wait to be deleted; the next look at the papers does it. No damage."""
    waiting = {row.blob for row in LooseBlob.objects.all()} - loose.held_anywhere()
    if waiting:
        yield Finding(
            _WHAT, ok=True, detail=f"files left over from a sudden end that wait to be deleted: {len(waiting)}"
        )
