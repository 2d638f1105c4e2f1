"""A long picture is read in slices that overlap, since the engine makes any picture small enough for its own eye."""

from collections.abc import Iterator, Sequence

from leeward.readers.pictures.text import Box, Seen

_TALLEST = 2.4  # of a slice, in widths of the picture: a whole phone
_OVERLAP = 0.25  # in widths: more than a line of any size is high
_NEAR_EDGE = 0.02


def slices(width: int, height: int) -> Iterator[tuple[int, int]]:
    """Top and bottom of each slice, from above. A picture of one screen is one slice."""
    tall, shared = int(width * _TALLEST), int(width * _OVERLAP)
    if height <= tall + shared:
        yield 0, height
        return
    top = 0
    while top + tall < height:
        yield top, top + tall
        top += tall - shared
    yield top, height


def without_doubles(parts: Sequence[tuple[int, int, Sequence[Seen]]], width: int) -> list[Seen]:
    """The lines of all slices, placed in the whole picture. A line in two slices stands once: the one that is whole.

    A line cut by the edge of a slice is whole in the next one, since they share more than a line.
    """
    found: list[Seen] = []
    for number, (top, bottom, lines) in enumerate(parts):
        first, last = number == 0, number == len(parts) - 1
        near = width * _NEAR_EDGE
        for line in lines:
            box = Box(line.box.left, line.box.top + top, line.box.right, line.box.bottom + top)
            if (not first and box.top < top + near) or (not last and box.bottom > bottom - near):
                continue
            if not any(_same(box, other.box) for other in found):
                found.append(Seen(line.text, box, line.confidence))
    return found


def _same(one: Box, other: Box) -> bool:
    return one.share_inside(other) > 0.5 or other.share_inside(one) > 0.5
