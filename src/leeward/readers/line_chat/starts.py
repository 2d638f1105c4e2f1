"""The lines that begin something in a LINE chat.

On phones a tab stands between time, name and words. LINE for computers puts spaces there, so that nothing says where a
name ends: names of several words are found by what all lines of that name share.
"""

import re
from collections import Counter

from leeward.readers.line_chat.bodies import is_notice
from leeward.readers.pieces import Sort, Start

_HALF = r"上午|下午|午前|午後|凌晨|早上|中午|晚上|오전|오후|AM|PM|am|pm"
_TIME = rf"(?:(?:{_HALF})\s?)?(?:[01]?\d|2[0-4]):[0-5]\d(?:\s?(?:[AaPp]\.?\s?[Mm]\.?))?"
TAB = re.compile(rf"({_TIME})\t([^\t]*)(?:\t(.*))?", re.DOTALL)
SPACE = re.compile(rf"({_TIME}) (\S.*)", re.DOTALL)
_WEEKDAY = r"[^\d\s/.,:()（）\t]{1,14}\.?"
DAY = re.compile(
    rf"(?:({_WEEKDAY}),?\s)?(\d{{4}}[./-]\d{{1,2}}[./-]\d{{1,2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}})\.?"
    rf"\s?(?:[(（]?{_WEEKDAY}[)）]?)?\s*"
)
_SAVED = re.compile(r"[^\d\t]{2,30}[:：]\s?\S.*\d{1,2}:\d\d.*")
_TITLE = re.compile(r"\[LINE\].*|Chat history (?:with|in) .+")
_NAMES = (
    re.compile(r"(?:\[LINE\]\s*)?Chat history (?:with|in) (.+)"),
    re.compile(r"\[LINE\]\s*(.+?)(?:との|の)トーク(?:履歴)?"),
    re.compile(r"\[LINE\]\s*[与與和跟](.+)的聊天[记記紀][录錄]"),
    re.compile(r"\[LINE\]\s*(.+)的聊天[记記紀][录錄]"),
    re.compile(r"\[LINE\]\s*(.+?)\s?(?:님과의|님과|과의|와의)\s?대화.*"),
    re.compile(r"\[LINE\]\s*ประวัติการ\S*กับ\s*(.+)"),
    re.compile(r"\[LINE\]\s*(?:Riwayat \w+ dengan|Lịch sử \w+ với)\s+(.+)"),
    re.compile(r"\[LINE\]\s*(.+)"),
)
_MOST_PREFIXES = 20_000
_LONGEST_NAME = 4
_ENOUGH = 4


def chat_name(title: str) -> str | None:
    """The name in the first line of a chat, or in the name of its file."""
    title = title.strip("\ufeff \r")
    for pattern in _NAMES:
        found = pattern.fullmatch(title)
        if found:
            return found[1].strip()
    return None


class Starts:
    """Tells the lines that begin something. For chats with spaces, `learn` every line first."""

    def __init__(self, *, tabs: bool) -> None:
        self._tabs = tabs
        self._head = True
        self._prefixes: Counter[tuple[str, ...]] = Counter()

    def learn(self, line: str) -> None:
        """Take note of how a line of a chat with spaces begins."""
        found = None if self._tabs else SPACE.fullmatch(line)
        if found and len(self._prefixes) < _MOST_PREFIXES and not is_notice(found[2]):
            words = found[2].split(" ", _LONGEST_NAME)
            for length in range(1, min(len(words), _LONGEST_NAME) + 1):
                self._prefixes[tuple(words[:length])] += 1

    def begin(self, line: str) -> Start | None:
        """What this line begins, or None where it goes on with what stands before."""
        line = line.removeprefix("\ufeff")
        start = self._message(line) or _day(line)
        if start:
            self._head = False
        elif self._head and (_TITLE.fullmatch(line) or _SAVED.fullmatch(line)):
            return Start(Sort.HEAD, line)
        return start

    def _message(self, line: str) -> Start | None:
        if self._tabs:
            found = TAB.fullmatch(line)
            if not found:
                return None
            if found[3] is None or not found[2].strip():
                return Start(Sort.NOTICE, found[2] if found[3] is None else found[3], clock=found[1])
            return Start(Sort.MESSAGE, found[3], found[2].strip(), found[1])
        found = SPACE.fullmatch(line)
        if not found:
            return None
        if is_notice(found[2]):
            return Start(Sort.NOTICE, found[2], clock=found[1])
        name = self._name(found[2])
        return Start(Sort.MESSAGE, found[2][len(name) :].removeprefix(" "), name, found[1])

    def _name(self, body: str) -> str:
        words = body.split(" ", _LONGEST_NAME)
        length = 1
        while length < min(len(words) - 1, _LONGEST_NAME):
            seen, longer = self._prefixes[tuple(words[:length])], self._prefixes[tuple(words[: length + 1])]
            if seen < _ENOUGH or longer != seen:
                break
            length += 1
        return " ".join(words[:length])


def _day(line: str) -> Start | None:
    found = DAY.fullmatch(line)
    return Start(Sort.DAY, line, day=found[2]) if found else None
