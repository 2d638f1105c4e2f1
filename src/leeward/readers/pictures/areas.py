"""Which lines stand on one ground: a bubble is an area of its own colour around its lines.

From the ground beside the letters the same colour is followed until it ends. A colour may change slowly (a gradient)
and may be a little uneven (JPEG). Sizes of letters, apps and themes play no part.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from leeward.readers.pictures.text import Box

if TYPE_CHECKING:
    import numpy as np
    from PIL import Image

    Points = np.ndarray[Any, Any]

_WIDTH = 720  # the picture is looked at in this width: enough for the edge of a bubble
_SLOWLY, _UNEVEN = 3, 12  # how far a colour may be from its neighbour, and from where it was met
_WIDE, _HIGH = 0.97, 0.55  # of the picture: what is as wide as it is no bubble; what is as high too is the page
_MOST_AREAS = 400


@dataclass(frozen=True, slots=True)
class Area:
    """Ground of one colour (red, green, blue) with the lines on it, by their numbers; `box` in points of it all."""

    box: Box
    colour: tuple[int, int, int]
    lines: tuple[int, ...]


def areas(image: "Image.Image", boxes: Sequence[Box]) -> list[Area]:
    """The grounds of these lines, each line on one at most. One whose ground is not clear (on a photo) is on none."""
    import numpy as np

    grow = max(1.0, image.width / _WIDTH)
    size = (max(1, int(image.width / grow)), max(1, int(image.height / grow)))
    points = np.array(image if grow == 1 else image.resize(size))
    ground = np.zeros(points.shape[:2], dtype=np.int32)
    found: list[tuple[Box, tuple[int, int, int], list[int]]] = []
    for number, box in enumerate(boxes):
        small = _within(Box(*(int(edge / grow) for edge in box)), size)
        seed, colour = _beside(points, small)
        known = int(ground[seed[1], seed[0]])
        if not known and len(found) < _MOST_AREAS:
            area = _followed(points, ground, seed, small, len(found) + 1)
            if area is not None:
                found.append((area, colour, []))
                known = len(found)
        if known and small.share_inside(found[known - 1][0]) > 0.6:
            found[known - 1][2].append(number)
    return [
        Area(Box(*(round(edge * grow) for edge in area)), colour, tuple(lines))
        for area, colour, lines in found
        if lines
    ]


def is_wide(box: Box, width: int) -> bool:
    """Whether it is as wide as the picture: the page itself, or a bar across it."""
    return box.width >= _WIDE * width


def is_page(box: Box, width: int, height: int) -> bool:
    """Whether it is the ground of the whole picture."""
    return is_wide(box, width) and box.height >= _HIGH * height


def _within(box: Box, size: tuple[int, int]) -> Box:
    left, top = min(box.left, size[0] - 1), min(box.top, size[1] - 1)
    return Box(left, top, max(left + 1, min(box.right, size[0])), max(top + 1, min(box.bottom, size[1])))


def _beside(points: "Points", box: Box) -> tuple[tuple[int, int], tuple[int, int, int]]:
    """A point of the ground of a line, and its colour: the one that most points of its box have."""
    import numpy as np

    inside = points[box.top : box.bottom, box.left : box.right]
    coarse = (inside >> 3).astype(np.int32)
    names = (coarse[:, :, 0] << 10) | (coarse[:, :, 1] << 5) | coarse[:, :, 2]
    most = np.bincount(names.ravel()).argmax()
    down, across = np.argwhere(names == most)[0]
    colour = inside[down, across]
    return (box.left + int(across), box.top + int(down)), (int(colour[0]), int(colour[1]), int(colour[2]))


def _followed(points: "Points", ground: "Points", seed: tuple[int, int], line: Box, number: int) -> Box | None:
    """Follows a colour from a point and notes `number` wherever it leads. None where it leads nowhere."""
    for masked, area in _fills(points, seed):
        if area.width >= line.width * 0.9 and area.height >= line.height * 0.6:
            ground[(masked > 0) & (ground == 0)] = number
            return area
    return None


def _fills(points: "Points", seed: tuple[int, int]) -> Iterator[tuple["Points", Box]]:
    import cv2
    import numpy as np

    high, wide = points.shape[:2]
    only_mask = 4 | cv2.FLOODFILL_MASK_ONLY | (255 << 8)
    for away, flags in ((_SLOWLY, only_mask), (_UNEVEN, only_mask | cv2.FLOODFILL_FIXED_RANGE)):
        mask = np.zeros((high + 2, wide + 2), dtype=np.uint8)
        reach = (away, away, away)
        _, _, _, (left, top, width, height) = cv2.floodFill(points, mask, seed, (0, 0, 0), reach, reach, flags)
        yield mask[1:-1, 1:-1], Box(left, top, left + width, top + height)
