"""Is every incident, addition, file and note as it was logged? For `vault.checking`; changes nothing."""

from collections.abc import Iterator

from leeward.incidents import files, logged
from leeward.incidents.errors import FileDamaged
from leeward.incidents.models import AddedRow, Attachment
from leeward.vault import as_kept
from leeward.vault.checking import Finding
from leeward.vault.errors import BlobMissing
from leeward.vault.models import LogLeaf
from leeward.vault.opened import OpenVault

_WHAT = "Incidents"


def check(vault: OpenVault) -> Iterator[Finding]:
    """A finding for each row that differs from its leaf, each leaf without a row, each file that is not as it came;
    one good one where there is none.
    """
    good, bad = 0, 0
    for detail, file in _wrong(vault):
        if detail:
            bad += 1
            yield Finding(_WHAT, ok=False, detail=detail, file=file, part="" if file else "vault_logleaf")
        good += not detail
    if not bad:
        yield Finding(_WHAT, ok=True, detail=f"{good:,} entries as they were logged")


def _wrong(vault: OpenVault) -> Iterator[tuple[str, str]]:
    """What is wrong with each row, "" where nothing is, and the file it is about; then the leaves without a row."""
    for table, kind in logged.KINDS.items():
        rows = list(table._base_manager.all())  # noqa: SLF001, Django's documented way
        for row in rows:
            yield _leaf(row, kind), ""
            if isinstance(row, Attachment) and (detail := _bytes(vault, row)):
                yield detail, f"blobs/{row.blob}"
        yield from ((detail, "") for detail in _gone(kind, {row.key for row in rows}))


def _leaf(row: AddedRow, kind: str) -> str:
    wrong = as_kept.wrong_line(row.log_seq, kind, row.key, lambda: logged.fact_of(row))
    return f"{kind} {row.pk}: {wrong}" if wrong else ""


def _gone(kind: str, there: set[str]) -> Iterator[str]:
    """Leaves whose row is gone though no removal is logged."""
    removed = set(LogLeaf.objects.filter(kind=logged.REMOVED).values_list("ref", flat=True))
    for seq, ref in LogLeaf.objects.filter(kind=kind).values_list("seq", "ref"):
        if ref not in there and ref not in removed:
            yield f"line {seq:,} of the log speaks of an entry ({kind}) that is not there"


def _bytes(vault: OpenVault, row: Attachment) -> str:
    try:
        files.content(vault, row)
    except BlobMissing:
        return f"file {row.pk}: the kept copy is missing (blobs/{row.blob})"
    except FileDamaged:
        return f"file {row.pk}: the kept copy is not the file that came (blobs/{row.blob})"
    return ""
