"""The text that the program signal-export writes of a Signal chat (chat.md, once index.md). A record is a dated line
with the lines up to the next.

Its form: `[2024-02-03 21:14:00] Rex: words`, with two spaces at the end; a quoted message as lines that begin with `>`
before the words; reactions as `(- Ada: 👍, Rex: ❤️ -)`; a sticker as `(( 😀 ))`; files as links of Markdown.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import unquote

from leeward.readers.dated import Dated
from leeward.readers.encoding import decode_head, of_stream
from leeward.readers.lines import blocks, line_texts
from leeward.readers.media import Media
from leeward.readers.origins import Origins
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Details, Direction, Kind, Message, Place, Problem, Record, Skipped
from leeward.words.sources import Source

_HEAD = 16 * 1024
_START = re.compile(r"\[(?P<stamp>\d{4}-\d\d-\d\d,? \d\d:\d\d(?::\d\d)?)\] (?P<sender>[^\n]{1,200}?): ?(?P<words>.*)")
_REACTIONS = re.compile(r"\(- (.{1,2000}) -\)(.*)")
_REACTION = re.compile(r"(?:, |^)((?:(?!, ).)+?): ((?:(?!, ).)+)")
_STICKER = re.compile(r"\(\( (.{1,50}) \)\)")
_LINK = re.compile(
    r"!?\[(?P<name>[^\]\n]{0,300})\]\((?P<path>\./[^)\n]{1,600}|\.\./exported_stickers/[^)\n]{1,600})\) {0,2}"
)
_CALL = re.compile(
    r"(?P<how>Incoming|Outgoing|Missed)(?: (?P<kind>voice|video|group|adhoc))? call"
    r"(?: \((?P<result>[a-z ]{1,40})(?:, (?:(?P<minutes>\d+)m )?(?P<seconds>\d+)s)?\))?"
)
_DELETED = "(This message was deleted)"
_ME, _NOBODY = "Me", "No-Sender"
_NAMES = ("chat.md", "index.md")
_MOST_LINES = 20_000
_MOST_NAMED = 4

NOTES = FormatNotes(
    label="Signal chat (signal-export)",
    produced_by="the free program signal-export, from Signal on a computer",
    extensions=(".md",),
    how_to_export={
        "Computer with Signal": (
            "Somebody who knows the terminal installs signal-export and runs “sigexport” with a new folder’s name.",
            "It makes one folder for each chat. Choose chat.md in it, or a zip of the folder with its pictures.",
            "Choose either chat.md or data.json, not both: they hold the same messages.",
        ),
    },
    how_long="Minutes, once the program is there.",
    other_may_notice=(
        "Making the export tells nobody.",
        "Linking a new computer to Signal shows in the list of linked devices of that phone.",
        "The files are not locked: take care where you keep them.",
    ),
    missing_by_design=(
        "Messages from before the computer was linked, and those that disappeared.",
        "Earlier words of edited messages.",
        "The zone of the times: they are those of the computer that made the export.",
    ),
    limits=(
        "Backticks in messages are left out by the program that makes the export.",
        "A name with a colon in it is read up to the colon.",
    ),
)


class _Found(NamedTuple):
    line: int
    end_line: int
    start: re.Match[str] | None
    lines: list[str]
    cut: bool


class SignalExportMd:
    """The reader. Holds no state."""

    name = "signal_export_md"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the first line that is not blank, and the name."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD))
        first = next((line for line in text.lstrip("\ufeff").split("\n") if line.strip()), "")
        if _START.match(first) is None:
            return 0.0
        if source.name.lower() in _NAMES:
            return 0.95
        return 0.85 if source.name.lower().endswith(".md") else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass."""
        chat = _Chat(self.name, source, options)
        dated = Dated()
        for found in _records(source):
            place = Place(line=found.line, end_line=found.end_line, member=source.member)
            yield dated.see(
                _before(source, place, found) if found.start is None else chat.message(found, found.start, place)
            )
        dated.remark(options.remarks)


READER = SignalExportMd()


def _conversation(source: Source) -> str:
    """The folder is called as the chat is; where it is not known, those who write first in it."""
    folder = (source.member or "").rpartition("/")[0].rpartition("/")[2]
    if folder:
        return folder
    with source.open() as stream:
        lines = decode_head(stream.read(_HEAD)).split("\n")
    senders = dict.fromkeys(found["sender"] for line in lines if (found := _START.match(line)))
    others = [name for name in senders if name not in (_ME, _NOBODY)]
    return ", ".join(others[:_MOST_NAMED]) or source.name.rpartition(".")[0] or source.name


def _before(source: Source, place: Place, found: _Found) -> Record:
    if not "".join(found.lines).strip():
        return Skipped(place, "blank line")
    return Problem(source.name, place, "This line stands before the first message.")


def _records(source: Source) -> Iterator[_Found]:
    """Each dated line with the lines behind it; before the first, each line by itself."""
    with source.open() as stream:
        encoding = of_stream(stream)
    start: re.Match[str] | None = None
    begun, lines, cut, last = 0, list[str](), False, 0
    with source.open() as stream:
        texts = (text.rstrip("\n") for text in line_texts(blocks(stream, encoding)))
        for number, line in enumerate(texts, start=1):
            found = _START.fullmatch(line)
            if found is None and start is None:
                yield _Found(number, number, None, [line], cut=False)
            elif found is not None:
                if start is not None:
                    yield _Found(begun, last, start, lines, cut)
                start, begun, lines, cut, last = found, number, [found["words"]], False, number
            elif len(lines) < _MOST_LINES:
                lines.append(line)
            else:
                cut = True
            if line.strip():
                last = number
    if start is not None:
        yield _Found(begun, last, start, lines, cut)


class _Chat:
    """Makes the messages of one file."""

    def __init__(self, name: str, source: Source, options: ReadOptions) -> None:
        self._origin = Origins(name, source).of(_conversation(source))
        self._media = Media(source.beside, hashing=options.hash_attachments)

    def message(self, found: _Found, start: re.Match[str], place: Place) -> Message:
        """The message of a dated line."""
        extra: dict[str, Any] = {"cut": True} if found.cut else {}
        files: list[str] = []
        text = _words(found.lines, extra, files)
        sender = None if start["sender"] == _NOBODY else start["sender"]
        kind = Kind.MESSAGE
        call = _CALL.fullmatch(text)
        if text == _DELETED:
            kind, text = Kind.DELETED, ""
        elif call is not None:
            kind, text = Kind.MISSED_CALL if call["how"] == "Missed" else Kind.CALL, ""
            extra |= _of_call(call)
        direction = None if sender is None else Direction.OUTGOING if sender == _ME else Direction.INCOMING
        return Message(
            self._origin,
            place,
            sender,
            _moment(start["stamp"]),
            start["stamp"],
            kind,
            text,
            tuple(self._media.named(name) for name in files),
            Details(direction=direction, extra=extra),
        )


def _words(lines: list[str], extra: dict[str, Any], files: list[str]) -> str:
    """What was written, without what the program added: quote, reactions, sticker, links to files."""
    kept: list[str] = []
    quoted: list[str] = []
    quoting = not lines[0].strip()
    for line in lines:
        if quoting and line.startswith("> "):
            quoted.append(line[2:])
            continue
        quoting = quoting and not line.strip()
        reacted = _REACTIONS.match(line)
        if reacted is not None:
            extra["reactions"] = [{"sender": who, "text": emoji} for who, emoji in _REACTION.findall(reacted[1])]
        written = line if reacted is None else reacted[2]
        sticker = _STICKER.fullmatch(written.strip())
        if sticker is not None:
            extra["sticker"] = sticker[1]
            continue
        files.extend(unquote(link["path"]).rpartition("/")[2] for link in _LINK.finditer(written))
        rest = _LINK.sub("", written)
        if rest.strip() or reacted is None:
            kept.append(rest.removesuffix("  "))
    if quoted:
        extra["quote"] = "\n".join(quoted)
    return "\n".join(kept).strip("\n")


def _of_call(call: re.Match[str]) -> dict[str, Any]:
    told = {"video": call["kind"] == "video", "result": call["result"]}
    if call["seconds"]:
        told["seconds"] = int(call["minutes"] or 0) * 60 + int(call["seconds"])
    return {key: value for key, value in told.items() if value}


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.fromisoformat(stamp.replace(",", ""))
    except ValueError:
        return None
