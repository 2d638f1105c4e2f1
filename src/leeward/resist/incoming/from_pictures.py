"""What was read in pictures lies in the session, in memory, until the person goes on with it or lets it go.

The pictures themselves are let go as soon as they are read; nothing of them is kept.
"""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from leeward.readers.pictures import child, joining
from leeward.readers.pictures.errors import PictureError
from leeward.readers.pictures.joining import Joined
from leeward.readers.pictures.opening import LARGEST
from leeward.readers.pictures.text import PictureText, Role, Side
from leeward.resist.errors import NoPictureChosen, NothingToRead, TooManyPictures
from leeward.vault.uploads import SealedFile

_NAME = "from_pictures"
MOST = 10
"""Pictures of one message."""

_BESIDE: tuple[tuple[str, tuple[Role, ...]], ...] = (
    ("At the top", (Role.NAME, Role.TOP)),
    ("Days and times", (Role.DAY, Role.STAMP)),
    ("Names above the words", (Role.SENDER,)),
    ("Boxes inside a bubble", (Role.QUOTE,)),
    ("From the app", (Role.NOTICE,)),
    ("From the phone", (Role.CLOCK, Role.STATUS)),
    ("The box to type in", (Role.FOOT,)),
)


@dataclass(frozen=True, slots=True)
class Part:
    """Words of one picture, or lines of one kind; `number` counts pictures from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What stood in the pictures and is not taken for words of a message."""

    label: str
    lines: tuple[str, ...]


@dataclass(slots=True)
class FromPictures:
    """What was read. `numbers` are those of the pictures as they were chosen, from 1, in the order of `joined`.

    `refused` has a sentence for each picture that could not be read. With `turned_round` theirs is the right side.
    """

    joined: Joined
    numbers: tuple[int, ...]
    refused: tuple[str, ...] = ()
    turned_round: bool = False

    @property
    def theirs(self) -> str:
        """The words of the other side, as they go into the box."""
        return self.joined.right if self.turned_round else self.joined.left

    @property
    def yours(self) -> tuple[Part, ...]:
        """The words of the person's own side, by pictures."""
        side = Side.LEFT if self.turned_round else Side.RIGHT
        found: dict[int, list[str]] = {}
        for bubble in self.joined.bubbles:
            if bubble.side is side and bubble.text:
                found.setdefault(self.numbers[bubble.picture], []).append(bubble.text)
        return tuple(Part(number, "\n".join(texts)) for number, texts in found.items())

    @property
    def gaps(self) -> tuple[tuple[int, int], ...]:
        """The numbers of two pictures that follow each other and share nothing."""
        pairs = zip(pairwise(self.numbers), self.joined.shared, strict=True)
        return tuple(pair for pair, shared in pairs if not shared)

    @property
    def beside(self) -> tuple[Beside, ...]:
        """Every other line, by what it was taken for, each wording once."""
        found = []
        for label, roles in _BESIDE:
            lines = [line for picture in self.joined.pictures for line in picture.said(*roles)]
            if lines:
                found.append(Beside(label, tuple(dict.fromkeys(lines))))
        return tuple(found)

    @property
    def times(self) -> tuple[str, ...]:
        """Days and times as they stand there, to help with the day."""
        return next((one.lines for one in self.beside if one.label == "Days and times"), ())

    def discard(self) -> None:
        """The session is over: the words go, whoever still holds this."""
        self.joined, self.numbers, self.refused = Joined((), ()), (), ()


def read(files: Sequence[SealedFile]) -> FromPictures:
    """Reads the uploaded pictures, in a process of its own, and lets their bytes go. Takes seconds.

    Raises NoPictureChosen, TooManyPictures, NothingToRead, a PictureError where none could be read, or what
    `SealedFile.source` raises.
    """
    if not files:
        raise NoPictureChosen
    if len(files) > MOST:
        raise TooManyPictures
    results = child.read_all([_bytes(file) for file in files])
    good = {number: one for number, one in enumerate(results, 1) if isinstance(one, PictureText)}
    bad = {number: one for number, one in enumerate(results, 1) if isinstance(one, PictureError)}
    if not good:
        raise next(iter(bad.values()))
    joined = joining.joined(list(good.values()))
    if not joined.bubbles:
        raise NothingToRead
    numbers = tuple(good)[::-1] if joined.turned else tuple(good)
    return FromPictures(joined, numbers, tuple(f"Picture {number}: {refusal}" for number, refusal in bad.items()))


def _bytes(file: SealedFile) -> bytes:
    """At most a byte more than is taken, so that too much is seen as that. The blob of an open vault goes at once."""
    try:
        with file.source.open() as stream:
            return stream.read(LARGEST + 1)
    finally:
        file.discard()


def put(session: MutableMapping[str, Any], found: FromPictures) -> FromPictures:
    """Lay this down; what lay there goes."""
    let_go(session)
    session[_NAME] = found
    return found


def of(session: MutableMapping[str, Any]) -> FromPictures | None:
    """What lies there, if anything does."""
    found = session.get(_NAME)
    return found if isinstance(found, FromPictures) and found.joined.pictures else None


def let_go(session: MutableMapping[str, Any]) -> None:
    """Nothing lies there any more."""
    old = session.pop(_NAME, None)
    if isinstance(old, FromPictures):
        old.discard()
