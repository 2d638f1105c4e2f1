"""The list of parts: what each holds, in words. Never a share done."""

from collections.abc import Sequence
from dataclasses import dataclass

from leeward.library.plan import Part
from leeward.plan import reading
from leeward.plan.choices import State
from leeward.plan.laid_out import Line
from leeward.plan.reading import Chapter
from leeward.shell.wording import plural

_ORDER = ((State.DOING, "under way"), (State.DONE, "done"), (State.RISKY, "too risky now"), (State.TODO, "to do"))


@dataclass(frozen=True, slots=True)
class Row:
    """One part as the list shows it."""

    part: Part
    words: str


def of(chapters: Sequence[Chapter]) -> Sequence[Row]:
    """The parts with the words for their items."""
    return [Row(chapter.part, in_words(chapter.lines)) for chapter in chapters]


def unmarked() -> Sequence[Row]:
    """The parts as they are without a vault."""
    return [Row(chapter.part, plural(len(chapter.lines), "item")) for chapter in reading.unmarked()]


def in_words(lines: Sequence[Line]) -> str:
    """As in "1 under way, 2 done, 5 to do"; what is not for the person is not counted."""
    if not any(line.row for line in lines):
        return plural(len(lines), "item") + ", not looked at yet"
    counts = {state: sum(line.state == state for line in lines) for state, _ in _ORDER}
    return ", ".join(f"{counts[state]} {word}" for state, word in _ORDER if counts[state]) or "Nothing here for you"
