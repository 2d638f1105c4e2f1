"""Which areas are bubbles and on which side, which are bars at the edges, and what lies inside a bubble."""

from collections.abc import Sequence
from dataclasses import dataclass

from leeward.readers.pictures.areas import Area, is_page, is_wide
from leeward.readers.pictures.text import Box, Side

_EVEN = 0.05  # of the width: what has both gaps alike stands in the middle
_MUCH = 0.6  # of the width: a bubble so wide that its gaps say little
_ALIKE = 12  # how far two colours of one side may be from each other
_LANDSCAPE = 1.2
_COLUMN = (0.45, 0.3)  # at most so wide, at least so high: a list of chats beside the chat


@dataclass(frozen=True, slots=True)
class Ground:
    """A bubble, or a line of the app in the middle, with its lines by their numbers.

    `inside` are lines in a box of its own within the bubble: what is answered to, or a link.
    """

    box: Box
    side: Side
    lines: tuple[int, ...]
    inside: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Grounds:
    """All grounds of a picture. `above` and `below` are lines in bars at its upper and lower edge.

    `beside` are lines of a list beside the chat, on a wide screen. `chat` is where the chat itself stands.
    """

    bubbles: tuple[Ground, ...]
    above: frozenset[int]
    below: frozenset[int]
    beside: frozenset[int]
    chat: Box


def grounds(areas: Sequence[Area], boxes: Sequence[Box], width: int, height: int) -> Grounds:
    """Sorts the areas of a picture; what stands on the page itself is in none of them."""
    whole = Box(0, 0, width, height)
    column = _column(areas, whole)
    chat = Box(column.right if column else 0, 0, width, height)
    beside = {number for number, box in enumerate(boxes) if column and box.share_inside(column) > 0.5}
    bars = [area for area in areas if _is_bar(area.box, chat)]
    above = _lines_in([bar.box for bar in bars if bar.box.top <= 0.02 * height], boxes) - beside
    below = _lines_in([bar.box for bar in bars if bar.box.bottom >= 0.98 * height], boxes) - beside - above
    taken = beside | above | below
    rest = [
        Area(area.box, area.colour, tuple(number for number in area.lines if number not in taken))
        for area in areas
        if not is_page(area.box, width, height)
    ]
    bubbles = _bubbles([area for area in rest if area.lines], chat)
    return Grounds(tuple(bubbles), frozenset(above), frozenset(below), frozenset(beside), chat)


def side_of(box: Box, chat: Box) -> Side:
    """The side a box keeps to, by its gaps."""
    left, right = box.left - chat.left, chat.right - box.right
    if abs(left - right) <= _EVEN * chat.width:
        return Side.MIDDLE
    return Side.LEFT if left < right else Side.RIGHT


def _column(areas: Sequence[Area], whole: Box) -> Box | None:
    """A list of chats at the left edge of a wide screen, down to the lower edge."""
    if whole.width < _LANDSCAPE * whole.height:
        return None
    widest, lowest = _COLUMN[0] * whole.width, _COLUMN[1] * whole.height
    found = [area.box for area in areas if area.box.left <= 2 and area.box.top <= 2]
    fitting = [box for box in found if box.width <= widest and box.height >= lowest]
    return Box(0, 0, max(box.right for box in fitting), whole.bottom) if fitting else None


def _is_bar(box: Box, chat: Box) -> bool:
    return is_wide(box, chat.width) and box.left >= chat.left - 4 and not is_page(box, chat.width, chat.height)


def _lines_in(bars: Sequence[Box], boxes: Sequence[Box]) -> set[int]:
    return {number for number, box in enumerate(boxes) if any(box.share_inside(bar) > 0.6 for bar in bars)}


def _bubbles(areas: Sequence[Area], chat: Box) -> list[Ground]:
    outer = [area for area in areas if _parent(area, areas) is None]
    sides = {id(area): side_of(area.box, chat) for area in outer}
    by_colour = [(area.colour, sides[id(area)]) for area in outer if sides[id(area)] is not Side.MIDDLE]
    found = []
    for area in outer:
        side = sides[id(area)]
        if side is Side.MIDDLE and area.box.width > _MUCH * chat.width:
            side = next((known for colour, known in by_colour if _alike(colour, area.colour)), side)
        inner = [number for other in areas if _parent(other, areas) is area for number in other.lines]
        found.append(Ground(area.box, side, area.lines, tuple(inner)))
    return found


def _parent(area: Area, areas: Sequence[Area]) -> Area | None:
    """The outermost area around this one."""
    around = [one for one in areas if one is not area and area.box.share_inside(one.box) > 0.9 and _larger(one, area)]
    return max(around, key=lambda one: one.box.width * one.box.height, default=None)


def _larger(one: Area, other: Area) -> bool:
    return one.box.width * one.box.height > 1.05 * other.box.width * other.box.height


def _alike(one: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return all(abs(here - there) <= _ALIKE for here, there in zip(one, other, strict=True))
