"""A message as the program imessage-exporter writes it, in text and in web pages alike."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from leeward.readers.media import Media, media_type
from leeward.readers.origins import Origins
from leeward.words.messages import Attachment, Details, Direction, Kind, Message, Place

_MONTHS = {name: number for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
STAMP = (
    r"(?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}), (?P<year>\d{4}) {1,2}"
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d):(?P<second>\d\d) (?P<half>[AP]M)"
)
_STAMP = re.compile(STAMP)
_READ = re.compile(r"\((Read by [^\n]{1,200}? after [^\n]{1,200}?)\)")
_REACTION = re.compile(r"(?P<what>\S[^\n]{0,200}?) (?:by|from) (?P<who>[^\n]{1,200}?)(?: not found!|: .*)?")
_GONE = re.compile(r"(?P<who>[^\n]{1,200}) unsent a message!")
_EMOJI = {
    "Loved": "❤️", "Liked": "👍", "Disliked": "👎", "Laughed": "😂", "Emphasized": "‼️", "Questioned": "❓",
}  # fmt: skip
_MOST_TWINS = 200_000
ME, YOU = "Me", "You"


@dataclass(slots=True)
class Exported:
    """One message or notice while it is read. `nested` is one that stands below the message it answers.

    `wordings` has the earlier wordings and the last one; `files` are names, or None where only the place is left.
    """

    line: int
    end_line: int = 0
    nested: bool = False
    notice: bool = False
    stamp: str = ""
    sender: str = ""
    sent: bool | None = None
    service: str = ""
    guid: str = ""
    words: list[str] = field(default_factory=list)
    files: list[str | None] = field(default_factory=list)
    reactions: list[str] = field(default_factory=list)
    wordings: list[str] = field(default_factory=list)
    unsent: list[str] = field(default_factory=list)
    effect: str = ""
    transcript: str = ""
    subject: str = ""
    replied: bool = False
    deleted: bool = False
    cut: bool = False

    @property
    def text(self) -> str:
        """What was written, the last wording of edited parts included."""
        subject = [self.subject] if self.subject else []
        return "\n".join([*subject, *self.words, *self.wordings[-1:]]).strip("\n")

    @property
    def twin(self) -> int:
        """The same for a reply below its message and for the same reply in its own place."""
        if self.guid:
            return hash(self.guid)
        stamp = _STAMP.search(self.stamp)
        return hash((stamp[0] if stamp else self.stamp, self.sender, self.text[:200]))


def replies_of(found: Iterable[Exported]) -> tuple[set[int], bool]:
    """The replies that stand in their own place, and whether the owner is called “Me”.

    At most 200,000 are remembered; of more, copies below their message are given as messages.
    """
    twins: set[int] = set()
    has_me = False
    for one in found:
        has_me = has_me or one.sender == ME
        if not one.nested and not one.notice and (one.replied or one.guid) and len(twins) < _MOST_TWINS:
            twins.add(one.twin)
    return twins, has_me


def moment(stamp: str) -> datetime | None:
    """The wall clock of a stamp, None where it is none that can be."""
    found = _STAMP.search(stamp)
    if found is None or found["month"] not in _MONTHS:
        return None
    hour = int(found["hour"]) % 12 + (12 if found["half"] == "PM" else 0)
    numbers = int(found["year"]), _MONTHS[found["month"]], int(found["day"]), hour, int(found["minute"])
    try:
        return datetime(*numbers, int(found["second"]))  # noqa: DTZ001  # a wall clock, as all dates of an export
    except ValueError:
        return None


def message(one: Exported, origins: Origins, media: Media, place: Place, conversation: str) -> Message:
    """The Message; its time is the wall clock of the computer that made the export."""
    kind, sender = _kind(one)
    found = _STAMP.search(one.stamp)
    own = sender in (ME, YOU) if one.sent is None else one.sent
    direction = None
    if kind is not Kind.SYSTEM and sender and (own or one.sent is not None):
        direction = Direction.OUTGOING if own else Direction.INCOMING
    return Message(
        origins.of(conversation),
        place,
        sender or None,
        moment(one.stamp),
        found[0] if found else one.stamp.strip(),
        kind,
        "" if kind is Kind.DELETED else one.text,
        tuple(_attachment(name, media) for name in one.files),
        Details(direction=direction, extra=_extra(one)),
    )


def _kind(one: Exported) -> tuple[Kind, str]:
    if one.notice:
        gone = _GONE.fullmatch(one.text)
        if gone is None:
            return Kind.SYSTEM, ""
        return Kind.DELETED, ME if gone["who"] == YOU else gone["who"]
    if one.unsent and not (one.text or one.files):
        return Kind.DELETED, one.sender
    return Kind.EDITED if len(one.wordings) > 1 else Kind.MESSAGE, one.sender


def _extra(one: Exported) -> dict[str, Any]:
    read = _READ.search(one.stamp)
    extra = {
        "service": one.service,
        "subject": one.subject,
        "read": read[1] if read else "",
        "reactions": [_reaction(written) for written in one.reactions],
        "earlier": [{"text": wording} for wording in one.wordings[:-1]],
        "unsent": list(one.unsent),
        "effect": one.effect,
        "transcript": one.transcript,
        "reply": one.replied,
        "below_its_message": one.nested,
        "recently_deleted": one.deleted,
        "cut": one.cut,
    }
    return {key: value for key, value in extra.items() if value}


def _reaction(written: str) -> dict[str, str]:
    found = _REACTION.fullmatch(written.strip())
    if found is None:
        return {"text": written.strip()}
    return {"sender": found["who"], "text": _EMOJI.get(found["what"], found["what"])}


def _attachment(name: str | None, media: Media) -> Attachment:
    if not name:
        return media.unnamed(None)
    base = re.split(r"[\\/]", name)[-1]
    return media.named(base, media_type(base)) if base else media.unnamed(None)
