"""A copy of a file that waits to be taken: in the session, in memory, until it is taken away, replaced or put away."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any

from leeward.drafts.stripping.hidden import Copy, Hidden
from leeward.drafts.stripping.kinds import Kind
from leeward.shell.downloads import Name

_NAME = "reply_file"


@dataclass(slots=True)
class Handed:
    """What was found in the file, and the copy. Its own name is not kept: it can say more than the file."""

    data: bytes
    kind: Kind
    size: int
    gone: tuple[Hidden, ...]
    stays: tuple[Hidden, ...]

    @property
    def name(self) -> Name:
        """What the copy is called: nothing that says where it is from."""
        return Name(f"copy.{self.kind.suffix}", self.kind.media_type)

    def discard(self) -> None:
        """The session is over: the bytes go, whoever still holds this."""
        self.data = b""


def put(session: MutableMapping[str, Any], copy: Copy, size: int) -> None:
    """Lay this copy down; `size` is that of the original in bytes. One before it goes."""
    put_away(session)
    session[_NAME] = Handed(copy.data, copy.kind, size, copy.gone, copy.stays)


def of(session: MutableMapping[str, Any]) -> Handed | None:
    """The copy that lies there, if there is one."""
    found = session.get(_NAME)
    return found if isinstance(found, Handed) and found.data else None


def put_away(session: MutableMapping[str, Any]) -> None:
    """Nothing lies there any more."""
    old = session.pop(_NAME, None)
    if isinstance(old, Handed):
        old.discard()
