"""Words cut into the pieces that an encoder knows, each with its place in the text (the uncased WordPiece of BERT).

Written here because the usual library for it comes with a client that fetches models, and this program asks no host.
The rules follow Devlin et al. 2018 (arXiv 1810.04805) as its reference code reads them; `tools/train_encoder.py` holds
the pieces against that library for every line of the data.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_LONGEST_WORD = 100
_UNKNOWN = "[UNK]"
_MARKS_OF_ASCII = (range(33, 48), range(58, 65), range(91, 97), range(123, 127))
_IDEOGRAPHS = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its number in the vocabulary, and where it stands in the text (code points)."""

    number: int
    start: int
    end: int


class Pieces:
    """Cuts texts with one vocabulary: piece to number, further pieces of a word with "##" before them."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._numbers = vocabulary
        self._unknown = vocabulary[_UNKNOWN]

    @classmethod
    def listed(cls, vocabulary: str) -> "Pieces":
        """With a vocabulary of one piece a line, numbered from 0."""
        return cls({piece: number for number, piece in enumerate(vocabulary.rstrip("\n").split("\n"))})

    def of(self, text: str) -> list[Piece]:
        """All pieces of a text in their order. Never raises; control characters are passed over."""
        return [piece for word in _words(text) for piece in self._cut(word)]

    def _cut(self, word: list[tuple[str, int]]) -> list[Piece]:
        begin, end = word[0][1], word[-1][1] + 1
        if len(word) > _LONGEST_WORD:
            return [Piece(self._unknown, begin, end)]
        letters = "".join(letter for letter, _ in word)
        found: list[Piece] = []
        start = 0
        while start < len(letters):
            stop, number = self._longest(letters, start)
            if number is None:
                return [Piece(self._unknown, begin, end)]
            found.append(Piece(number, word[start][1], word[stop - 1][1] + 1))
            start = stop
        return found

    def _longest(self, letters: str, start: int) -> tuple[int, int | None]:
        for stop in range(len(letters), start, -1):
            piece = letters[start:stop] if start == 0 else f"##{letters[start:stop]}"
            if piece in self._numbers:
                return stop, self._numbers[piece]
        return start, None


def _words(text: str) -> Iterator[list[tuple[str, int]]]:
    """Words and single marks, as plain small letters, each with its place in the text."""
    word: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        for letter in _plain(character):
            if letter.isspace() or _stands_alone(letter):
                if word:
                    yield word
                    word = []
                if not letter.isspace():
                    yield [(letter, place)]
            else:
                word.append((letter, place))
    if word:
        yield word


def _plain(character: str) -> str:
    """Small letters without accents; white space as one space; "" for what cannot be seen."""
    if character.isascii() and character.isprintable():
        return character.lower()
    if character in "\t\n\r" or unicodedata.category(character) == "Zs":
        return " "
    if character in "\x00\ufffd" or unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return ""
    apart = unicodedata.normalize("NFD", character)
    return "".join(letter for letter in apart if unicodedata.category(letter) != "Mn").lower()


def _stands_alone(letter: str) -> bool:
    code = ord(letter)
    if code < 128:
        return any(code in marks for marks in _MARKS_OF_ASCII)
    return unicodedata.category(letter).startswith("P") or any(low <= code <= high for low, high in _IDEOGRAPHS)
