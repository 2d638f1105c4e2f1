"""A small language for phrases, so that rules can be read and written without knowing regular expressions.

A phrase is tokens with spaces between them, all in lower case:

    word        the word itself; its usual short forms count too (you: u, ya)
    a|b         either word; an underscore is a space inside one of them (going_to|gonna)
    @name       any entry of the word list of that name
    word?       may be left out (works for every kind of word token)
    *3          up to three words of any kind
    #           a number
    ^           the start of a sentence (first token only)
    $           the end of a sentence (last token, or one of its choices)

Words of a phrase stand in one sentence: commas, dashes and emoji may lie between them, full stops may not. Every
repetition is bounded and possessive, so a search takes time in proportion to the text, whatever the text is.
"""

import re
from collections.abc import Mapping, Sequence

from leeward.tactics.errors import BadRules
from leeward.tactics.rules.common_words import COMMON, SHORT_FORMS

Lists = Mapping[str, Sequence[str]]

# After each word: up to four marks that do not end a sentence, or simply the end of the word.
_AFTER = r"(?:[^\w.!?\n']{1,4}+|(?![\w']))"
_ANY_WORD = r"[\w']{1,24}+"
_START = r"(?:\A|[.!?\n:;][^\w.!?\n]{0,4}+)"
_END = r"(?![^\w.!?\n]{0,8}[\w'])"
_WORD = re.compile(r"\w+")
_SPECIAL = {"#": rf"[0-9]{{1,9}}+{_AFTER}", "$": _END}


class Phrase:
    """A phrase ready to be searched.

    `needs` holds a set of words for each token that must be there, the rarest first: a text that lacks all words of
    any of these sets cannot match. Asking so is some twenty times cheaper than searching.
    """

    __slots__ = ("_pattern", "_source", "needs")

    def __init__(self, source: str, needs: tuple[frozenset[str], ...]) -> None:
        self._source = source
        self._pattern: re.Pattern[str] | None = None
        self.needs = needs

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first needed: most of some thousand phrases are never needed."""
        if self._pattern is None:
            self._pattern = re.compile(self._source)
        return self._pattern

    def may_stand(self, words: set[str]) -> bool:
        """Whether a text with these words could hold it."""
        for need in self.needs:  # noqa: SIM110  # twice as quick as all(); the busiest line of the detector
            if need.isdisjoint(words):
                return False
        return True


def parse(phrase: str, lists: Lists) -> Phrase:
    """Make a phrase ready. Raises BadRules if it names an unknown list or holds no word that must be there."""
    tokens = phrase.split()
    first, last = tokens[:1] == ["^"], tokens[-1:] == ["$"]
    body = tokens[first : len(tokens) - last]
    source = _START if first else r"(?<![\w'])"
    anchors: list[frozenset[str]] = []
    for token in body:
        source += _regex(token, lists)
        if not token.endswith("?") and token[0] != "*" and not _SPECIAL.keys() & set(token.split("|")):
            anchors.append(frozenset(map(_anchor, _choices(token, lists))))
    if not anchors:
        raise BadRules(f"The phrase “{phrase}” holds no word that must be there.")
    return Phrase(source + (_END if last else ""), tuple(sorted(anchors, key=_commonness)))


def words_of(lowered: str) -> set[str]:
    """The words of a lowered text as anchors are written: without apostrophes."""
    return set(_WORD.findall(lowered.replace("'", "")))


def _regex(token: str, lists: Lists) -> str:
    if token[0] == "*":
        return f"(?:{_ANY_WORD}{_AFTER}){{0,{int(token[1:])}}}?"
    optional = "?" if token.endswith("?") else ""
    if token.rstrip("?") == "#":
        return f"(?:{_SPECIAL['#']}){optional}"
    choices = sorted(_choices(token, lists), key=len, reverse=True)
    words = "|".join(_one(choice) for choice in choices if choice not in "#$")
    also = "".join(f"|{special}" for mark, special in _SPECIAL.items() if mark in choices)
    return f"(?:(?:{words}){_AFTER}{also}){optional}"


def _one(choice: str) -> str:
    return "[ -]{1,2}".join(re.escape(word).replace("'", "'?") for word in choice.split())


def _choices(token: str, lists: Lists) -> list[str]:
    token = token.rstrip("?")
    written: list[str] = []
    for part in token.split("|"):
        if part.startswith("@"):
            if part[1:] not in lists:
                raise BadRules(f"A phrase names the word list “{part}”, which does not exist.")
            written += lists[part[1:]]
        else:
            written.append(part.replace("_", " "))
    return [form for choice in written for form in (choice, *SHORT_FORMS.get(choice, ()))]


def _anchor(choice: str) -> str:
    """The rarest word of a choice, as `words_of` would give it."""
    words: list[str] = _WORD.findall(choice.replace("'", ""))
    return min(words, key=lambda word: COMMON.get(word, 1))


def _commonness(anchors: frozenset[str]) -> int:
    return sum(COMMON.get(word, 1) for word in anchors)
