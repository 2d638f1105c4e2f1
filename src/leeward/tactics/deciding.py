"""From numbers to findings: which tactics and dangers of a message are named, how surely, and with which words."""

from typing import TYPE_CHECKING, Any, TypeAlias

from leeward.tactics.catalogue import MESSAGE_TACTICS
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

BESIDE = 0.4
"""Share of the strongest danger that another must reach to be named beside it: one threat is not ten."""

ALWAYS = frozenset({"boundary_breaking", "pretext_emergency"})
"""Tactics of the rules that always stay: the one is seen by dates, not by words; the other may be a true emergency."""

_ONLY_DANGER = {"automatic", "foreign", "lyrics"}


def settled(looked: "Looked") -> Found | None:
    """What is named of a line that need not be read closely; None where it must be.

    An automatic reply, a song and a text in another language are given no tactic but what follows from a danger that
    the rules see.
    """
    window = next(windows(looked.line.text))
    if _ONLY_DANGER & guards.circumstances(window, words_of(window.low)):
        return also_tactics(looked.dangers), dict(looked.dangers)
    return None


def decided(mix: "Mix", looked: "Looked", read: "Read", table: "np.ndarray[Any, Any]", *, alone: bool = False) -> Found:
    """What is named of a line that is not settled. `table`: the sums of the word table. `alone`: nothing is known but
    its words.

    What the rules call likely, and their dangers, stay: those words are plain, and made-up data of implicit ones must
    not unlearn them. What they call possible stays where nothing else is known.
    """
    scores = mix.scores(read.sums, table, ruled(mix.columns, looked.tactics, looked.dangers))
    dangers = _dangers(mix, looked, read, scores, mix.gate_alone if alone else mix.gate)
    tactics = _tactics(mix, looked, read, scores, alone=alone)
    for label, found in also_tactics(dangers).items():
        column = mix.columns.index(label)
        if found[1] in looked.dangers.values() or scores[column] >= mix.bars[column] / 2:
            tactics.setdefault(label, (Confidence.POSSIBLE, found[1]))
    return tactics, dangers


def _dangers(
    mix: "Mix", looked: "Looked", read: "Read", scores: "np.ndarray[Any, Any]", gate: float
) -> dict[str, Quote]:
    """Those of the rules, and those that reach their bar; they need little of "anything" beside it."""
    dangers = dict(looked.dangers)
    flags = [column for column, label in enumerate(mix.columns) if label.startswith("!")]
    if scores[0] >= gate:
        strongest = scores[flags].max()
        for column in flags:
            label = mix.columns[column]
            if scores[column] >= max(mix.bars[column], strongest * BESIDE) and label[1:] not in dangers:
                words = quote(looked.line.text, read.pieces, read.of_pieces[:, column])
                if words is not None:
                    dangers[label[1:]] = words
    if "self_harm_with_demand" in dangers and "suicidal_disclosure" not in looked.dangers:
        dangers.pop("suicidal_disclosure", None)
    return dangers


def _tactics(mix: "Mix", looked: "Looked", read: "Read", scores: "np.ndarray[Any, Any]", *, alone: bool) -> Tactics:
    """Those that reach their bar where "anything" reaches its own, and those of the rules that stay."""
    tactics: Tactics = {}
    if scores[0] >= (mix.any_bar_alone if alone else mix.any_bar):
        for column in (scores >= mix.bars).nonzero()[0]:
            label = mix.columns[column]
            if label in MESSAGE_TACTICS:
                words = quote(looked.line.text, read.pieces, read.of_pieces[:, column])
                if words is not None:
                    sure = scores[column] >= mix.likely
                    tactics[label] = (Confidence.LIKELY if sure else Confidence.POSSIBLE, words)
    for label, known in looked.tactics.items():
        if alone or known[0] is Confidence.LIKELY or label in ALWAYS:
            tactics.setdefault(label, known)
    return tactics


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
