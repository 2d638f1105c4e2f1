"""Keeping: what lies on the desk becomes part of the vault."""

from collections.abc import Iterable, MutableMapping
from typing import Any

from leeward.history import desk as desks
from leeward.history import owning
from leeward.history.bringing import job
from leeward.history.bringing.request import Beside, Request
from leeward.history.desk import Desk, Lying
from leeward.history.errors import NotYourAccount
from leeward.vault.blobs import PendingBlob
from leeward.vault.opened import OpenVault
from leeward.words.messages import Message, Record
from leeward.words.sources import Source

_KEPT = "kept_jobs"
_REFUSED = "not_kept"
_CHUNK = 1 << 20


def keep(session: MutableMapping[str, Any], vault: OpenVault) -> list[int]:
    """Seals every file of the desk into the vault and starts to bring it in; the desk is empty afterwards.

    Returns the ids of the jobs, which `kept` gives again. Does nothing while the desk is empty or the person has not
    said who is who: a file is brought in only once. An account of somebody else is put away instead, and `refused`
    says why. The vault is current.
    """
    desk = desks.of(session)
    if desk is None or not desk.confirmed:
        return kept(session)
    try:
        owning.check(owning.owners(desk.reading()))
    except NotYourAccount as error:
        desks.clear(session)
        follow(session, [])
        session[_REFUSED] = str(error)
        return []
    ids = [job.keep(_request(desk, item, vault)).pk for item in desk.lying]
    desk.lying.clear()
    desks.clear(session)
    follow(session, ids)
    return ids


def follow(session: MutableMapping[str, Any], job_ids: list[int]) -> None:
    """The page of what is being read shows these jobs."""
    session[_KEPT] = job_ids


def kept(session: MutableMapping[str, Any]) -> list[int]:
    """The jobs that this session started last."""
    return list(session.get(_KEPT, ()))


def refused(session: MutableMapping[str, Any]) -> str:
    """Why what lay on the desk was not kept, told once; empty where nothing was refused."""
    return str(session.pop(_REFUSED, ""))


def carry_over(session: MutableMapping[str, Any], vault: OpenVault) -> None:
    """Called when "Keep this" has made or opened a vault."""
    keep(session, vault)


def seal(source: Source, vault: OpenVault) -> PendingBlob:
    """Seals an original into the vault, streaming; call `keep` on what comes back. Raises DiskFull or CannotWrite."""
    with vault.blobs.create() as writer, source.open() as stream:
        while piece := stream.read(_CHUNK):
            writer.write(piece)
        return writer.finish()


def mentioned(reading: Iterable[Record]) -> frozenset[str]:
    """The media beside a chat that its messages name and that lie there. Reads all of it."""
    return frozenset(
        attachment.member
        for record in reading
        if isinstance(record, Message)
        for attachment in record.attachments
        if attachment.member and not attachment.missing
    )


def seal_beside(source: Source, vault: OpenVault, names: Iterable[str]) -> tuple[Beside, ...]:
    """Seals and keeps those of the files beside a chat; goes into `Request.beside`. Not for members of a zip."""
    found = []
    for name in sorted(names):
        pending = seal(source.beside[name], vault)
        found.append(Beside(name, pending.keep(), pending.size, pending.sha256))
    return tuple(found)


def _blob(item: Lying, vault: OpenVault) -> str:
    return (item.pending or seal(item.source, vault)).keep()


def _beside(item: Lying, vault: OpenVault) -> tuple[Beside, ...]:
    sealed = tuple(Beside(name, one.keep(), one.size, one.sha256) for name, one in item.beside.items())
    return sealed + seal_beside(item.source, vault, set(item.source.beside) - set(item.beside))


def _request(desk: Desk, item: Lying, vault: OpenVault) -> Request:
    source, party = item.source, desk.getting_away is not False
    return Request(
        blob=_blob(item, vault),
        name=source.name,
        size=source.size,
        sha256=source.sha256,
        format=desk.format,
        dates=desk.dates,
        timezone=desk.timezone,
        me=tuple(sorted(desk.me)),
        them=tuple(sorted(desk.them)) if party else (),
        third=() if party else tuple(sorted(desk.them)),
        writes_for_other=desk.writes_for_other,
        stop_at=desk.stop_at,
        checked=True,
        total=desk.look.messages if desk.look and len(desk.lying) == 1 else 0,
        beside=_beside(item, vault),
        own_account=desk.own_account is True,
    )
