"""The chosen threads on numbered pages: a PDF for each conversation, in volumes of at most 10,000 messages."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from leeward.court.bundling import Gathered
from leeward.court.lines import Numbered
from leeward.court.selecting import Left
from leeward.history import wording
from leeward.people import channels
from leeward.printing import thread
from leeward.printing.thread import File, Mark, Said
from leeward.words.messages import Attachment, Kind, Message

MOST = 10_000
_WITH_SECONDS = re.compile(r"\d:\d\d[:.]\d\d")
_SILENCE = 3  # whole days without a message that are marked, as on the pages of a thread
_WHERE = "The exact words stand in messages.jsonl and in the files they came from."


Pictures = Callable[[Numbered, Attachment], str]
"""Gives a small picture (SVG) of an attachment, "" where there is none or it is withheld."""


@dataclass(frozen=True, slots=True)
class Volume:
    """One PDF with its name below `data/`; its pages are numbered from `first`."""

    name: str
    data: bytes
    first: int
    pages: int
    undrawn: tuple[str, ...]


def none(_number: Numbered, _attachment: Attachment) -> str:
    """No pictures."""
    return ""


def volumes(gathered: Gathered, *, prefix: str = "", pictures: Pictures = none) -> Iterator[Volume]:
    """Each volume as it is made; the page numbers run through all of them."""
    page = 1
    day = gathered.log.until.date() if gathered.log.until else date(1970, 1, 1)
    for place, (chosen, rows) in enumerate(zip(gathered.threads, gathered.rows, strict=True), 1):
        shown = [row for row in rows if isinstance(row, Numbered) and not row.hidden]
        title = f"Messages: {chosen.title}" if shown else f"Messages: conversation {place}"
        sources = _sources(gathered, rows)
        parts = list(_cut(rows))
        for number, part in enumerate(parts, 1):
            about = [f"{channels.label(chosen.channel)}. Messages shown: {len(shown):,}. {_WHERE}", *sources]
            volume = f"Conversation {place}, volume {number} of {len(parts)}"
            made = thread.pdf(
                thread.Thread(
                    title=title,
                    about=(volume, *about),
                    header=(volume, *sources[:2], *([f"and {len(sources) - 2:,} more"] if len(sources) > 2 else [])),
                    footer=title if shown else volume,
                    prefix=prefix,
                    first=page,
                    day=day,
                    rows=list(_rows(part, pictures)),
                )
            )
            yield Volume(f"thread/{place:03}-{number:03}.pdf", made.data, page, made.pages, made.undrawn)
            page += made.pages


def _sources(gathered: Gathered, rows: Sequence[Numbered | Left]) -> list[str]:
    """A line for each original of this conversation: its name and its hash."""
    used = {row.stored.source_id for row in rows if isinstance(row, Numbered)}
    return [f"{one.called} · SHA-256 {one.source.sha256}" for one in gathered.originals if one.source.pk in used]


def _cut(rows: Sequence[Numbered | Left]) -> Iterator[list[Numbered | Left]]:
    part: list[Numbered | Left] = []
    messages = 0
    for row in rows:
        if isinstance(row, Numbered):
            if messages == MOST:
                yield part
                part, messages = [], 0
            messages += 1
        part.append(row)
    yield part


def _rows(rows: Sequence[Numbered | Left], pictures: Pictures) -> Iterator[Said | Mark]:
    before: date | None = None
    for row in rows:
        if isinstance(row, Left):
            many = "1 message of this conversation stands" if row.count == 1 else f"{row.count:,} messages stand"
            yield Mark(f"{many} here and {'was' if row.count == 1 else 'were'} not chosen")
            continue
        if row.hidden:
            yield Mark(f"{row.number:,} · withheld · record {row.record:,} · {row.leaf}")
            continue
        now = row.stored.message.sent_at
        if now and now.date() != before:
            yield from _days(before, now)
            before = now.date()
        yield _said(row, pictures)


def _days(before: date | None, now: datetime) -> Iterator[Mark]:
    silent = (now.date() - before).days - 1 if before else 0
    if silent >= _SILENCE:
        yield Mark(f"{silent:,} days without a message that is shown")
    yield Mark(f"{now:%A}, {now.day} {now:%B %Y}")


def _said(row: Numbered, pictures: Pictures) -> Said:
    stored = row.stored
    message = stored.message
    when = _when(message)
    who = message.sender or "the program of the chat"
    about = wording.kind(message.kind) if message.kind is not Kind.SYSTEM else ""
    text = "\n".join(part for part in (message.text, about) if part)
    files = tuple(File(_named(one), pictures(row, one)) for one in message.attachments)
    return Said(f"{row.number:,} · {when} · {who}", text, aside=stored.side.name == "ME", files=files)


def _when(message: Message) -> str:
    """The time as the export has it: seconds only where it has some, and how far from UTC where it says so."""
    if message.sent_at is None:
        return message.date_text or "no time"
    exact = message.sent_at.second or _WITH_SECONDS.search(message.date_text or "")
    clock = f"{message.sent_at:%d %B %Y, %H:%M:%S}" if exact else f"{message.sent_at:%d %B %Y, %H:%M}"
    offset = message.details.utc_offset if message.details else None
    return f"{clock} (UTC{offset})" if offset else clock


def _named(one: Attachment) -> str:
    said = wording.attachment(one)
    return f"{said} SHA-256 {one.sha256}" if one.sha256 else said
