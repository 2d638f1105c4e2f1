"""From numbers to findings: which tactics and dangers of a message are named, how surely, and with which words."""

from typing import TYPE_CHECKING, Any, TypeAlias

from leeward.tactics.evidence import quote
from leeward.tactics.rules import guards
from leeward.tactics.rules.consequences import also_tactics
from leeward.tactics.rules.phrases import words_of
from leeward.tactics.rules.text import windows
from leeward.words.tactics import Confidence, Quote

if TYPE_CHECKING:
    import numpy as np

    from leeward.learned.thread_encoder import Read
    from leeward.tactics.weighing import Mix
    from leeward.tactics.word_rules import Looked

Tactics: TypeAlias = dict[str, tuple[Confidence, Quote]]
Found: TypeAlias = tuple[Tactics, dict[str, Quote]]
"""Tactics with confidence and quote, and dangers with their quote, each once."""

_ONLY_DANGER = {"automatic", "foreign", "lyrics"}


def decided(mix: "Mix", looked: "Looked", read: "Read", table: "np.ndarray[Any, Any]") -> Found:
    """What is named of one line. `table`: the sums of the word table. Dangers do not wait for any other bar.

    An automatic reply, a song and a text in another language are given no tactic; a danger of the rules stays.
    """
    scores = mix.scores(read.sums, table, ruled(mix.columns, looked.tactics, looked.dangers))
    if _ONLY_DANGER & _about(looked.line.text):
        return also_tactics(looked.dangers), dict(looked.dangers)
    tactics: Tactics = {}
    dangers: dict[str, Quote] = {}
    for column, label in enumerate(mix.columns[1:], 1):
        if scores[column] < mix.bars[column]:
            continue
        if label.startswith("!"):
            words = quote(looked.line.text, read.pieces, read.of_pieces[:, column]) or looked.dangers.get(label[1:])
            if words is not None:
                dangers[label[1:]] = words
        elif scores[0] >= mix.any_bar:
            known = looked.tactics.get(label)
            words = quote(looked.line.text, read.pieces, read.of_pieces[:, column]) or (known and known[1])
            if words is not None:
                sure = scores[column] >= mix.likely
                tactics[label] = (Confidence.LIKELY if sure else Confidence.POSSIBLE, words)
    if "self_harm_with_demand" in dangers:
        dangers.pop("suicidal_disclosure", None)
    for label, found in also_tactics(dangers).items():
        tactics.setdefault(label, (Confidence.POSSIBLE, found[1]))
    return tactics, dangers


def ruled(columns: tuple[str, ...], tactics: Tactics, dangers: dict[str, Quote]) -> "np.ndarray[Any, Any]":
    """What the rules say, a number a column: 0 nothing, 1 possible, 2 likely (a danger is always 2)."""
    import numpy as np

    row = np.zeros(len(columns), dtype=np.int8)
    for column, label in enumerate(columns):
        if label.startswith("!"):
            row[column] = 2 if label[1:] in dangers else 0
        elif label in tactics:
            row[column] = 2 if tactics[label][0] is Confidence.LIKELY else 1
    row[0] = row.max(initial=0)
    return row


def _about(text: str) -> set[str]:
    window = next(windows(text))
    return guards.circumstances(window, words_of(window.low))
