"""The first pass over a chat: encoding, the order of dates, names with colons, the name of the chat."""

import re
from dataclasses import dataclass, field
from itertools import groupby

from leeward.readers.dates import WrittenDates
from leeward.readers.encoding import Encoding, of_stream
from leeward.readers.lines import until_broken
from leeward.readers.whatsapp.senders import Senders, clean
from leeward.readers.whatsapp.stamps import DATES, STAMP
from leeward.readers.whatsapp.system import ENCRYPTION
from leeward.words.messages import DateOrder
from leeward.words.sources import Source

_NAMES_FROM = 4 << 20
_EAST_ASIAN = re.compile(r"[上下]午|午[前後]|凌晨|早上|晚上|오[전후]")

# What Android puts around the name of the chat in the file's name, by language; iOS writes "WhatsApp Chat - Rex.zip".
_AROUND = re.compile(
    r"whatsapp[ -]?chat (?:with|mit|met|con|med|z|s|cu|-) |whatsapp chat - |chat de whatsapp con |chat whatsapp con |"
    r"conversa do whatsapp com |discussion whatsapp avec |conversation whatsapp avec |whatsapp-chat met |"
    r"whatsapp-chatt med |whatsapp-chat med |whatsapp-samtale med |чат whatsapp с |чат whatsapp з |czat whatsapp z |"
    r"chat whatsapp dengan |conversa no whatsapp com |"
    r"דו-שיח מוואטסאפ עם |whatsapp sohbeti - |whatsapp chat -|chat do whatsapp com ",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Look:
    """What the first pass found. `stamps` is how many lines begin with a date stamp (pasted ones are among them)."""

    encoding: Encoding
    dates: WrittenDates = field(default_factory=WrittenDates)
    senders: Senders = field(default_factory=Senders)
    stamps: int = 0
    chat: str | None = None


def look(source: Source, chosen: DateOrder | None) -> Look:
    """Read the whole source once, in bounded memory."""
    with source.open() as stream:
        found = Look(of_stream(stream))
    read = 0
    first = True
    with source.open() as stream:
        for block in until_broken(stream, found.encoding):
            text = "\n" + block.text
            if read < _NAMES_FROM:
                _learn(found, text, first=first)
                first = first and not found.stamps
            stamps = DATES.findall(text)
            found.stamps += len(stamps)
            for written, _ in groupby(stamps):
                found.dates.see(written)
            read += len(text)
    found.dates.decide(chosen)
    found.senders.settle()
    found.chat = chat_name(source) or found.chat
    return found


def _learn(found: Look, text: str, *, first: bool) -> None:
    parts = STAMP.split(text)
    if first and len(parts) > 1:
        found.dates.east_asian = _EAST_ASIAN.search("".join(parts[2:60:3])) is not None
        head, colon, rest = parts[3].partition(": ")
        if colon and parts[1].startswith("[") and "\n" not in head and ENCRYPTION.search(rest):
            found.chat = clean(head)
    for body in parts[3::3]:
        found.senders.learn(body)


def chat_name(source: Source) -> str | None:
    """The chat's name from the name of the file, where the export puts it there."""
    for name in (source.name, source.member or ""):
        stem = name.rpartition("/")[2].removesuffix(".txt").removesuffix(".zip")
        around = _AROUND.match(stem)
        if around:
            return stem[around.end() :].strip() or None
    return None
