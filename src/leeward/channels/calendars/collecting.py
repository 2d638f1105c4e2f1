"""Bringing in events in which one person is organiser or guest, each as the server has it.

A calendar that did not change is not read again. One that did is asked for its changes since then (RFC 6578), or, where
the server does not keep them, read whole. An event that is changed comes again, as one more version.
"""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from leeward.channels import errors
from leeward.channels.calendars import events
from leeward.channels.calendars.account import Account, Collection
from leeward.channels.calendars.dav import Entry, ask, entries, propfind, tree
from leeward.channels.calendars.who import Meant
from leeward.channels.line import Line
from leeward.channels.protocol import Arrived, Collected, Json, Keep

MEDIA_TYPE = "text/calendar"
_KINDS = {"calendar", "inbox"}
_AT_ONCE = 40  # events in one question
_MOST = 4_000  # events looked at in one collection, then it goes on with the next
_MOST_KNOWN = 20_000


def collect(line: Line, account: Account, senders: Sequence[str], mark: Json, keep: Keep) -> Collected:
    """Hand their events to `keep`. See `protocol.Channel.collect`."""
    meant = Meant(senders)
    if not meant:
        raise errors.NoAddress
    return _Walk(line, meant, senders, mark, keep).go(account)


class _Walk:
    def __init__(self, line: Line, meant: Meant, senders: Sequence[str], mark: Json, keep: Keep) -> None:
        self._line = line
        self._meant = meant
        self._keep = keep
        self._of = hashlib.sha256("\0".join(sorted(senders)).encode()).hexdigest()[:16]
        same = mark.get("of") == self._of
        self._places: dict[str, Json] = dict(mark.get("places", {})) if same else {}
        self._known = dict.fromkeys(str(uid) for uid in mark.get("known", ()))
        self._left = _MOST
        self._kept = 0
        self._skipped = 0

    def go(self, account: Account) -> Collected:
        """Every calendar in turn. Where the line breaks off after something came, the next collection goes on."""
        for collection in account.collections:
            if collection.kind not in _KINDS or self._is_as_it_was(collection):
                continue
            try:
                if not self._calendar(collection):
                    return self._collected(more=True)
            except errors.ChannelError:
                if not self._kept:
                    raise
                return self._collected(more=True)
        return self._collected(more=False)

    def _is_as_it_was(self, collection: Collection) -> bool:
        place = self._places.get(collection.path, {})
        return bool(collection.tag) and place.get("tag") == collection.tag and "at" not in place

    def _calendar(self, collection: Collection) -> bool:
        """Read one calendar; False where more is left for the next collection."""
        place = self._places.get(collection.path, {})
        begun = place if "at" in place else {"tag": collection.tag, "token": collection.entry.text("D:sync-token")}
        old = str(place.get("old", "")) if "at" in place else str(place.get("token", ""))
        paths = [path for path in self._paths(collection, old) if path > str(place.get("at", ""))]
        for at in range(0, len(paths), _AT_ONCE):
            part = paths[at : at + _AT_ONCE]
            if self._left <= 0:
                reached = paths[at - 1] if at else place.get("at", "")
                self._places[collection.path] = {**begun, "old": old, "at": reached}
                return False
            self._left -= len(part)
            self._some(collection, part)
        self._places[collection.path] = {"tag": begun["tag"], "token": begun["token"]}
        return True

    def _paths(self, collection: Collection, token: str) -> list[str]:
        """Paths of what changed since this token, or of all that is there, in order."""
        found = _changed(self._line, collection.path, token) if token else None
        if found is None:
            found = propfind(self._line, collection.path, ("D:getetag",), depth="1")
        own = collection.path.rstrip("/")
        return sorted({entry.path for entry in found if not entry.gone and entry.path.rstrip("/") != own})

    def _some(self, collection: Collection, paths: Sequence[str]) -> None:
        wanted = tree("D:prop", tree("D:getlastmodified"), tree("C:calendar-data"))
        question = tree("C:calendar-multiget", wanted, *(tree("D:href", path) for path in paths))
        for entry in entries(ask(self._line, "REPORT", collection.path, question)):
            written = entry.text("C:calendar-data")
            if written:
                self._one(collection, entry, written.encode())
            elif not entry.gone:
                self._skipped += 1

    def _one(self, collection: Collection, entry: Entry, written: bytes) -> None:
        event = events.read(written)
        if not self._meant.is_one_of(event.people):
            return
        uid = f"{entry.path}#{hashlib.sha256(written).hexdigest()[:32]}"
        if uid in self._known:
            return
        sender = next(one for one in event.people if self._meant.is_one_of([one]))
        raw, changed = self._original(entry.path, written)
        self._keep(
            Arrived(
                uid=uid,
                raw=raw,
                media_type=MEDIA_TYPE,
                sender=sender,
                received_at=_moment(entry.text("D:getlastmodified") or changed),
                text=event.text,
                subject=event.title,
                folder=collection.name,
                extra={"organised": sender in event.organisers},
            )
        )
        self._known[uid] = None
        self._kept += 1

    def _original(self, path: str, written: bytes) -> tuple[bytes, str]:
        """The bytes as they lie there (inside an answer of XML the ends of lines are lost), and when they changed."""
        answer = self._line.ask("GET", path)
        if answer.status != 200 or answer.body.split() != written.split():
            return written, ""
        return answer.body, answer.headers.get("last-modified", "")

    def _collected(self, *, more: bool) -> Collected:
        known = list(self._known)[-_MOST_KNOWN:]
        mark = {"of": self._of, "places": self._places, "known": known}
        return Collected(mark, self._kept, more, self._skipped)


def _changed(line: Line, path: str, token: str) -> Iterator[Entry] | tuple[Entry, ...] | None:
    """What changed since a token; None where the server does not know it any more."""
    wanted = tree("D:prop", tree("D:getetag"))
    question = tree("D:sync-collection", tree("D:sync-token", token), tree("D:sync-level", "1"), wanted)
    try:
        return entries(ask(line, "REPORT", path, question))
    except (errors.NotSupported, errors.AnswerUnclear):
        return None


def _moment(written: str) -> datetime | None:
    """When the server last changed it, in UTC, where it says so."""
    try:
        moment = parsedate_to_datetime(written)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
