"""Is every post there, as it was kept and logged? For `vault.checking`; changes nothing."""

from collections.abc import Iterator

from leeward.captures.models import LOGGED, KeptFile, every
from leeward.vault import as_kept
from leeward.vault.checking import Finding
from leeward.vault.opened import OpenVault

_WHAT = "Public posts"


def check(vault: OpenVault) -> Iterator[Finding]:
    """A finding for each row that differs from its leaf and each file that differs from its hash; one good one else.

    Reads every file once. Rows are told by their numbers, since their words are a person's. The vault is current.
    Not noticed: a row taken out together with its leaf (the log itself is checked by `history.checking`).
    """
    bad = count = 0
    for model in LOGGED:
        for row in every(model):
            count += 1
            if detail := as_kept.wrong_line(row.log_seq, row.KIND, row.key, row.fact):
                bad += 1
                yield Finding(_WHAT, ok=False, detail=f"{model.KIND} {row.pk}: {detail}", part="vault_logleaf")
    for kept in KeptFile.objects.order_by("pk").iterator():
        if detail := as_kept.wrong_bytes(vault, kept.blob, kept.size, kept.sha256):
            bad += 1
            yield Finding(_WHAT, ok=False, detail=f"file {kept.pk}: {detail}", file=f"blobs/{kept.blob}")
    if not bad:
        yield Finding(_WHAT, ok=True, detail=f"{count:,} rows as they were logged, their files with the bytes they had")
