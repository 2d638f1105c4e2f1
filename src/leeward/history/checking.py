"""Is every kept message as it was logged, and every original there? For `vault.checking`; changes nothing.

Looked at: the numbers of the log (no gap), every message against its one line in the log, every original and finished
receipt against theirs, every original's bytes against its SHA-256. A message whose row cannot give back the logged
bytes (its text was repaired for the database, say) is compared with the original itself.

Not noticed: a message and its line in the log taken out from the very end together, with the numbers of the receipt
changed to fit; a proof against that needs a signed copy of the log elsewhere.
"""

from collections.abc import Iterable, Iterator

from leeward.history.bringing.request import Beside
from leeward.history.checks import copies, facts, kept
from leeward.history.checks.found import FewFindings
from leeward.history.models import Source
from leeward.vault import as_kept
from leeward.vault.checking import Finding
from leeward.vault.opened import OpenVault


def check(vault: OpenVault) -> Iterator[Finding]:
    """Findings on the log, the messages and the originals, good ones included. The vault is current.

    Reads the log and the messages once, in bounded memory, and each original once; an original whose messages differ
    is read once more.
    """
    yield from _summed("Log", facts.check(), "{:,} lines, none missing")
    yield from _summed("Messages", kept.check(vault), "{:,} as they were logged")
    yield from copies.check()
    yield from _summed("Files brought in", check_originals(vault), "{:,} there, with the bytes they had")


def check_originals(vault: OpenVault) -> Iterator[Finding | int]:
    """A finding for each original whose blob is gone or holds something else; then how many are as they were."""
    good = 0
    for source in Source.objects.order_by("pk").iterator():
        parts = [Beside(source.name, source.blob, source.size, source.sha256)]
        for part in [*parts, *(Beside(*one) for one in source.beside)]:
            wrong = as_kept.wrong_bytes(vault, part.blob, part.size, part.sha256)
            if wrong == as_kept.OTHER:
                wrong = f"the kept copy is not the file that was brought in: {wrong}"
            if wrong:
                place = f"blobs/{part.blob}"
                yield Finding("Files brought in", ok=False, detail=f"“{part.path}”: {wrong}", file=place)
            good += not wrong
    yield good


def _summed(what: str, found: Iterable[Finding | int], good: str) -> Iterator[Finding]:
    few = FewFindings(what)
    counted = 0
    for one in found:
        if isinstance(one, int):
            counted += one
        else:
            yield from few.take(one)
    yield from few.rest()
    if not few.count:
        yield Finding(what, ok=True, detail=good.format(counted))
