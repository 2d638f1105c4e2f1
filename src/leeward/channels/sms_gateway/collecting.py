"""Bringing in what came from one person, page by page, losing nothing where the list moves meanwhile.

The app lists by time and counts places, so a message that is deleted or arrives between two questions moves the rest:
pages overlap. A text that waited at the network for a phone that was switched off bears the time at which it was
handed in: each collection looks back a month before the last one. The app may take over what the phone has after it
said yes, so the whole list is read twice before that.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from leeward.channels import errors
from leeward.channels.numbers import Numbers
from leeward.channels.protocol import Arrived, Collected, Json, Keep
from leeward.channels.sms_gateway.gateway import PAGE, Gateway, slices

BACK = timedelta(days=30)
FIRST = timedelta(days=365)  # how far back the app is asked, the first time, to take over what the phone has
_OVERLAP = 100  # entries
_MOST_PAGES = 20  # in one collection, then it goes on with the next
_MOST_KNOWN = 20_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a collection stands: a mark, read. Times are in UTC."""

    of: str  # whose messages, as a hash: with another number of theirs all begins anew
    since: datetime | None = None
    offset: int = 0
    began: datetime | None = None
    newest: datetime | None = None
    known: tuple[str, ...] = ()
    settled: bool = False  # the whole list was read twice: what the app took over after the first time is in it

    @classmethod
    def read(cls, mark: Json, senders: Sequence[str]) -> "Place":
        """The place of a mark; the beginning where it is none, or one of other numbers."""
        of = hashlib.sha256("\0".join(sorted(senders)).encode()).hexdigest()[:16]
        known = tuple(str(uid) for uid in mark.get("known", ()))
        if mark.get("of") != of:
            return cls(of, known=known)
        moments = (mark.get("since"), mark.get("began"), mark.get("newest"))
        since, began, newest = (datetime.fromisoformat(moment) if moment else None for moment in moments)
        return cls(of, since, int(mark.get("offset", 0)), began, newest, known, bool(mark.get("settled")))

    def mark(self) -> Json:
        """What `read` takes, as JSON values."""
        moments = {"since": self.since, "began": self.began, "newest": self.newest}
        return {
            "of": self.of,
            "offset": self.offset,
            "known": list(self.known),
            "settled": self.settled,
            **{key: moment.isoformat() if moment else None for key, moment in moments.items()},
        }

    def finished(self, dates: dict[str, datetime | None]) -> "Place":
        """The place for the next collection. A clock that is wrong, here or there, only makes it look further back."""
        since = self.since
        if self.settled and self.began and self.newest:
            since = min(self.began, self.newest) - BACK
        known = [uid for uid in self.known if since is None or (dates.get(uid) or since) >= since]
        return Place(self.of, since, known=tuple(known[-_MOST_KNOWN:]), settled=True)


def collect(gateway: Gateway, senders: Sequence[str], mark: Json, keep: Keep, now: datetime) -> Collected:
    """Hand what came from these numbers to `keep`. See `protocol.Channel.collect`."""
    numbers = Numbers(senders)
    if not numbers:
        raise errors.NoAddress
    place = Place.read(mark, senders)
    if not place.began:
        place = replace(place, began=now.astimezone(UTC))
        _take_over(gateway, place, now)
    return _Walk(gateway, numbers, place, keep).go()


def _take_over(gateway: Gateway, place: Place, now: datetime) -> None:
    """What arrived while the app did not run, it takes over from the phone first."""
    for since, until in slices(place.since or now - FIRST, now + timedelta(days=1)):
        if not gateway.refresh(since.replace(microsecond=0), until.replace(microsecond=0)):
            return


class _Walk:
    def __init__(self, gateway: Gateway, numbers: Numbers, place: Place, keep: Keep) -> None:
        self._gateway = gateway
        self._numbers = numbers
        self._place = place
        self._keep = keep
        self._known = dict.fromkeys(place.known)
        self._dates: dict[str, datetime | None] = {}
        self._kept = 0
        self._skipped = 0

    def go(self) -> Collected:
        for number in range(_MOST_PAGES):
            try:
                page = self._gateway.page(self._place.offset, self._place.since)
            except errors.ChannelError:
                if not number:
                    raise
                break
            for message in page.arrived:
                self._one(message)
            self._skipped += page.skipped
            if page.entries < PAGE:
                return self._collected(self._now().finished(self._dates), more=False)
            self._place = replace(self._now(), offset=self._place.offset + PAGE - _OVERLAP)
        return self._collected(self._now(), more=True)

    def _one(self, message: Arrived) -> None:
        received = message.received_at
        if received and (self._place.newest is None or received > self._place.newest):
            self._place = replace(self._place, newest=received)
        if not self._numbers.include(message.sender):
            return
        self._dates[message.uid] = received
        if message.uid not in self._known:
            self._keep(message)
            self._known[message.uid] = None
            self._kept += 1

    def _now(self) -> Place:
        return replace(self._place, known=tuple(self._known))

    def _collected(self, place: Place, *, more: bool) -> Collected:
        return Collected(place.mark(), self._kept, more, self._skipped)
