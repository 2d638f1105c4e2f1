"""Words over several lines, which LINE puts in quotation marks.

A date or a time inside the marks is part of the words. A mark that is never closed is only a sign that somebody typed:
then the lines stand for themselves again.
"""

from collections import deque
from collections.abc import Iterable, Iterator

from leeward.readers.line_chat.starts import TAB

_MOST_LINES = 2_000


def joined(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Lines (without their ends), those in quotation marks as one; each with how many lines of the file it is."""
    rest = iter(lines)
    waiting: deque[str] = deque()
    while True:
        if not waiting:
            line = next(rest, None)
            if line is None:
                return
            waiting.append(line)
        line = waiting.popleft()
        if not _opens(line):
            yield line, 1
            continue
        count = _closing(line, waiting, rest)
        yield "\n".join([line, *(waiting.popleft() for _ in range(count))]), count + 1


def unquoted(text: str) -> str:
    """The words without the marks that LINE put around several lines."""
    if "\n" in text and text.startswith('"') and text.endswith('"'):
        inner = text[1:-1]
        return inner.replace('""', '"') if inner.count('"') == 2 * inner.count('""') else inner
    return text


def _opens(line: str) -> bool:
    found = TAB.fullmatch(line)
    words = found[3] if found else None
    return words is not None and words.startswith('"') and not (len(words) > 1 and _closes(words[1:]))


def _closes(line: str) -> bool:
    """Whether it ends in a mark that is not one of a pair inside the words."""
    return (len(line) - len(line.rstrip('"'))) % 2 == 1


def _closing(opening: str, waiting: deque[str], rest: Iterator[str]) -> int:
    """How many of the waiting lines belong to the opened words; 0 where the mark is never closed."""
    size = len(opening)
    for number in range(_MOST_LINES):
        if number == len(waiting):
            line = next(rest, None)
            if line is None:
                return 0
            waiting.append(line)
        line = waiting[number]
        size += len(line)
        if TAB.fullmatch(line) or size > 1 << 20:
            return 0
        if _closes(line):
            return number + 1
    return 0
