"""A linear model that costs a look into a table for each word: words, pairs of words and pieces of words, hashed.

The sum of a word and of its pieces is remembered, so a history of many thousand messages is looked through quickly.
How the weights came to be: `tools/train_tactics.py` and docs/detector.md.
"""

import re
from collections.abc import Iterator
from math import sqrt
from typing import TYPE_CHECKING, Any
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np

BUCKETS = 1 << 16
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+|[?!£$€…]+|[^\w\s]")
_PIECES = (3, 4, 5)
_LONGEST = 400
_REMEMBERED = 30_000


def words_of(text: str) -> list[str]:
    """Words and marks in their order, case folded, every figure 0; up to 400 of them."""
    found = _WORD.findall(text.replace("’", "'"))[:_LONGEST]
    return ["0" if word[0].isdigit() else word.casefold() for word in found]


def shouts(text: str) -> bool:
    """Whether most of it is in capital letters."""
    letters = [letter for letter in text[:400] if letter.isalpha()]
    return len(letters) > 9 and sum(letter.isupper() for letter in letters) > len(letters) * 0.7


def of_word(word: str) -> Iterator[int]:
    """Buckets of a word and of its pieces ("_" at its edges)."""
    yield bucket(f"w {word}")
    if word[0].isalpha():
        edged = f"_{word[:24]}_"
        for length in _PIECES:
            for start in range(len(edged) - length + 1):
                yield bucket(f"c {edged[start : start + length]}")


def of_pair(first: str, second: str) -> int:
    """The bucket of two words that stand beside each other."""
    return bucket(f"p {first} {second}")


def bucket(name: str) -> int:
    """Which row of the table a feature has."""
    return crc32(name.encode("utf-8", "surrogatepass")) % BUCKETS


SHOUTS = bucket("shouts")


def share(words: int) -> float:
    """What each feature counts in a message of so many different words: long ones do not weigh more by length."""
    return 1 / sqrt(words + 2)


class WordSums:
    """The table: a row a bucket, a column a label, weights times `scale` plus `bias` make the sum of a label."""

    def __init__(
        self, table: "np.ndarray[Any, Any]", scale: "np.ndarray[Any, Any]", bias: "np.ndarray[Any, Any]"
    ) -> None:
        self._table, self._scale, self._bias = table, scale, bias
        self._words: dict[str, np.ndarray[Any, Any]] = {}
        self._first: list[int] = table[:, 0].tolist()
        self._step, self._begin = float(scale[0]), float(bias[0])
        self._first_words: dict[str, int] = {}

    def sums(self, text: str) -> "np.ndarray[Any, Any]":
        """The sum of every label, in the order of the table's columns. Never raises, whatever the text."""
        import numpy as np

        words = words_of(text)
        known = set(words)
        total = np.zeros(self._table.shape[1], dtype=np.int32)
        for word in known:
            total += self._of_word(word)
        pairs = list({of_pair(first, second) for first, second in zip(["<", *words], [*words, ">"], strict=True)})
        total += self._table[pairs].sum(axis=0, dtype=np.int32)
        if shouts(text):
            total += self._table[SHOUTS]
        result: np.ndarray[Any, Any] = total * self._scale * share(len(known)) + self._bias
        return result

    def first(self, text: str) -> float:
        """The sum of the first label alone, as in `sums`: the cheap question that every message is asked."""
        words = words_of(text)
        known = set(words)
        total = sum(map(self._first_of_word, known))
        pairs = {of_pair(first, second) for first, second in zip(["<", *words], [*words, ">"], strict=True)}
        total += sum(map(self._first.__getitem__, pairs))
        if shouts(text):
            total += self._first[SHOUTS]
        return total * self._step * share(len(known)) + self._begin

    def _first_of_word(self, word: str) -> int:
        found = self._first_words.get(word)
        if found is None:
            if len(self._first_words) >= _REMEMBERED:
                self._first_words.clear()
            found = self._first_words[word] = sum(map(self._first.__getitem__, of_word(word)))
        return found

    def _of_word(self, word: str) -> "np.ndarray[Any, Any]":
        import numpy as np

        row = self._words.get(word)
        if row is None:
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            row = self._words[word] = self._table[list(of_word(word))].sum(axis=0, dtype=np.int32)
        return row
