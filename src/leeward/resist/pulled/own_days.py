"""Days of one's own: how many in all, not how many in a row. Nothing that was counted is taken away by a later note."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from leeward.people import identities
from leeward.people.choices import ModeKind


@dataclass(frozen=True, slots=True)
class OwnDays:
    """`all` days from the first one to today, both counted; `own` of them have no note."""

    since: date
    all: int
    own: int


def count(since: date, noted: Iterable[datetime], today: date) -> OwnDays | None:
    """None before the first day. A day with several notes is left out once; notes from before do not count."""
    if since > today:
        return None
    days = {moment.date() for moment in noted if since <= moment.date() <= today}
    length = (today - since).days + 1
    return OwnDays(since, length, length - len(days))


def first_day() -> date | None:
    """From when no contact is meant: the mode, else the request to stop. Needs an open vault.

    None where there are several other parties or none, where another mode holds, or nothing was said.
    """
    others = identities.others()
    if len(others) != 1:
        return None
    mode = identities.mode(others[0])
    if mode is not None:
        return mode.since if mode.kind == ModeKind.NONE else None
    notice = identities.stop_notice(others[0])
    return notice.stated_at.date() if notice is not None else None
