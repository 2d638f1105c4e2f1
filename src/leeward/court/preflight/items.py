"""One thing that was found, what may be done about it, and what the decisions come to. Plain."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from leeward.court.withheld import Withheld

NOT_LOOKED_AT = (
    "Not looked at: what can be seen in a picture or heard in a recording. Nor papers such as PDF files, nor places "
    "that are described without a name. That nothing is listed does not mean that nothing is there."
)


class Kind(StrEnum):
    """What was found; the value is how pages and the terminal call it, the order is that of the list."""

    HIDDEN_PLACE = "A place you marked as hidden"
    PHOTO_PLACE = "Where a picture or video was taken"
    HEADER = "A network address in the header of an email"
    MAP = "A place on a map"
    ADDRESS = "An address"
    PHONE = "A phone number that the other party may not know"
    EMAIL = "An email address that the other party may not know"
    CHILD = "A child, or where a child is looked after"
    PERSON = "Somebody else"
    NAMED = "A word you asked to be looked for"
    PHOTO_DETAILS = "What a camera wrote into a picture"
    REST = "Messages you did not choose"
    SEEN = "What can be seen in a picture or heard in a recording"
    UNREAD = "A file that could not be looked into"


class Decision(StrEnum):
    """What is done about it."""

    KEEP = "keep"
    WITHHOLD = "withhold"


@dataclass(frozen=True, slots=True)
class Item:
    """`what` was found, as it stands there; `where` is a phrase. The rest is what is withheld with it.

    `messages` and `sources` are ids, `files` SHA-256 in hex. `key` stays the same from one look to the next.
    """

    kind: Kind
    what: str
    where: str
    messages: tuple[int, ...] = ()
    sources: tuple[int, ...] = ()
    files: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()

    @classmethod
    def from_dict(cls, kept: Mapping[str, Any]) -> "Item":
        """What `as_dict` gave."""
        lists = {name: tuple(kept.get(name, ())) for name in ("messages", "sources", "files", "incidents")}
        return cls(Kind[kept["kind"]], kept["what"], kept["where"], **lists)

    def as_dict(self) -> dict[str, Any]:
        """JSON values only."""
        lists = {name: list(getattr(self, name)) for name in ("messages", "sources", "files", "incidents")}
        return {"kind": self.kind.name, "what": self.what, "where": self.where, **lists}

    @property
    def key(self) -> str:
        return hashlib.sha256(f"{self.kind.name}\0{self.what}".encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def costs(self) -> str:
        """What withholding it takes out, in words."""
        parts = [
            _many(len(self.messages), "message", "messages"),
            _many(len(self.files), "file", "files"),
            _many(len(self.sources), "original", "originals"),
            _many(len(self.incidents), "incident", "incidents"),
        ]
        return ", ".join(part for part in parts if part)


def undecided(items: Iterable[Item], decisions: Mapping[str, str]) -> list[Item]:
    """What has no decision yet."""
    return [item for item in items if decisions.get(item.key) not in set(Decision)]


def decided(items: Sequence[Item], decisions: Mapping[str, str]) -> Withheld:
    """What the decisions take out. An undecided item counts as withheld: nothing slips out by being passed over."""
    out = [item for item in items if decisions.get(item.key) != Decision.KEEP]
    return Withheld(
        frozenset(one for item in out for one in item.messages),
        frozenset(one for item in out for one in item.sources),
        frozenset(one for item in out for one in item.files),
        frozenset(one for item in out for one in item.incidents),
    )


def _many(count: int, one: str, more: str) -> str:
    return f"{count:,} {one if count == 1 else more}" if count else ""
