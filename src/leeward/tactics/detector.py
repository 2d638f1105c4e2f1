"""The seam: what a detector of tactics is. Another detector takes the place of the first one by this Protocol alone."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from leeward.words.tactics import Line, Screened, Setting


class Detector(Protocol):
    """Looks at the lines of one thread, in order.

    A detector promises: one Screened for each line with its index from 0, lazily and in memory that does not grow with
    the thread; quotes that stand in the text exactly; slugs and flags of the catalogue only; the same answer for the
    same lines; nothing found in a line of side ME. It does not promise to find everything or to be right.
    """

    @property
    def version(self) -> str:
        """Names the detector and its rules; it is written into every finding."""

    @property
    def about(self) -> str:
        """One honest sentence on what this detector is, to print beside its findings."""

    def screen(self, lines: Iterable[Line], setting: Setting) -> Iterator[Screened]:
        """One Screened for each line of one thread."""
