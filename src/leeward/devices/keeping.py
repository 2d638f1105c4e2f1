"""Lists of watching apps and findings in the vault. All of it needs an open one, except `carry_over`'s caller."""

from collections.abc import Sequence
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.db import transaction

from leeward.devices.listing import held, indicators, results
from leeward.devices.listing.results import ListStamp, Result, WatchList
from leeward.devices.models import Finding, KeptList, Settled
from leeward.vault import log
from leeward.vault.opened import OpenVault
from leeward.words.canonical import encode

FACT = "apps"


@transaction.atomic
def keep_lists(found: Sequence[WatchList]) -> None:
    """These lists instead of those before."""
    KeptList.objects.all().delete()
    KeptList.objects.bulk_create(
        KeptList(
            name=one.stamp.name,
            source=one.stamp.source,
            got_on=one.stamp.got_on,
            sha256=one.stamp.sha256,
            data=one.data,
        )
        for one in found
    )


def lists() -> tuple[WatchList, ...]:
    """The lists in the vault, read again."""
    return tuple(_read(row) for row in KeptList.objects.all())


def _read(row: KeptList) -> WatchList:
    data = bytes(row.data)
    read = indicators.read(row.name, data)
    return WatchList(results.stamp(row.name, row.source, row.got_on, read), read, data)


def stamps() -> tuple[ListStamp, ...]:
    """What is shown of the lists in the vault."""
    return tuple(one.stamp for one in lists())


@transaction.atomic
def keep(result: Result) -> Finding:
    """Keep a result as a fact of this day, with a line in the log."""
    as_json = results.to_json(result)
    finding = Finding.objects.create(at=result.at, sha256=result.sha256, found=len(result.found), result=as_json)
    log.append(FACT, [(f"{finding.pk}", encode(fact(finding)))])
    return finding


def fact(finding: Finding) -> dict[str, Any]:
    """A finding as it is logged: with the hashes of the lists and of what was compared."""
    return {"fact": FACT, "id": finding.pk, "result": finding.result}


def standing() -> Sequence[Finding]:
    """Findings with a hit that the person has not settled, newest first."""
    return list(Finding.objects.filter(found__gt=0, settled=None))


def settle(finding: Finding, note: str) -> Settled:
    """The finding need no longer stand above everything; it stays as it is."""
    return Settled.objects.create(finding=finding, note=note.strip())


def carry_over(session: SessionBase, _vault: OpenVault) -> None:
    """Called when "Keep this" made or opened a vault: keeps the result for which the person asked it."""
    result = held.result(session)
    if result is None or not held.is_to_be_kept(session):
        return
    keep(result)
    if carried := held.lists(session):
        keep_lists(carried)
    held.put_away(session)
