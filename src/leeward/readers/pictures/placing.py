"""From writing and grounds to a read picture: every line gets its role, every bubble its words.

In doubt a line counts as words somebody wrote: what is too much can be seen and taken out, what is missing cannot.
"""

from collections.abc import Iterable, Iterator, Sequence

from leeward.readers.pictures import bubbles, frame, grounds, roles, wrapping
from leeward.readers.pictures.bubbles import as_line
from leeward.readers.pictures.grounds import Grounds
from leeward.readers.pictures.text import Box, Bubble, Line, PictureText, Role, Seen, Side, around

_SIDED = 0.3  # of all letters: so many must lie in bubbles with a side
_SHORT = 0.7  # of the width
_SURE = 0.5
_APART = 0.9  # of the height of a line: a larger gap parts two paragraphs


def placed(seen: Sequence[Seen], found: Grounds, width: int, height: int, unread: int = 0) -> PictureText:
    """The read picture. `found` names the lines of `seen` by their numbers; `unread` is handed on."""
    sided = _is_sided(seen, found)
    lines, said = _sides(seen, found, height) if sided else _one_column(seen, width, height)
    for bubble in said:
        lines += bubble.lines
    lines.sort(key=lambda line: (line.box.middle, line.box.left))
    said.sort(key=lambda bubble: (bubble.box.top, bubble.box.left))
    return PictureText(width, height, tuple(lines), tuple(said), sided, unread)


def sure(seen: Iterable[Seen]) -> tuple[list[Seen], int]:
    """The lines that could be read, and how many could not. One or two half-seen signs are no line."""
    lines = list(seen)
    kept = [line for line in lines if line.confidence >= _SURE and line.text]
    return kept, sum(line.confidence < _SURE and len(line.text) > 2 for line in lines)


def _is_sided(seen: Sequence[Seen], found: Grounds) -> bool:
    """Whether enough words stand in bubbles with a side. What stands around the chat, or is of the app, is no word."""
    outside = found.above | found.below | found.beside
    middle = [ground for ground in found.bubbles if ground.side is Side.MIDDLE]
    outside |= {number for ground in middle for number in (*ground.lines, *ground.inside)}
    letters = {
        number: len(line.text)
        for number, line in enumerate(seen)
        if number not in outside and not _is_between(line, found.chat)
    }
    sided = [ground for ground in found.bubbles if ground.side is not Side.MIDDLE]
    inside = {number for ground in sided for number in (*ground.lines, *ground.inside)}
    return sum(letters.get(number, 0) for number in inside) > _SIDED * sum(letters.values())


def _is_between(line: Seen, chat: Box) -> bool:
    """A short line in the middle, as apps put them between bubbles. A line of a letter is as wide as the letter."""
    return line.box.width < _SHORT * chat.width and grounds.side_of(line.box, chat) is Side.MIDDLE


def _sides(seen: Sequence[Seen], found: Grounds, height: int) -> tuple[list[Line], list[Bubble]]:
    """A chat. Its lines without those in bubbles, and its bubbles."""
    taken = frame.around_the_chat(seen, found, height)
    lines = [as_line(seen[number], Side.MIDDLE, role) for number, role in sorted(taken.items())]
    all_of_it = [bubbles.without(ground, taken) for ground in found.bubbles]
    names = [line.text for line in lines if line.role in (Role.NAME, Role.TOP)]
    known = bubbles.habits(seen, all_of_it, names)
    said = []
    for ground in all_of_it:
        numbers = (*ground.lines, *ground.inside)
        if ground.side is Side.MIDDLE:
            lines += [_in_the_middle(seen[number]) for number in numbers]
        elif numbers:
            said.append(bubbles.bubble(seen, ground, known))
    placed_already = set(taken) | {number for ground in found.bubbles for number in (*ground.lines, *ground.inside)}
    loose = [line for number, line in enumerate(seen) if number not in placed_already]
    beside, more = _on_the_page(loose, found)
    return lines + beside, said + more


def _on_the_page(loose: Iterable[Seen], found: Grounds) -> tuple[list[Line], list[Bubble]]:
    """Lines in no bubble: days, receipts, what the app says; else words, on the side they keep to."""
    lines, words = [], []
    for line in loose:
        side = grounds.side_of(line.box, found.chat)
        if side is Side.MIDDLE or roles.is_day(line.text):
            lines.append(_in_the_middle(line))
        elif roles.is_stamp(line.text):
            lines.append(as_line(line, side, Role.STAMP))
        else:
            words.append(line)
    said = []
    for block in _blocks(words):
        box = around(line.box for line in block)
        said.append(_plain_bubble(block, grounds.side_of(box, found.chat)))
    return lines, said


def _one_column(seen: Sequence[Seen], width: int, height: int) -> tuple[list[Line], list[Bubble]]:
    """A picture without sides: its paragraphs, all in the middle."""
    taken = frame.of_the_phone(seen, range(len(seen)), width, height)
    lines = [as_line(seen[number], Side.MIDDLE, role) for number, role in sorted(taken.items())]
    rest = [line for number, line in enumerate(seen) if number not in taken]
    return lines, [_plain_bubble(block, Side.MIDDLE) for block in _blocks(rest)]


def _plain_bubble(block: Sequence[Seen], side: Side) -> Bubble:
    made = tuple(as_line(line, side, Role.WORDS) for line in block)
    return Bubble(side, around(line.box for line in block), made, wrapping.one_text(block))


def _in_the_middle(line: Seen) -> Line:
    if roles.is_day(line.text):
        return as_line(line, Side.MIDDLE, Role.DAY)
    return as_line(line, Side.MIDDLE, Role.STAMP if roles.is_stamp(line.text) else Role.NOTICE)


def _blocks(lines: Iterable[Seen]) -> Iterator[list[Seen]]:
    """Lines that follow each other closely."""
    block: list[Seen] = []
    for line in sorted(lines, key=lambda one: (one.box.middle, one.box.left)):
        if block and line.box.top - max(one.box.bottom for one in block) > _APART * line.box.height:
            yield block
            block = []
        block.append(line)
    if block:
        yield block
