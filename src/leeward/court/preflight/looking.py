"""Looks through all that would leave: the words of every message in every original, pictures, headers, names."""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import BinaryIO

from leeward.court.originals import Beside, Original
from leeward.court.preflight import headers, named, pictures, words
from leeward.court.preflight.items import Item, Kind
from leeward.court.selecting import Thread
from leeward.history import stream
from leeward.history.models import Conversation
from leeward.history.stored import StoredMessage
from leeward.incidents.told import Incident
from leeward.people.choices import AddressKind, Role
from leeward.people.matching import kind_of
from leeward.people.models import Person
from leeward.readers import sources as reading
from leeward.readers import zips
from leeward.vault.opened import OpenVault
from leeward.words.errors import LeewardError
from leeward.words.sources import Source as Stored
from leeward.words.tactics import Side

Progress = Callable[[int, int, str], None]

_MAIL = (".eml", ".mbox", ".emlx", ".mbx")
_READ = (".txt", ".csv", ".json", ".jsonl", ".opus", ".ogg", ".mp3", ".aac", ".wav", ".amr", "/")  # or heard: see SEEN
_MEDIA = ("image/", "video/", "audio/")
_WITH_MARKS = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".heic", ".heif", ".avif", ".gif", ".mp4", ".mov",
               ".m4v", ".3gp", ".m4a", ".dng")  # fmt: skip
_ORDER = list(Kind)


class _Found:
    """What was found of one thing, while it is looked for."""

    def __init__(self, what: str) -> None:
        self.what = what
        self.messages: dict[int, None] = {}
        self.sources: dict[int, None] = {}
        self.files: dict[str, None] = {}
        self.incidents: dict[str, None] = {}
        self.elsewhere = 0
        self.first: datetime | None = None
        self.places: dict[str, None] = {}


class Look:
    """One look. `threads` is what was chosen; `originals` and `media` are what would go in with nothing withheld."""

    def __init__(
        self, vault: OpenVault, threads: Sequence[Thread], originals: Sequence[Original], media: Sequence[Beside]
    ) -> None:
        self._vault, self._threads, self._originals, self._media = vault, threads, originals, media
        self._chosen = {stored.id: stored for thread in threads for stored in thread.messages}
        self._found: dict[tuple[Kind, str], _Found] = {}
        self._names = named.gathered()
        self._said_by_other: set[str] = set()
        self._partners = _partners(threads)
        self._rooms = _rooms(originals)

    def items(
        self, look_for: Sequence[str] = (), progress: Progress | None = None, incidents: Sequence[Incident] = ()
    ) -> tuple[Item, ...]:
        """Everything found, the most telling kinds first. `look_for`: words the person typed in."""
        self._names = named.gathered(look_for)
        rooms = sorted({*(thread.conversation_id for thread in self._threads), *self._rooms})
        self._conversations(rooms, progress)
        self._rest(rooms)
        self._files()
        for incident in incidents:
            self._incident(incident)
        for original in self._originals:
            self._original(original)
        made = [self._item(kind, found) for (kind, same), found in self._found.items() if not self._knows(kind, same)]
        return tuple(sorted(made, key=lambda item: (_ORDER.index(item.kind), item.what)))

    def _knows(self, kind: Kind, same: str) -> bool:
        """Whether the other party has this number or address, or wrote it; or it is who the chosen chat is with."""
        if kind is Kind.PERSON:
            return same in self._partners
        return kind in (Kind.PHONE, Kind.EMAIL) and (same in self._names.known or same in self._said_by_other)

    def _conversations(self, rooms: Sequence[int], progress: Progress | None) -> None:
        titles = dict(Conversation.objects.filter(pk__in=rooms).values_list("pk", "title"))
        done, total = 0, stream.count(rooms)
        for room in rooms:
            for stored in stream.messages([room]):
                self._message(stored)
                done += 1
                if progress and not done % 500:
                    progress(done, total, "Looking through the messages")
            mine = [stored for stored in self._chosen.values() if stored.conversation_id == room]
            for kind, what, same in self._telling(titles.get(room, "")):
                for stored in mine:
                    self._note(kind, what, same, stored)

    def _message(self, stored: StoredMessage) -> None:
        message, details = stored.message, stored.message.details
        texts = [message.text, *(a.name or "" for a in message.attachments)]
        senders = [message.sender or "", *([details.sender_address or ""] if details else [])]
        senders += list((details.recipients or ()) if details else ())
        partner = (message.sender or "").casefold() in self._partners
        if stored.side is Side.THEM or partner:
            self._said_by_other.update(same for kind, _, same in words.finds(message.text))
        for text in texts:
            for kind, what, same in self._telling(text):
                self._note(kind, what, same, stored)
        for text in senders:
            for kind, what, same in _address(text):
                self._note(kind, what, same, stored)
        if stored.side is Side.THIRD and message.sender:
            self._note(Kind.PERSON, message.sender, message.sender.casefold(), stored)

    def _telling(self, text: str) -> Iterator[tuple[Kind, str, str]]:
        if text:
            yield from words.finds(text)
            yield from ((kind, term, term.casefold()) for kind, term in self._names.finds(text))

    def _note(self, kind: Kind, what: str, same: str, stored: StoredMessage) -> None:
        found = self._found.setdefault((kind, same), _Found(what))
        for source in self._rooms.get(stored.conversation_id, ()):
            found.sources[source] = None
        if stored.id in self._chosen:
            found.messages[stored.id] = None
            found.first = found.first or stored.message.sent_at
        else:
            found.elsewhere += 1

    def _incident(self, incident: Incident) -> None:
        """What would stand on paper of it: what happened, the exact words, and what was added."""
        texts = (incident.what, incident.exact_words, *(one.words for one in incident.additions))
        finds = [find for text in texts for find in self._telling(text)]
        if incident.hide_place and incident.place:
            finds.append((Kind.HIDDEN_PLACE, incident.place, incident.place.casefold()))
        for kind, what, same in finds:
            found = self._found.setdefault((kind, same), _Found(what))
            found.incidents[incident.key] = None

    def _rest(self, rooms: Sequence[int]) -> None:
        for original in self._originals:
            mine = [room for room in rooms if original.source.pk in self._rooms.get(room, ())]
            more = stream.count(mine) - sum(one.conversation_id in mine for one in self._chosen.values())
            if more:
                found = self._found.setdefault((Kind.REST, original.source.sha256), _Found(original.source.name))
                found.sources[original.source.pk] = None
                found.places[f"it holds {more:,} more; an original goes in whole or not at all"] = None

    def _files(self) -> None:
        """Media that lie beside a chat, and those inside a zip that chosen messages name."""
        for one in self._media:
            if one.name.lower().endswith(_WITH_MARKS):
                self._file(one.name, partial(self._vault.blobs.open, one.blob), one.sha256, ())
            elif not one.name.lower().endswith(_READ):
                found = self._found.setdefault((Kind.UNREAD, one.sha256), _Found(one.name))
                found.files[one.sha256] = None
        seen = {
            a.sha256: stored.conversation_id
            for stored in self._chosen.values()
            for a in stored.message.attachments
            if a.sha256 and (a.media_type or "").startswith(_MEDIA)
        }
        if not seen:
            return
        many = f"{len(seen):,} pictures, videos or recordings" if len(seen) > 1 else "a picture, video or recording"
        found = self._found.setdefault((Kind.SEEN, ""), _Found(many))
        found.files.update(dict.fromkeys(seen))
        found.places["look yourself: faces, signs, views, voices. This program cannot"] = None
        inside = {source for room in seen.values() for source in self._rooms.get(room, ())}
        beside = {original.source.pk for original in self._originals if original.source.beside}
        found.sources.update(dict.fromkeys(sorted(inside - beside)))

    def _original(self, original: Original) -> None:
        source = original.source
        whole = reading.from_stream(
            source.name, partial(self._vault.blobs.open, source.blob), source.size, source.sha256
        )
        try:
            parts = list(zips.members(whole)) if zips.is_zip(whole) else [(source.name, whole)]
            for name, part in parts:
                self._part(name, part, source.pk, mail=source.format.startswith("email") and part is whole)
        except LeewardError:
            self._add(Kind.UNREAD, source.name, f"in “{source.name}”", source.pk)

    def _part(self, name: str, part: Stored, source: int, *, mail: bool) -> None:
        ending = name.lower()
        if ending.endswith(_WITH_MARKS):
            self._file(name, part.open, "", (source,))
        elif mail or ending.endswith(_MAIL):
            with part.open() as lines:
                for header, address in headers.network_addresses(lines):
                    self._add(Kind.HEADER, address, f"header {header.title()} in “{name}”", source)
            with part.open() as lines:
                for number, picture in enumerate(headers.pictures_inside(lines), 1):
                    self._file(f"{name}, picture {number}", partial(io.BytesIO, picture), "", (source,))
        elif not ending.endswith(_READ):
            self._add(Kind.UNREAD, name.rpartition("/")[2], f"in “{name}”", source)

    def _file(self, name: str, opened: Callable[[], BinaryIO], sha256: str, sources: Iterable[int]) -> None:
        with opened() as lines:
            for kind, what in pictures.looked_into(lines):
                found = self._found.setdefault((kind, f"{name}\0{what}"), _Found(what))
                found.places[f"in “{name}”"] = None
                found.sources.update(dict.fromkeys(sources))
                if sha256:
                    found.files[sha256] = None

    def _add(self, kind: Kind, what: str, where: str, source: int) -> None:
        found = self._found.setdefault((kind, what), _Found(what))
        found.places[where] = None
        found.sources[source] = None

    def _item(self, kind: Kind, found: _Found) -> Item:
        parts = []
        if found.messages:
            count = len(found.messages)
            first = f", the first of {found.first:%d %B %Y}" if found.first else ""
            parts.append(f"in {count:,} {'message' if count == 1 else 'messages'} you chose{first}")
        if found.elsewhere:
            parts.append(f"in {found.elsewhere:,} others that stand in the originals")
        if found.incidents:
            parts.append("in an incident you chose")
        parts += list(found.places)[:3]
        more = [f"and in {len(found.places) - 3:,} more places"] if len(found.places) > 3 else []
        return Item(
            kind,
            " ".join(found.what.split())[:300],
            "; ".join([*parts, *more]),
            tuple(found.messages),
            tuple(found.sources),
            tuple(found.files),
            tuple(found.incidents),
        )


def _rooms(originals: Iterable[Original]) -> dict[int, tuple[int, ...]]:
    """Which of the chosen originals hold each conversation, by the readings of each."""
    rooms: dict[int, dict[int, None]] = {}
    for original in originals:
        for threads in original.source.receipts.values_list("threads", flat=True):
            for room, _ in threads.values():
                rooms.setdefault(int(room), {})[original.source.pk] = None
    return {room: tuple(found) for room, found in rooms.items()}


def _partners(threads: Sequence[Thread]) -> frozenset[str]:
    """Who alone writes to the person in a chosen chat and has no role yet: names, folded."""
    unknown = {name.casefold() for name in Person.objects.filter(role=Role.UNKNOWN).values_list("name", flat=True)}
    found = set()
    for thread in threads:
        writers = {(one.message.sender or "").casefold() for one in thread.messages if one.side is not Side.ME} - {""}
        found |= writers if len(writers) == 1 else set()
    return frozenset(found & unknown)


def _address(text: str) -> Iterator[tuple[Kind, str, str]]:
    """A sender's or receiver's own number or address; a name is no find."""
    kind = kind_of(text) if text else AddressKind.NAME
    if kind == AddressKind.PHONE:
        yield Kind.PHONE, text, words.digits(text)[-9:]
    elif "@" in text:
        yield from words.finds(text)
