"""One bubble: which of its lines are words, and which a time, a name or what the bubble answers to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from leeward.readers.pictures import roles, wrapping
from leeward.readers.pictures.grounds import Ground
from leeward.readers.pictures.text import Bubble, Line, Role, Seen, Side

_SMALL = 0.85  # of the height of the words: a time is written smaller


@dataclass(frozen=True, slots=True)
class Habits:
    """How a picture writes its bubbles: how high words are, which names stand there, whether times stand in them."""

    height: float
    names: frozenset[str]
    stamps: bool


def habits(seen: Sequence[Seen], grounds: Iterable[Ground], names: Iterable[str]) -> Habits:
    """Looks at all bubbles. `names` are lines of the head: the name of a person, or those in a group."""
    said = [ground for ground in grounds if ground.side is not Side.MIDDLE]
    inside = [seen[number] for ground in said for number in ground.lines]
    heights = [line.box.height for line in inside if not roles.is_time(line.text)]
    high = median(heights) if heights else 0.0
    known = frozenset(_bare(part) for name in names for part in name.split(",")) - {""}
    stamps = any(_stamps(_lines(seen, ground.lines), ground, high) for ground in said)
    return Habits(high, known | _begin_twice(seen, said), stamps)


def bubble(seen: Sequence[Seen], ground: Ground, known: Habits) -> Bubble:
    """The bubble of a ground with a side. Where it has no words of its own, those in its inner box are its words."""
    lines, inside = _lines(seen, ground.lines), _lines(seen, ground.inside)
    stamps = _stamps(lines, ground, known.height)
    words = [line for line in lines if line not in stamps]
    if not words:
        words, inside = inside, []
    sender = _sender(words, known.names)
    words = [line for line in words if line is not sender]
    times = [line.text for line in stamps]
    if words and known.stamps and not stamps:
        words, times = _without_stamp(words)
    made = [as_line(line, ground.side, Role.WORDS) for line in words]
    made += [as_line(line, ground.side, Role.QUOTE) for line in inside]
    made += [as_line(line, ground.side, Role.STAMP) for line in stamps]
    if sender is not None:
        made.insert(0, as_line(sender, ground.side, Role.SENDER))
    text = wrapping.one_text(words)
    return Bubble(ground.side, ground.box, tuple(made), text, tuple(map(roles.bare_stamp, times)))


def as_line(seen: Seen, side: Side, role: Role) -> Line:
    return Line(seen.text, seen.box, seen.confidence, side, role)


def without(ground: Ground, taken: Mapping[int, Role]) -> Ground:
    """The same without lines that are something else."""
    lines = tuple(number for number in ground.lines if number not in taken)
    return Ground(ground.box, ground.side, lines, tuple(number for number in ground.inside if number not in taken))


def _stamps(lines: Sequence[Seen], ground: Ground, high: float) -> list[Seen]:
    """The times: in the last row, after the words or smaller than these. A bubble is never of times alone."""
    if len(lines) + len(ground.inside) < 2:
        return []
    begin = min((line.box.left for line in lines), default=0)
    stamps: list[Seen] = []
    for place, line in enumerate(wrapping.rows(lines)[-1] if lines else ()):
        follows = place > 0 or line.box.left > begin + 0.8 * line.box.height
        small = line.box.height < _SMALL * high
        ticks = bool(stamps) and not any(letter.isalnum() for letter in line.text)
        if ticks or (follows and roles.is_time(line.text)) or (small and roles.is_stamp(line.text)):
            stamps.append(line)
    return stamps if len(stamps) < len(lines) or ground.inside else []


def _sender(words: Sequence[Seen], names: frozenset[str]) -> Seen | None:
    """The name above the words."""
    if len(words) < 2:
        return None
    first = min(words, key=lambda line: (line.box.middle, line.box.left))
    return first if _bare(first.text) in names else None


def _begin_twice(seen: Sequence[Seen], said: Iterable[Ground]) -> frozenset[str]:
    """First lines that several bubbles share, each ended though there was room: names, as some apps put them there."""
    first: set[str] = set()
    again: set[str] = set()
    for ground in said:
        text = wrapping.one_text(_lines(seen, ground.lines))
        begin, _, rest = text.partition("\n")
        if rest and ground.side is Side.LEFT:
            (again if _bare(begin) in first else first).add(_bare(begin))
    return frozenset(again)


def _without_stamp(lines: Sequence[Seen]) -> tuple[list[Seen], list[str]]:
    """A time read in one go with the last words, where the other bubbles have theirs apart."""
    last = wrapping.rows(lines)[-1][-1]
    words, stamp = roles.parted(last.text)
    if not stamp:
        return list(lines), []
    return [Seen(words, line.box, line.confidence) if line is last else line for line in lines], [stamp]


def _lines(seen: Sequence[Seen], numbers: Iterable[int]) -> list[Seen]:
    return [seen[number] for number in numbers]


def _bare(text: str) -> str:
    return "".join(text.casefold().split()).rstrip(":")
