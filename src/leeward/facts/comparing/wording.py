"""A text in the words it is compared by: short forms written out, small letters, each word with its place.

"id pay it", "I'd pay it" and "ah'd pay it" come out as "i would pay it". English only; other words stay as they are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from leeward.words.tactics import Quote

LONGEST = 4_000
"""Code points of a message that are looked at; what stands behind them is never quoted."""

_TOKEN = re.compile(
    r"[^\W\d_]{1,4}\d{1,3}\b|[£$€]?\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|am|pm|h|k)\b)?[£$€]?"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*|[.!?…]+|\n+|[^\w\s]"
)
_WHOLE = {
    "im": "i am", "ive": "i have", "id": "i would", "il": "i will", "ill": "i will", "i'l": "i will",
    "ima": "i will", "imma": "i will", "ah": "i", "a'll": "i will", "a'd": "i would", "ah'm": "i am", "u": "you",
    "ya": "you", "yous": "you", "youse": "you", "thee": "you", "yer": "your", "ur": "your", "youre": "you are",
    "youll": "you will", "youd": "you would", "y'all": "you", "hes": "he is", "shes": "she is",
    "theyre": "they are", "thats": "that is", "whats": "what is", "wheres": "where is", "whens": "when is",
    "weve": "we have", "dont": "do not", "didnt": "did not", "doesnt": "does not", "havent": "have not",
    "hasnt": "has not", "hadnt": "had not", "isnt": "is not", "arent": "are not", "wasnt": "was not",
    "werent": "were not", "wont": "will not", "cant": "can not", "cannot": "can not", "couldnt": "could not",
    "wouldnt": "would not", "shouldnt": "should not", "aint": "is not", "ain't": "is not", "won't": "will not",
    "can't": "can not", "shan't": "will not", "didnae": "did not", "dinnae": "do not", "cannae": "can not",
    "willnae": "will not", "wasnae": "was not", "havenae": "have not", "gonna": "going to", "gunna": "going to",
    "gonnae": "going to", "goin": "going", "wanna": "want to", "gotta": "got to", "dae": "do", "gie": "give",
    "hae": "have", "tae": "to", "wi": "with", "frae": "from", "fae": "from", "yeah": "yes", "yep": "yes",
    "yup": "yes", "aye": "yes", "nope": "no", "nah": "no", "naw": "no", "cos": "because", "cuz": "because",
    "coz": "because", "bc": "because", "'cause": "because", "sed": "said", "tho": "though", "thru": "through",
    "b4": "before", "tmrw": "tomorrow", "tomoz": "tomorrow", "tmr": "tomorrow", "2moro": "tomorrow",
    "morra": "tomorrow", "tonite": "tonight", "okay": "ok", "okey": "ok", "k": "ok", "kk": "ok", "thx": "thanks",
    "ta": "thanks", "cheers": "thanks", "mam": "mum", "mom": "mum", "maw": "mum", "mummy": "mum", "daddy": "dad",
    "da": "dad", "wee": "small", "lets": "let us", "let's": "let us", "pls": "please", "plz": "please", "w": "with",
    "abt": "about", "whos": "who is", "hows": "how is", "wot": "what", "wots": "what is", "wen": "when",
    "wat": "what", "n": "and", "&": "and", "@": "at", "rly": "really", "oclock": "o'clock", "skool": "school",
    "wud": "would", "cud": "could", "shud": "should", "wil": "will", "neva": "never", "nvr": "never", "oot": "out",
    "aff": "off", "dunno": "do not know", "owt": "anything", "nivver": "never", "soz": "sorry", "sry": "sorry",
    "reet": "right", "anymore": "any more",
}  # fmt: skip
_TAILS = (
    ("n't", "not"), ("'ll", "will"), ("'d", "would"), ("'ve", "have"), ("'re", "are"), ("'m", "am"),
)  # fmt: skip
_IS_AFTER = frozenset("it that what where when who how there here he she this everything something which".split())
_ILL = frozenset(
    "am is was were be been feel felt feeling feels being so very too really quite got get fell are".split()
)
_PAPERS = frozenset("my your the his her an photo of".split())
_YOU_ARE = re.compile(r"\w+ing|so|a|an|the|not|late|wrong|mad|mental|just|always|never|on|all|too|such|to")


@dataclass(frozen=True)
class Worded:
    """The words of a text. `starts` and `ends` are the places in the text of what each came from (code points)."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @cached_property
    def line(self) -> str:
        """All words with one space between them, and one at both ends."""
        return f" {' '.join(self.words)} "

    @cached_property
    def _places(self) -> tuple[int, ...]:
        places, at = [], 1
        for word in self.words:
            places.append(at)
            at += len(word) + 1
        return tuple(places)

    def word_at(self, offset: int) -> int:
        """The number of the word that begins at this offset of `line`, or the next one behind it."""
        low, high = 0, len(self._places)
        while low < high:
            middle = (low + high) // 2
            if self._places[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def quote(self, first: int, end: int) -> Quote:
        """The exact text of the words from `first` up to, not including, `end`, without marks around them."""
        while first < end and is_mark(self.words[first]):
            first += 1
        while end > first and is_mark(self.words[end - 1]):
            end -= 1
        if first >= end:
            return Quote("", 0, 0)
        start, stop = self.starts[first], self.ends[end - 1]
        return Quote(self.text[start:stop], start, stop)

    def part(self, first: int, end: int) -> "Worded":
        """Some of the words, with their places in the whole text."""
        return Worded(self.text, self.words[first:end], self.starts[first:end], self.ends[first:end])


def worded(text: str) -> Worded:
    """The words of the first 4,000 code points."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    found = list(_TOKEN.finditer(text, 0, LONGEST))
    low = [_small(match[0]) for match in found]
    for at, match in enumerate(found):
        before = words[-1] if words else ""
        after = low[at + 1] if at + 1 < len(low) else ""
        for word in _written_out(low[at], before, after):
            words.append(word)
            starts.append(match.start())
            ends.append(match.end())
    return Worded(text, tuple(words), tuple(starts), tuple(ends))


def is_mark(word: str) -> bool:
    """Whether this is punctuation or a sign, and no word and no number."""
    return not any(letter.isalnum() for letter in word)


def _small(token: str) -> str:
    if token[0] == "\n":
        return "."
    return token.replace("’", "'").lower()


def _written_out(word: str, before: str, after: str) -> Iterator[str]:
    if (word == "ill" and before in _ILL) or (word == "id" and before in _PAPERS):
        yield word
    elif word == "ur" and _YOU_ARE.fullmatch(after):
        yield from ("you", "are")
    elif word == "am" and before in {"", ".", ",", "and"} and after != "i":
        yield from ("i", "am")
    elif word == "no" and before in {"will", "am", "would"}:
        yield "not"
    elif word in _WHOLE:
        yield from _WHOLE[word].split()
    else:
        yield from _cut(word)


def _cut(word: str) -> Iterator[str]:
    word = word.removeprefix("t'")
    for tail, full in _TAILS:
        if word.endswith(tail) and len(word) > len(tail):
            head = word.removesuffix(tail)
            yield from _WHOLE.get(head, head).split()
            yield full
            return
    if word.endswith("'s"):
        head = word.removesuffix("'s")
        yield head
        if head in _IS_AFTER:
            yield "is"
        return
    yield word
