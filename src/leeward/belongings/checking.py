"""Is every picture of a paper there, as it was kept and logged? For `vault.checking`; changes nothing."""

from collections.abc import Iterator

from leeward.belongings import loose
from leeward.belongings.models import LooseBlob, Photo, PhotoRemoval
from leeward.belongings.photos import KIND, REMOVED
from leeward.vault import as_kept
from leeward.vault.checking import Finding
from leeward.vault.opened import OpenVault

_WHAT = "Pictures of papers"


def check(vault: OpenVault) -> Iterator[Finding]:
    """A finding for each picture that differs from what was kept or logged; one good one where none does.

    Reads every picture once. Pictures are told by their number, since names are a person's words. The vault is current.
    """
    bad = 0
    photos = list(Photo.objects.all())
    for photo in photos:
        label = f"picture {photo.pk}"
        wrong = [
            as_kept.wrong_bytes(vault, photo.blob, photo.size, photo.sha256),
            as_kept.wrong_line(photo.log_seq, KIND, photo.sha256, photo.fact),
        ]
        for detail in filter(None, wrong):
            bad += 1
            yield Finding(_WHAT, ok=False, detail=f"{label}: {detail}", file=f"blobs/{photo.blob}")
    for removal in PhotoRemoval.objects.all():
        if detail := as_kept.wrong_line(removal.log_seq, REMOVED, removal.sha256, removal.fact):
            bad += 1
            yield Finding(_WHAT, ok=False, detail=f"removal {removal.pk}: {detail}", part="vault_logleaf")
    if not bad:
        yield Finding(_WHAT, ok=True, detail=f"{len(photos):,} there, with the bytes they had")
    yield from _left_over()


def _left_over() -> Iterator[Finding]:
    """Sealed files of a crash that wait to be deleted; the next look at the papers does it. No damage."""
    waiting = {row.blob for row in LooseBlob.objects.all()} - loose.held_anywhere()
    if waiting:
        yield Finding(
            _WHAT, ok=True, detail=f"files left over from a sudden end that wait to be deleted: {len(waiting)}"
        )
