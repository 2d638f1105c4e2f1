"""Sealed files that belong to nothing any more, or do not yet: none of them stays on the disk after a crash.

A file is noted here before it becomes part of the vault, and the note goes in the same transaction in which the picture
appears. A picture's removal notes its file in the transaction in which the picture goes. Whatever is noted and held by
nothing is deleted later. Transactions that write stand in a row (the engine begins them at once), so a sweep and a
picture that is being kept never pass each other.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from leeward.belongings.models import LooseBlob, Photo
from leeward.history.bringing.request import KIND as READING
from leeward.history.models import Source
from leeward.vault.models import Job
from leeward.vault.opened import OpenVault

# Longer than any one file takes to be kept once it has arrived.
_PATIENCE = timedelta(minutes=10)


def expect(blob: str) -> LooseBlob:
    """Note a file that is about to become part of the vault."""
    return LooseBlob.objects.create(blob=blob, due=timezone.now() + _PATIENCE)


def settle(expected: LooseBlob) -> bool:
    """It is held now; part of the caller's transaction. False: it was swept away meanwhile, and is not there."""
    gone, _ = LooseBlob.objects.filter(pk=expected.pk).delete()
    return gone == 1


def let_go(blob: str) -> None:
    """Note a file that nothing may hold any more; part of the caller's transaction. `sweep` deletes it."""
    LooseBlob.objects.create(blob=blob, due=timezone.now())


def sweep(vault: OpenVault) -> int:
    """Delete what is noted, due and held by nothing; how many files. May be called at any time."""
    deleted = 0
    for loose in LooseBlob.objects.filter(due__lte=timezone.now()):
        with transaction.atomic():
            if not settle(loose):
                continue
            if loose.blob not in held_anywhere():
                vault.blobs.delete(loose.blob)
                deleted += 1
    return deleted


def held_here() -> set[str]:
    """The files that pictures of papers lie in, or are about to; for rooms that delete files of the same content."""
    expected = LooseBlob.objects.filter(due__gt=timezone.now()).values_list("blob", flat=True)
    return {*Photo.objects.values_list("blob", flat=True), *expected}


def held_anywhere() -> set[str]:
    """The same with originals that were brought in or wait to be, and what came beside them."""
    held = held_here()
    for blob, beside in Source.objects.values_list("blob", "beside"):
        held |= {blob, *_beside(beside)}
    for arguments in Job.objects.filter(kind=READING).values_list("arguments", flat=True):
        held |= {arguments.get("blob", ""), *_beside(arguments.get("beside", ()))}
    return held


def _beside(beside: Iterable[list[str]]) -> Iterator[str]:
    return (blob for _, blob, *_ in beside)
