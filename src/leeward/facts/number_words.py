"""Numbers written as words, up to millions."""

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: value for value, word in enumerate(_ONES)} | {word: 20 + 10 * at for at, word in enumerate(_TENS)}
_VALUES["fourty"] = 40
_POWERS = {"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000}

NUMBER_WORDS = "|".join(sorted([*_VALUES, "hundred", "thousand", "million"], key=len, reverse=True))
"""All words a number is made of, as alternatives of a pattern."""

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "twentieth": 20,
    "thirtieth": 30,
}  # fmt: skip


def number_of(words: str) -> float | None:
    """What the words say ("two hundred and eighty", "a hundred"), or None where none of them is a number."""
    total, current, seen = 0, 0, False
    for word in re.findall(r"[a-z]+", words.casefold()):
        if word in _VALUES:
            current += _VALUES[word]
            seen = True
        elif word in _POWERS:
            seen = True
            current = max(current, 1) * _POWERS[word]
            if _POWERS[word] > 100:
                total, current = total + current, 0
    return float(total + current) if seen else None


def ordinal_of(words: str) -> int | None:
    """The number of an ordinal ("20th", "twenty-first", "the ninth"), or None."""
    figures = re.search(r"\d+", words)
    if figures:
        return int(figures[0])
    total = 0
    for word in re.findall(r"[a-z]+", words.casefold()):
        if word in _ORDINALS:
            return total + _ORDINALS[word]
        stem = word.removesuffix("th")
        if stem != word and stem in _VALUES:
            return total + _VALUES[stem]
        total += _VALUES.get(word, 0)
    return None
