"""The text files of imessage-exporter: a line with the time, one with the sender, the words, a blank line.

Replies stand below their message, indented by four spaces, and most of them once more in their own place. Later
versions write “Tapbacks:” where older ones wrote “Reactions:”.
"""

import re
from collections.abc import Iterable, Iterator

from leeward.readers.imessage.exported import STAMP, Exported
from leeward.readers.media import media_type

_ALONE = re.compile(rf"{STAMP}(?: \(Read by [^\n]*\))?")
_NOTICE = re.compile(rf"(?P<stamp>{STAMP}) (?!\(Read by )(?P<said>\S.*)")
_UNREADABLE = "Unable to format announcement!"
_INDENT = "    "
_REPLIED = "This message responded to an earlier message."
_DELETED = "This message was deleted from the conversation!"
_LISTS = ("Tapbacks:", "Reactions:")
_LISTED = re.compile(r"\s*(?:\S[^\n]{0,100} by [^\n]+|(?:\S+ )?Sticker from [^\n]+)")
_EFFECT = re.compile(
    r"Sent with (Confetti|Echo|Fireworks|Balloons|Heart|Lasers|Shooting Star[t]?|Sparkles|Spotlight|Slam|Loud|Gentle|"
    r"Invisible Ink)"
)
_FIRST_WORDING = re.compile(rf"{STAMP} (?P<said>.*)")
_LATER_WORDING = re.compile(r"Edited [\w ,]{1,100} later: (.*)")
_UNSENT = re.compile(r"[^\n]{1,200} unsent this message part(?: [\w ,]{1,100} after sending)?!|\w+ deleted a message\.")
_PATH = re.compile(r"(?:~?/|attachments/|[A-Za-z]:[\\/])[^\n]{1,1000}")
_STICKER = re.compile(r"(?:\w+ )?Sticker from [^\n]{1,200}?: (?P<path>[^\n]+?)(?: \((?:Genmoji prompt|App): [^\n]*\))?")
_MISSING = "Attachment missing!"
_TRANSCRIPT = "Transcription: "
_MOST_LINES = 20_000
_MOST_NESTED = 1_000


class Stray(int):
    """The number of a line that belongs to no message."""


def is_stamp(line: str) -> bool:
    """Whether a line is the time of a message, or a notice with its time."""
    return bool(_ALONE.fullmatch(line) or _NOTICE.fullmatch(line))


def exported(lines: Iterable[str]) -> Iterator[Exported | Stray]:
    """The messages and notices, and the lines before the first that are not blank."""
    reading = _Reading()
    for number, line in enumerate(lines, start=1):
        yield from reading.take(number, line.rstrip("\n"))
    yield from reading.finish()


class _Reading:
    def __init__(self) -> None:
        self._open: Exported | None = None
        self._below: list[Exported] = []
        self._lines: dict[int, list[str]] = {}
        self._in_below = False
        self._after_blank = True
        self._wants_sender = False

    def take(self, number: int, line: str) -> Iterator[Exported | Stray]:
        """One line; gives what was finished by it."""
        if self._wants_sender:
            self._target().sender = line.strip()
            self._wants_sender = False
        elif self._after_blank and (begun := _begun(number, line)) is not None:
            yield from self.finish()
            self._begin(begun)
        elif self._open is not None and line.startswith(_INDENT) and _ALONE.fullmatch(line.strip()):
            if len(self._below) >= _MOST_NESTED:
                yield from self._finished_below()
            self._below.append(Exported(number, nested=True, stamp=line.strip()))
            self._in_below = self._wants_sender = True
        elif self._open is None:
            if line.strip():
                yield Stray(number)
        else:
            self._add(line)
        if self._open is not None and line.strip():
            self._target().end_line = number
        self._after_blank = not line.strip()

    def finish(self) -> Iterator[Exported]:
        """The message that is open, then those below it."""
        if self._open is not None:
            yield self._whole(self._open)
            yield from self._finished_below()
        self._open, self._in_below = None, False

    def _finished_below(self) -> Iterator[Exported]:
        for one in self._below:
            yield self._whole(one)
        self._below = []

    def _begin(self, begun: Exported) -> None:
        self._open, self._in_below = begun, False
        self._wants_sender = not begun.notice

    def _target(self) -> Exported:
        if self._in_below and self._below:
            return self._below[-1]
        return self._open or Exported(0)

    def _add(self, line: str) -> None:
        if self._in_below and line.strip() and not line.startswith(_INDENT):
            self._in_below = False
        target = self._target()
        held = self._lines.setdefault(target.line, [])
        if len(held) < _MOST_LINES:
            held.append(line.removeprefix(_INDENT) if self._in_below else line)
        else:
            target.cut = True

    def _whole(self, one: Exported) -> Exported:
        lines = self._lines.pop(one.line, [])
        if one.notice:
            one.words.extend(lines)
        else:
            _understand(one, lines)
        return one


def _begun(number: int, line: str) -> Exported | None:
    if _ALONE.fullmatch(line):
        return Exported(number, number, stamp=line)
    found = _NOTICE.fullmatch(line)
    if found is not None:
        return Exported(number, number, notice=True, stamp=found["stamp"], words=[found["said"]])
    return Exported(number, number, notice=True, words=[line]) if line == _UNREADABLE else None


def _understand(one: Exported, lines: list[str]) -> None:
    """Tell the words from what the program wrote about them."""
    edited = any(_LATER_WORDING.fullmatch(line) for line in lines)
    listing = False
    for line in lines:
        if listing and _LISTED.fullmatch(line):
            one.reactions.append(line.strip())
            continue
        listing = line in _LISTS
        if listing or _noted(one, line) or (edited and _reworded(one, line)):
            continue
        if _file(one, line):
            continue
        if one.wordings and line.strip():
            one.wordings[-1] += f"\n{line}"
        else:
            one.words.append(line)
    while one.words and not one.words[-1].strip():
        one.words.pop()


def _noted(one: Exported, line: str) -> bool:
    effect = _EFFECT.fullmatch(line)
    if line == _REPLIED:
        one.replied = True
    elif line == _DELETED:
        one.deleted = True
    elif effect:
        one.effect = effect[1]
    elif _UNSENT.fullmatch(line):
        one.unsent.append(line)
    elif line.startswith(_TRANSCRIPT) and one.files:
        one.transcript = line.removeprefix(_TRANSCRIPT)
    else:
        return False
    return True


def _reworded(one: Exported, line: str) -> bool:
    found = _FIRST_WORDING.fullmatch(line)
    if found is not None and not one.wordings:
        one.wordings.append(found["said"])
        return True
    later = _LATER_WORDING.fullmatch(line)
    if later is not None:
        one.wordings.append(later[1])
    return later is not None


def _file(one: Exported, line: str) -> bool:
    if line == _MISSING:
        one.files.append(None)
        return True
    sticker = _STICKER.fullmatch(line)
    path = sticker["path"] if sticker else line
    if not _PATH.fullmatch(path) or not (sticker or "/Attachments/" in path or media_type(path)):
        return False
    one.files.append(path)
    return True
