"""Looking at a thread with a detector. This is the door other rooms use."""

from collections.abc import Iterable, Iterator
from functools import cache

from leeward.tactics.detector import Detector
from leeward.tactics.trained import Trained
from leeward.words.tactics import Danger, Line, Screened, Setting, Side


@cache
def default() -> Detector:
    """The detector that is used when none is named."""
    return Trained()


def screen(
    lines: Iterable[Line], setting: Setting | None = None, detector: Detector | None = None
) -> Iterator[Screened]:
    """One Screened per line of one thread, in order, as the lines come.

    Lines of side ME are never screened: they come back empty, and are only read for a stop notice and for what was
    asked. An empty Screened means that nothing was recognised, not that all is well.
    """
    return (detector or default()).screen(lines, setting or Setting())


def own_danger(text: str) -> tuple[Danger, ...]:
    """Danger words in the person's own text. Only on request, for "Are you worried about how you act?".

    No tactic is named, nothing is kept, and an empty answer says nothing. Never show this unasked.
    """
    line = Line(Side.THIRD, None, "", text)
    return next(iter(default().screen([line], Setting()))).dangers
