"""The trained detector: rules look at every line, a word table decides which lines are doubtful, and those are read by
the encoder in their thread. What the three say is weighed into one answer.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import as_file, files
from itertools import islice

from leeward.learned import thread_encoder
from leeward.learned.thread_encoder import Asked
from leeward.learned.thread_input import BEFORE
from leeward.learned.word_sums import WordSums
from leeward.tactics import weighing
from leeward.tactics.deciding import Found, decided, settled
from leeward.tactics.rules.consequences import Escalation
from leeward.tactics.rules.text import WINDOW
from leeward.tactics.standing import standing
from leeward.tactics.word_rules import Looked, WordRules, answered
from leeward.words.tactics import Line, Screened, Setting, Side

_CHUNK = 256
"""Lines that are looked at together. Memory does not grow with the thread."""


class Trained:
    """Rules, a word table and an encoder. It reads English, knows made-up messages only, and says so."""

    about = (
        "A small trained model with word rules. It learned from made-up messages, reads English, and misses what needs "
        "a tone of voice or a shared past."
    )

    def __init__(self, rules: WordRules | None = None) -> None:
        self._rules = rules or WordRules()

    @property
    def version(self) -> str:
        """Names network and rules."""
        return f"{thread_encoder.version()}+{self._rules.version}"

    def screen(self, lines: Iterable[Line], setting: Setting) -> Iterator[Screened]:
        """One Screened for each line, as the lines come; see the Protocol for what is promised."""
        escalation = Escalation()
        said: deque[tuple[Side, str]] = deque(maxlen=BEFORE)
        version = self.version
        rows = self._rules.look(lines, setting)
        while chunk := list(islice(rows, _CHUNK)):
            found: dict[int, Found] = {}
            doubtful: list[tuple[Looked, Asked]] = []
            for looked in chunk:
                if looked.line.side is not Side.ME and self._doubts(looked):
                    known = settled(looked)
                    if known is None:
                        line, state = looked.line, standing(looked.held)
                        doubtful.append((looked, Asked(line.text, line.side, tuple(said), state)))
                    else:
                        found[looked.index] = known
                said.append((looked.line.side, looked.line.text[-1_000:]))
            found |= dict(_weighed(doubtful))
            for looked in chunk:
                tactics, dangers = found.get(looked.index, ({}, {}))
                yield answered(looked, tactics, dangers, escalation, version)

    def _doubts(self, looked: Looked) -> bool:
        """Whether the line is worth reading closely: a rule speaks, or the word table is in doubt."""
        if looked.tactics or looked.dangers:
            return True
        text = looked.line.text
        return len(text) > WINDOW or (bool(text.strip()) and doubt_table().first(text) >= 0)


def _weighed(doubtful: list[tuple[Looked, Asked]]) -> Iterator[tuple[int, Found]]:
    """What is named of each, by the index of its line."""
    mix, reads = weighing.load(), thread_encoder.load().read([asked for _, asked in doubtful])
    for (looked, asked), read in zip(doubtful, reads, strict=True):
        table = word_table().sums(asked.text[:WINDOW])
        alone = not asked.before and asked.state is None
        yield looked.index, decided(mix, looked, read, table, alone=alone)


@cache
def word_table() -> WordSums:
    """The word table of the package, a column a label, read once."""
    return _table("tactics_words.npz")


@cache
def doubt_table() -> WordSums:
    """The table that says which lines are read closely: those with a sum from 0 on. Read once."""
    return _table("tactics_doubt.npz")


def _table(name: str) -> WordSums:
    import numpy as np

    with as_file(files("leeward.learned").joinpath(name)) as path, np.load(path) as read:
        return WordSums(read["table"], read["scale"], read["bias"])
