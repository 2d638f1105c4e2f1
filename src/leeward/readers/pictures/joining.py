"""Several screenshots of one chat as one: what two of them share stands once, what is missing between them is said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise, product

from leeward.readers.pictures import wrapping
from leeward.readers.pictures.text import Bubble, Line, PictureText, Role, Side, words_of

_ALIKE = 0.8  # of the letters: the same words, read twice
_CUT, _CLEAR = 0.4, 0.8  # so little alike, or less surely read, may a line be that the edge of a picture cuts through
_ENOUGH = 12  # letters that must agree: two short answers may well be two


@dataclass(frozen=True, slots=True)
class Joined:
    """The pictures in their order, and all bubbles once. `Bubble.picture` is the place in `pictures`.

    `shared` has for each picture after the first how many lines it shares with the one before; 0 means that a part may
    be missing between them. `turned` says that they were given from the newest to the oldest, and were turned.
    `sided` is false where nothing tells left from right in any of them.
    """

    pictures: tuple[PictureText, ...]
    bubbles: tuple[Bubble, ...]
    shared: tuple[int, ...] = ()
    turned: bool = False

    @property
    def sided(self) -> bool:
        return any(picture.sided for picture in self.pictures)

    @property
    def left(self) -> str:
        """The words on the left, and those of pictures without sides."""
        return "\n".join(filter(None, (b.text for b in self.bubbles if b.side is not Side.RIGHT)))

    @property
    def right(self) -> str:
        return words_of(self.bubbles, Side.RIGHT)

    @property
    def unread(self) -> int:
        return sum(picture.unread for picture in self.pictures)


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of words, and the number of its bubble."""

    line: Line
    bubble: int

    @property
    def text(self) -> str:
        return self.line.text


@dataclass(frozen=True, slots=True)
class _Meeting:
    """Rows that stand in two pictures: the first in the upper and in the lower one, and how many."""

    above: int
    below: int
    count: int


def joined(pictures: Sequence[PictureText]) -> Joined:
    """Makes one of them. They are taken in their order, unless more of them lead into each other the other way round.

    What is shared must be words, twelve letters or more, at the end of one and the beginning of the next; a shorter
    repetition stands twice, since it may be two messages. A bubble in two pictures is taken from where it is longer;
    one that is whole in neither is put together and has the place of its beginning.
    """
    there, back = _meetings(pictures), _meetings(pictures[::-1])
    turned = sum(map(bool, back)) > sum(map(bool, there))
    ordered, meetings = (pictures[::-1], back) if turned else (pictures, there)
    bubbles: list[Bubble] = []
    for number, picture in enumerate(ordered):
        new = [replace(bubble, picture=number) for bubble in picture.bubbles]
        meeting = meetings[number - 1] if number else None
        bubbles = _together(bubbles, ordered[number - 1], new, picture, meeting) if meeting else bubbles + new
    shared = tuple(meeting.count if meeting else 0 for meeting in meetings)
    return Joined(tuple(ordered), tuple(bubbles), shared, turned)


def _meetings(pictures: Sequence[PictureText]) -> list[_Meeting | None]:
    return [_meeting(_rows(one), _rows(after)) for one, after in pairwise(pictures)]


def _meeting(above: Sequence[_Row], below: Sequence[_Row]) -> _Meeting | None:
    """The longest run of rows that ends the upper picture and begins the lower one, but for a row that was cut."""
    best: _Meeting | None = None
    for cut_above, cut_below in product((0, 1), (0, 1)):
        for count in range(min(len(above) - cut_above, len(below) - cut_below), 0, -1):
            meeting = _Meeting(len(above) - cut_above - count, cut_below, count)
            if (best is None or count > best.count) and _agree(above, below, meeting):
                best = meeting
                break
    return best


def _agree(above: Sequence[_Row], below: Sequence[_Row], meeting: _Meeting) -> bool:
    end_above, end_below = meeting.above + meeting.count, meeting.below + meeting.count
    one, other = above[meeting.above : end_above], below[meeting.below : end_below]
    if sum(len(row.text) for row in one) < _ENOUGH:
        return False
    same = all(a.line.side is b.line.side and _alike(a.text, b.text) for a, b in zip(one, other, strict=True))
    return (
        same
        and _only_cut(above[end_above:], below[end_below:])
        and _only_cut(below[: meeting.below], above[: meeting.above][-1:])
    )


def _only_cut(left: Sequence[_Row], instead: Sequence[_Row]) -> bool:
    """Whether a row that would be dropped is one that was cut through, and stands whole in the other picture."""
    if not left:
        return True
    return bool(instead) and (left[0].line.confidence < _CLEAR or _likeness(left[0].text, instead[0].text) >= _CUT)


def _alike(one: str, other: str) -> bool:
    """The same words, perhaps read a little otherwise. Figures must be the same."""
    return _figures(one) == _figures(other) and _likeness(one, other) >= _ALIKE


def _likeness(one: str, other: str) -> float:
    here, there = ("".join(text.casefold().split()) for text in (one, other))
    return SequenceMatcher(None, here, there, autojunk=False).ratio()


def _figures(text: str) -> str:
    return "".join(letter for letter in text if letter.isdigit())


def _rows(picture: PictureText) -> list[_Row]:
    return [
        _Row(line, number)
        for number, bubble in enumerate(picture.bubbles)
        for line in sorted(bubble.lines, key=lambda one: (one.box.middle, one.box.left))
        if line.role is Role.WORDS
    ]


def _together(
    before: list[Bubble], upper: PictureText, new: list[Bubble], lower: PictureText, meeting: _Meeting
) -> list[Bubble]:
    """All bubbles down to the last shared row, then those of the lower picture."""
    above, below = _rows(upper), _rows(lower)
    end_above, end_below = meeting.above + meeting.count, meeting.below + meeting.count
    last_above, last_below = above[end_above - 1].bubble, below[end_below - 1].bubble
    at = max(0, len(before) - len(upper.bubbles) + last_above)
    one, other = before[at], new[last_below]
    more = [row.line for row in below[end_below:] if row.bubble == last_below]
    begun = any(row.bubble == last_above for row in above[: meeting.above])
    cut = {row.line for row in above[end_above:] if row.bubble == last_above}
    if not more:
        whole = one if one.stamps else replace(one, stamps=other.stamps)
    elif begun or meeting.below:
        words = [line for line in one.lines if line.role is Role.WORDS and line not in cut]
        text = f"{wrapping.one_text(words)} {wrapping.one_text(more)}"
        whole = replace(one, lines=(*words, *more), text=text, stamps=other.stamps)
    else:
        whole = other
    return [*before[:at], whole, *new[last_below + 1 :]]
