"""What is read in a picture: lines with their place, the bubbles they stand in, and what stands around the bubbles."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Side(StrEnum):
    """Where in the picture it stands. Not: who wrote it. In most apps the owner of the phone is on the right."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"


class Role(StrEnum):
    """What a line is. WORDS are what somebody wrote; all others stand beside that."""

    WORDS = "words"
    QUOTE = "quote"  # what a bubble answers to or shows of a link, in a box of its own inside the bubble
    SENDER = "sender"  # the name at the top of a bubble
    STAMP = "stamp"  # when a bubble was sent, or that it was read
    DAY = "day"  # a day between bubbles
    NOTICE = "notice"  # what the app itself says between bubbles
    NAME = "name"  # whose chat it is, at the top
    TOP = "top"  # what else stands there: online, buttons
    CLOCK = "clock"  # the clock of the phone
    STATUS = "status"  # battery, network
    FOOT = "foot"  # the box to type in, and what is below it


class Box(NamedTuple):
    """A place in the picture as it is seen upright, in its own points from the upper left corner."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return self.right - self.left

    @property
    def height(self) -> int:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half-way down."""
        return (self.top + self.bottom) / 2

    def share_inside(self, other: "Box") -> float:
        """How much of it lies inside the other, from 0 to 1."""
        wide = max(0, min(self.right, other.right) - max(self.left, other.left))
        high = max(0, min(self.bottom, other.bottom) - max(self.top, other.top))
        return wide * high / max(1, self.width * self.height)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of them; there is at least one."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


@dataclass(frozen=True, slots=True)
class Seen:
    """Writing that was found, before anybody knows what it is. `confidence` is the engine's own, 0 to 1."""

    text: str
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of writing. `confidence` is the engine's own number, 0 to 1, and no probability of being right."""

    text: str
    box: Box
    confidence: float
    side: Side
    role: Role


@dataclass(frozen=True, slots=True)
class Bubble:
    """Lines that belong together. `text` is its words; a line that was only wrapped is joined with the next.

    `picture` counts from 0. `confidence` is that of its least sure line of words.
    """

    side: Side
    box: Box
    lines: tuple[Line, ...]
    text: str
    stamps: tuple[str, ...] = ()
    picture: int = 0

    @property
    def confidence(self) -> float:
        return min((line.confidence for line in self.lines if line.role is Role.WORDS), default=0.0)


@dataclass(frozen=True, slots=True)
class PictureText:
    """One picture, read. Every line stands in `lines`, from the top down; bubbles hold those that somebody wrote.

    `sided` is false where nothing tells left from right (a letter, an email): then every bubble is in the middle.
    `unread` counts places that look like writing and could not be read. Not checked: whether the picture is genuine.
    """

    width: int
    height: int
    lines: tuple[Line, ...]
    bubbles: tuple[Bubble, ...]
    sided: bool
    unread: int = 0

    @property
    def left(self) -> str:
        """The words on the left: in most apps, those of the other side. Without sides, all words."""
        return words_of(self.bubbles, Side.LEFT if self.sided else Side.MIDDLE)

    @property
    def right(self) -> str:
        """The words on the right: in most apps, those of whoever owns the phone."""
        return words_of(self.bubbles, Side.RIGHT)

    @property
    def name(self) -> str:
        """Whose chat it is, as it stands at the top; "" where nothing was recognised as that."""
        return next(iter(self.said(Role.NAME)), "")

    def said(self, *roles: Role) -> tuple[str, ...]:
        """The lines with one of these roles, as they are written."""
        return tuple(line.text for line in self.lines if line.role in roles)


def words_of(bubbles: Iterable[Bubble], side: Side) -> str:
    """The words of all bubbles on this side, one bubble a line or more."""
    return "\n".join(bubble.text for bubble in bubbles if bubble.side is side and bubble.text)
