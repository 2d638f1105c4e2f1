"""A small language for phrases, read over a `Wording`: every word in one spelling, one space between two.

    word        the word itself
    a|b         either word; an underscore is a space inside one of them (going_to|about_to)
    @name       any entry of the word list of that name, also as one of several (@name|word)
    word?       may be left out (works for every kind of word)
    ~ed         a word that ends so
    *3          up to three words of any kind
    #           a word that begins with a figure
    ^           the start of the sentence (first token only)
    $           the end of the sentence (last token only)

"?" as a word of its own is the question mark. Repetition is bounded, so a search takes time in proportion to the text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

Lists = Mapping[str, Sequence[str]]

_ANY = r"\S+ "
_NUMBER = r"[0-9]\S* "
# Words that stand in nearly every sentence: a phrase is not found by them where it holds another.
_COMMON = frozenset(
    """i you the to a and it is in my me for of that have on but so not at be are do will with we can if just your was
    this no when get all what how or he she they him her as had would did from up out one""".split()
)


class Phrase:
    """A phrase ready to be searched. `anchors`: one of these words must be there, else it cannot match."""

    def __init__(self, source: str, anchors: frozenset[str]) -> None:
        self._source = source
        self.anchors = anchors

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first needed: most phrases never are."""
        return re.compile(self._source)


def parse(phrase: str, lists: Lists) -> Phrase:
    """Make a phrase ready. Raises ValueError if it names an unknown list or holds no word that must be there."""
    tokens = phrase.split()
    source = "^ " if tokens[0] == "^" else "(?<= )"
    anchors: list[frozenset[str]] = []
    for token in tokens[tokens[0] == "^" :]:
        source += _regex(token, lists)
        if _must(token):
            anchors.append(frozenset(choice.split()[0] for choice in _choices(token, lists)))
    if not anchors:
        raise ValueError(f"the phrase “{phrase}” holds no word that must be there")
    return Phrase(source, min(anchors, key=_commonness))


class Table:
    """Many phrases, each with what it stands for, found by the words that a sentence holds."""

    def __init__(self, entries: Iterable[tuple[Phrase, int]]) -> None:
        self._by_word: dict[str, list[tuple[Phrase, int]]] = {}
        for phrase, number in entries:
            for word in phrase.anchors:
                self._by_word.setdefault(word, []).append((phrase, number))

    def find(self, words: Iterable[str], low: str) -> dict[int, tuple[int, int]]:
        """For each number the first place in `low` at which one of its phrases stands."""
        found: dict[int, tuple[int, int]] = {}
        for word in words:
            for phrase, number in self._by_word.get(word, ()):
                match = phrase.pattern.search(low)
                if match and (number not in found or match.start() < found[number][0]):
                    found[number] = match.span()
        return found


def _optional(written: str) -> bool:
    return written.endswith("?") and written != "?" and not written.endswith("|?")


def _must(token: str) -> bool:
    choices = token.split("|")
    return token[0] != "*" and not _optional(token) and not any(one[0] in "~#$" for one in choices)


def _choices(token: str, lists: Lists) -> list[str]:
    found: list[str] = []
    for choice in (token[:-1] if _optional(token) else token).split("|"):
        if choice.startswith("@"):
            if choice[1:] not in lists:
                raise ValueError(f"there is no word list “{choice[1:]}”")
            found += lists[choice[1:]]
        else:
            found.append(choice.replace("_", " "))
    return found


def _regex(token: str, lists: Lists) -> str:
    if token[0] == "*":
        return rf"(?:{_ANY}){{0,{int(token[1:])}}}?"
    body = f"(?:{'|'.join(_choice(one) for one in _choices(token, lists))})"
    return f"{body}?" if _optional(token) else body


def _choice(choice: str) -> str:
    if choice == "$":
        return "$"
    if choice == "#":
        return _NUMBER
    if choice[0] == "~":
        return rf"\S*{re.escape(choice[1:])} "
    return f"{re.escape(choice)} "


def _commonness(words: frozenset[str]) -> tuple[int, int]:
    return sum(word in _COMMON for word in words), len(words)
