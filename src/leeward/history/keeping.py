"""Keeping: what lies on the desk becomes part of the vault."""

from collections.abc import MutableMapping
from typing import Any

from leeward.history import desk as desks
from leeward.history.bringing import job
from leeward.history.bringing.request import Request
from leeward.history.desk import Desk, Lying
from leeward.vault.opened import OpenVault

_KEPT = "kept_jobs"
_CHUNK = 1 << 20


def keep(session: MutableMapping[str, Any], vault: OpenVault) -> list[int]:
    """Seals every file of the desk into the vault and starts to bring it in; the desk is empty afterwards.

    Returns the ids of the jobs, which `kept` gives again. Does nothing while the desk is empty or the person has not
    said who is who: a file is brought in only once. The vault is current.
    """
    desk = desks.of(session)
    if desk is None or not desk.confirmed:
        return kept(session)
    ids = [job.keep(_request(desk, item, _seal(item, vault))).pk for item in desk.lying]
    desk.lying.clear()
    desks.clear(session)
    session[_KEPT] = ids
    return ids


def kept(session: MutableMapping[str, Any]) -> list[int]:
    """The jobs that this session started last."""
    return list(session.get(_KEPT, ()))


def carry_over(session: MutableMapping[str, Any], vault: OpenVault) -> None:
    """Called when "Keep this" has made or opened a vault."""
    keep(session, vault)


def _seal(item: Lying, vault: OpenVault) -> str:
    if item.pending is not None:
        return item.pending.keep()
    with vault.blobs.create() as writer, item.source.open() as stream:
        while piece := stream.read(_CHUNK):
            writer.write(piece)
        return writer.finish().keep()


def _request(desk: Desk, item: Lying, blob: str) -> Request:
    source = item.source
    return Request(
        blob=blob,
        name=source.name,
        size=source.size,
        sha256=source.sha256,
        format=desk.format,
        dates=desk.dates,
        timezone=desk.timezone,
        me=tuple(sorted(desk.me)),
        them=tuple(sorted(desk.them)) if desk.getting_away is not False else (),
        stop_at=desk.stop_at,
        checked=True,
        total=desk.look.messages if desk.look and len(desk.lying) == 1 else 0,
    )
