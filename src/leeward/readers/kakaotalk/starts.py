"""The lines that begin something in a KakaoTalk chat. Every program of KakaoTalk writes them in its own way."""

import re
from enum import Enum

from leeward.readers.kakaotalk.stamps import CLOCK, DATE
from leeward.readers.pieces import Sort, Start

_LONGEST_NAME = 120
_PC = re.compile(rf"\[(.{{0,{_LONGEST_NAME}}}?)\] \[({CLOCK})\] ?(.*)", re.DOTALL)
_STAMPED = re.compile(rf"({DATE})(?:,| at)?\s({CLOCK})(,|:) (.*)", re.DOTALL)
_CLOCKED = re.compile(rf"({CLOCK}), (.*)", re.DOTALL)
_DAY = re.compile(rf"(?:-{{3,}}\s*)?({DATE})(?:(?:,| at)?\s({CLOCK}))?(?:\s*-{{3,}})?\s*")
_SAVED = re.compile(r"(?:저장한 ?날짜|Date Saved|Saved Date|保存日時?)\s?[:：].*", re.IGNORECASE)
_TITLES = (
    re.compile(r"(.+?)(?: \d{1,4})?\s?님과(?:의)? 카카오톡 대화"),
    re.compile(r"(.+?)(?: \d{1,4})?\s?카카오톡 대화"),
    re.compile(r"KakaoTalk Chats with (.+)"),
    re.compile(r"(.+) (?:with KakaoTalk Chats|Talk Chats)"),
)
_FILE = re.compile(r"Talk_\d{4}\.\d{1,2}\.\d{1,2}.*\.txt")
_POLICY = re.compile(r".*(?:운영정책|사칭).*")
_CAME_OR_WENT = re.compile(
    r"[^\n]{1,300}(?:님이 (?:나갔|들어왔)습니다|님을 (?:초대(?:하였|했)|내보냈)습니다|메시지를 가렸습니다"
    r"| (?:left|joined) this chatroom| has been removed from this chatroom"
    r"| invited .+ to this chatroom| invited .+ and)\.?"
)


class Way(Enum):
    """How a chat is written: by the program for computers, with date and time on every line, or with the time alone."""

    PC = "pc"
    STAMPED = "stamped"
    CLOCKED = "clocked"


def title_of(line: str) -> str | None:
    """The name of the chat in the first line, or None where there is none."""
    line = line.strip("\ufeff \r")
    for pattern in _TITLES:
        found = pattern.fullmatch(line)
        if found:
            return found[1].strip()
    return None


def is_title(line: str) -> bool:
    """Whether a line is the first of a chat: its name, or the name of its file."""
    return title_of(line) is not None or _FILE.fullmatch(line.strip("\ufeff \r")) is not None


def is_notice(text: str) -> bool:
    """Whether KakaoTalk wrote these words itself: somebody came, left or was invited."""
    return _CAME_OR_WENT.fullmatch(text) is not None


def is_heading(line: str) -> bool:
    """Whether a line stands above a chat: its name, the day it was saved, the name of the file, a notice of policy."""
    return is_title(line) or any(one.fullmatch(line.strip("\ufeff \r")) for one in (_SAVED, _POLICY))


def is_day(line: str) -> bool:
    """Whether a line holds a date and nothing else."""
    return _DAY.fullmatch(line) is not None


def way_of(lines: list[str]) -> Way | None:
    """How these lines are written; None where none of them is a message."""
    counts = {
        Way.PC: sum(_PC.fullmatch(line) is not None for line in lines),
        Way.STAMPED: sum(_named(_STAMPED, line, 4) for line in lines),
        Way.CLOCKED: sum(_named(_CLOCKED, line, 2) for line in lines),
    }
    way = max(counts, key=lambda one: counts[one])
    return way if counts[way] else None


def _named(pattern: re.Pattern[str], line: str, group: int) -> bool:
    found = pattern.fullmatch(line)
    return found is not None and " : " in found[group][:_LONGEST_NAME]


class Starts:
    """Tells the lines that begin something."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._head = True

    def begin(self, line: str) -> Start | None:
        """What this line begins, or None where it goes on with what stands before."""
        if self._head and is_heading(line):
            return Start(Sort.HEAD, line)
        line = line.removeprefix("\ufeff")
        day = _DAY.fullmatch(line)
        if day and (self._way is not Way.PC or line.startswith("---")):
            self._head = False
            return Start(Sort.DAY, line, day=day[1])
        start = self._message(line)
        if start:
            self._head = False
        return start

    def _message(self, line: str) -> Start | None:
        if self._way is Way.PC:
            found = _PC.fullmatch(line)
            if found:
                name = found[1].strip()
                return Start(Sort.MESSAGE if name else Sort.NOTICE, found[3], name, found[2])
            return Start(Sort.NOTICE, line) if not self._head and is_notice(line) else None
        if self._way is Way.STAMPED:
            found = _STAMPED.fullmatch(line)
            if not found:
                return None
            day, clock, body = found[1], found[2], found[4]
            parted = found[3] == ","
        else:
            found = _CLOCKED.fullmatch(line)
            if not found:
                return None
            day, clock, body, parted = "", found[1], found[2], True
        name, colon, text = body.partition(" : ")
        if parted and colon and name.strip() and "\n" not in name and len(name) <= _LONGEST_NAME:
            return Start(Sort.MESSAGE, text, name.strip(), clock, day)
        return Start(Sort.NOTICE, body, clock=clock, day=day)
