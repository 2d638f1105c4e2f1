"""The encoder: a small network that reads a whole message at once and says of each sentence what it does.

It was fine-tuned from all-MiniLM-L6-v2 (Apache-2.0) on `data/replies` by `tools/train_encoder.py`; docs/models.md says
how, and how well it does. It runs on this machine alone, on one core, from a file of the package.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from leeward.learned import lattice
from leeward.learned.network import opened, parts
from leeward.learned.wordpiece import Piece, Pieces
from leeward.words.tactics import Quote

if TYPE_CHECKING:
    import numpy as np

_BEGIN, _END = 101, 102  # [CLS] and [SEP] in the vocabulary of BERT
_MOST = 254  # pieces read at once, without these two


@dataclass(frozen=True, slots=True)
class Span:
    """Words that may be a fact of this kind, and how far just these are one, from 0 to 1. Spans may overlap."""

    label: str
    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder makes of a text: for each of its sentences a score of every label, and the spans.

    No score is a probability: nobody measured that on histories like yours.
    """

    sentences: tuple[Mapping[str, float], ...]
    spans: tuple[Span, ...]


class Encoder:
    """A network with its vocabulary. `labels` are those of a sentence, `kinds` those of a span, where it tags any."""

    def __init__(self, network: bytes, vocabulary: str, about: Mapping[str, Any]) -> None:
        self._session = opened(network)
        self._pieces = Pieces.listed(vocabulary)
        self.labels: tuple[str, ...] = tuple(about["labels"])
        self.kinds: tuple[str, ...] = tuple(about["kinds"]) if "tags" in about else ()
        self.version: str = about["version"]

    def encode(self, text: str, sentences: Sequence[Quote]) -> Encoded:
        """Scores of these sentences of `text` (`words.sentences.sentences`), and spans. Never raises for any text.

        A long text is read some sentences at a time; a sentence of over 254 pieces in parts, of which the highest
        score counts.
        """
        pieces = self._pieces.of(text)
        scores: list[dict[str, float]] = [dict.fromkeys(self.labels, 0.0) for _ in sentences]
        spans: list[Span] = []
        for window, inside in windows(pieces, sentences):
            of_sentences, tags = self._run(window, inside)
            for row, (number, _) in zip(of_sentences, inside, strict=True):
                for label, score in zip(self.labels, row, strict=True):
                    scores[number][label] = max(scores[number][label], float(score))
            spans += self._spans(text, window, tags)
        return Encoded(tuple(scores), tuple(spans))

    def _run(
        self, window: Sequence[Piece], inside: Sequence[tuple[int, Sequence[int]]]
    ) -> tuple["np.ndarray[Any, Any]", "np.ndarray[Any, Any]"]:
        """Scores of the sentences of one window (rows: sentences) and what it says of the tags (rows: pieces)."""
        import numpy as np

        count = len(window) + 2
        numbers = np.array([[_BEGIN, *(piece.number for piece in window), _END]], dtype=np.int64)
        pool = np.zeros((1, max(1, len(inside)), count), dtype=np.float32)
        for row, (_, places) in enumerate(inside):
            for place in places:
                pool[0, row, place + 1] = 1 / len(places)
        whole = np.ones((1, count), dtype=np.float32)
        wanted = ["sentences", "tags"] if self.kinds else ["sentences"]
        of_sentences, *tags = self._session.run(wanted, {"ids": numbers, "mask": whole, "pool": pool})
        return _squashed(of_sentences[0]), tags[0][0][1:-1] if tags else numbers

    def _spans(self, text: str, window: Sequence[Piece], tags: "np.ndarray[Any, Any]") -> Iterator[Span]:
        """What the tags of one window say, to the edges of words."""
        for column, kind in enumerate(self.kinds):
            own = tags[:, column * len(lattice.TAGS) : (column + 1) * len(lattice.TAGS)]
            for first, last, score in lattice.spans(own):
                yield _to_words(text, Span(kind, window[first].start, window[last].end, score))


@cache
def load(name: str = "replies") -> Encoder:
    """The encoder of this name, read once. Raises FileNotFoundError where there is none."""
    return Encoder(*parts(name))


def windows(
    pieces: Sequence[Piece], sentences: Sequence[Quote]
) -> Iterator[tuple[Sequence[Piece], list[tuple[int, list[int]]]]]:
    """Whole sentences, up to 254 pieces at once: the pieces, and for each sentence its number and its places there.

    For learning too, so that the network learns on what it will see.
    """
    window: list[Piece] = []
    inside: list[tuple[int, list[int]]] = []
    position = 0
    for number, sentence in enumerate(sentences):
        begin = position
        while position < len(pieces) and pieces[position].start < sentence.end:
            position += 1
        for start in range(begin, max(position, begin + 1), _MOST):
            part = pieces[start : min(position, start + _MOST)]
            if window and len(window) + len(part) > _MOST:
                yield window, inside
                window, inside = [], []
            inside.append((number, list(range(len(window), len(window) + len(part)))))
            window = [*window, *part]
    if inside:
        yield window, inside


def _to_words(text: str, span: Span) -> Span:
    """The span, up to the edges of its first and last word."""
    start, end = span.start, span.end
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return Span(span.label, start, end, span.score)


def _squashed(logits: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    import numpy as np

    squashed: np.ndarray[Any, Any] = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
    return squashed
