"""What stands around the messages of a screenshot: the row of the phone, the head of the chat, the box to type in."""

from collections.abc import Iterable, Mapping, Sequence

from leeward.readers.pictures import roles
from leeward.readers.pictures.grounds import Grounds
from leeward.readers.pictures.text import Box, Role, Seen

_TOP_ZONE = (0.16, 0.36)  # of the height and of the width: above it a head may stand on the page itself
_FIRST_ROW = (0.06, 0.12)  # of the height and of the width: the row with the clock of the phone
_LOWER = 0.5  # of the height: only below it the box to type in is looked for
_NEARLY = 0.85  # of the highest line: a name is written as large as anything beside it


def around_the_chat(seen: Sequence[Seen], found: Grounds, height: int) -> dict[int, Role]:
    """The roles of all lines that stand above, below and beside the chat, by their numbers."""
    taken = dict.fromkeys(found.beside, Role.TOP) | dict.fromkeys(found.below, Role.FOOT)
    above = set(found.above) | _above_on_the_page(seen, found, height)
    taken |= _head(seen, above, found.chat.width, height)
    rest = [number for number in range(len(seen)) if number not in taken]
    return taken | dict.fromkeys(_foot(seen, rest, height), Role.FOOT)


def of_the_phone(seen: Sequence[Seen], numbers: Iterable[int], width: int, height: int) -> dict[int, Role]:
    """The clock of the phone and what stands beside it, where the first row holds a clock."""
    row = {number for number in numbers if _in_first_row(seen[number].box, width, height)}
    clocks = {number for number in row if roles.is_clock(seen[number].text)}
    if not clocks:
        return {}
    status = {number for number in row - clocks if roles.is_status(seen[number].text)}
    return dict.fromkeys(clocks, Role.CLOCK) | dict.fromkeys(status, Role.STATUS)


def _head(seen: Sequence[Seen], above: set[int], width: int, height: int) -> Mapping[int, Role]:
    """The name is the first of the large lines; what else stands there is TOP."""
    taken = of_the_phone(seen, above, width, height)
    named = [number for number in above - set(taken) if not roles.is_status(seen[number].text)]
    highest = max((seen[number].box.height for number in named), default=0)
    large = [number for number in named if seen[number].box.height >= _NEARLY * highest]
    name = min(large, key=lambda number: seen[number].box.left, default=None)
    rest = {number: Role.NAME if number == name else Role.TOP for number in above - set(taken)}
    return taken | rest


def _above_on_the_page(seen: Sequence[Seen], found: Grounds, height: int) -> set[int]:
    """A head without a bar of its own: above everything that is in a bubble, and high up in the picture."""
    in_bubbles = {number for ground in found.bubbles for number in (*ground.lines, *ground.inside)}
    taken = in_bubbles | found.above | found.below | found.beside
    first = min((ground.box.top for ground in found.bubbles), default=0)
    lowest = min(first, _TOP_ZONE[0] * height, _TOP_ZONE[1] * found.chat.width)
    return {
        number
        for number, line in enumerate(seen)
        if number not in taken
        and line.box.bottom <= lowest
        and (_in_first_row(line.box, found.chat.width, height) or not roles.is_day(line.text))
    }


def _foot(seen: Sequence[Seen], numbers: Iterable[int], height: int) -> set[int]:
    """The box to type in, where it has no bar of its own, and what stands below and beside it (a keyboard)."""
    low = [number for number in numbers if seen[number].box.middle > _LOWER * height]
    for begin in sorted(low, key=lambda one: -seen[one].box.middle):
        below = {number for number in low if seen[number].box.middle > seen[begin].box.top}
        if roles.is_foot(seen[begin].text) and all(len(seen[one].text.split()) < 3 for one in below):
            return below
    return set()


def _in_first_row(box: Box, width: int, height: int) -> bool:
    return box.middle < min(_FIRST_ROW[0] * height, _FIRST_ROW[1] * width)
