"""Lists and the newest result of a session without keeping anything: in memory, gone when the session ends."""

from collections.abc import MutableMapping, Sequence
from typing import Any

from leeward.devices.listing.results import Result, WatchList

_LISTS = "watch_lists"
_RESULT = "apps_result"
_KEEP = "apps_keep"

Session = MutableMapping[str, Any]


def lists(session: Session) -> tuple[WatchList, ...]:
    """The lists of watching apps of this session."""
    return tuple(session.get(_LISTS, ()))


def put_lists(session: Session, found: Sequence[WatchList]) -> None:
    """These lists instead of those before."""
    session[_LISTS] = tuple(found)


def result(session: Session) -> Result | None:
    """What was compared last and not put away."""
    found = session.get(_RESULT)
    return found if isinstance(found, Result) else None


def put_result(session: Session, found: Result) -> None:
    session[_RESULT] = found
    session.pop(_KEEP, None)


def put_away(session: Session) -> None:
    """The result is gone from memory."""
    session.pop(_RESULT, None)
    session.pop(_KEEP, None)


def ask_to_keep(session: Session) -> None:
    """The person wants it kept, and has to make or open a vault first."""
    session[_KEEP] = True


def is_to_be_kept(session: Session) -> bool:
    return bool(session.get(_KEEP)) and result(session) is not None
