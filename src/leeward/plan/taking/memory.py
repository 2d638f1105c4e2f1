"""Key words: enough to remind the person who wrote the plan, little for anyone else. Plain, no Django in it.

The rule: of each line the first words that carry meaning, at most three. Words that join, words that tell what the
paper is about, and names are left out; a word counts as a name when it stands among the names given, or begins with a
capital letter within a sentence. Digits only if asked for. What is left can still tell something to somebody who knows
the person: the page says so.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from leeward.printing.sheet import Entry, Section

LINES = {"normal": 28, "large": 19}
"""How many lines fit on one page of either paper, even with a gap after every one."""

_WORDS = 3
_LETTERS = 26  # of a line together, so that none runs into a second one
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "\n")
_ACRONYM = 4

_JOINING = frozenset(
    """a about after again all also am an and any anyone are as ask at away back be because been before being both but
    by can choose could decide did do does doing done down each else enough every everyone everything far few find
    first for from get give go going good had has have having how i i'm if in into is it it's its just keep kept
    know knows less let like list look make many may me might mine more most much must my need next no not note
    nothing now of off on once one only or other our out over own perhaps please put rather see set should so some
    somebody someone something somewhere still such take takes tell than that the their them then there these they
    they're thing things think this those through till to too two under until up use very want was way we well were
    what what's when where whether which while who whom whose why will with without would write you you're your
    yours yourself""".split()
)
_TELLING = frozenset(
    """abuse abused abusive advocate afraid attack blocking court crisis custody danger dangerous divorce emergency
    escape evidence exit fear helpline hidden hide hit hotline hurt injuries injury lawyer leave leaving left neck
    partner party plan police proof refuge risk risky run safe safety secret secretly separation shelter shield
    solicitor spy stalk stalker stalking threat threats victim violence violent weapon weapons witness""".split()
)


def condensed(
    sections: Iterable[Section], names: Collection[str], *, numbers: bool, leave_out: Collection[str] = ()
) -> tuple[Section, ...]:
    """The sections as key words: no headings, no states, no notes, no line twice. Sections in `leave_out` go."""
    seen: set[str] = set()
    kept = []
    for section in sections:
        if section.key in leave_out:
            continue
        lines = [line for line in (key_words(entry.text, names, numbers=numbers) for entry in section.entries) if line]
        fresh = [line for line in dict.fromkeys(lines) if line not in seen]
        seen.update(fresh)
        if fresh:
            kept.append(Section(section.key, "", tuple(Entry(line) for line in fresh)))
    return tuple(kept)


def key_words(text: str, names: Collection[str], *, numbers: bool) -> str:
    """At most three words of a line, in small letters; "" where nothing is left. `names` in small letters."""
    found: list[str] = []
    for word in _meaningful(text, names, numbers=numbers):
        if len(found) < _WORDS and word not in found and sum(map(len, found)) + len(word) <= _LETTERS:
            found.append(word)
    return " ".join(found)


def fitting(sections: Sequence[Section], most: int) -> tuple[tuple[Section, ...], int]:
    """At most so many lines, the first ones of every section rather than all of a few; and how many are left out."""
    turns = sorted((nth, place) for place, section in enumerate(sections) for nth in range(len(section.entries)))
    share = Counter(place for _, place in turns[:most])
    kept = [
        Section(section.key, section.heading, section.entries[: share[place]])
        for place, section in enumerate(sections)
        if share[place]
    ]
    return tuple(kept), len(turns[most:])


def words_of(names: Iterable[str]) -> frozenset[str]:
    """The single words of names and addresses, in small letters, as `key_words` compares them."""
    return frozenset(word.casefold() for name in names for word in _WORD.findall(name))


def _meaningful(text: str, names: Collection[str], *, numbers: bool) -> Iterator[str]:
    for found in _WORD.finditer(text):
        word, small = found[0], found[0].casefold()
        bare = re.sub(r"['’]s$", "", small)
        pieces = {small, bare, *re.split(r"['’-]", small)}
        if (
            (pieces | {one.removesuffix("s") for one in pieces}) & _TELLING
            or small in _JOINING
            or bare in _JOINING
            or not pieces.isdisjoint(names)
        ):
            continue
        if any(c.isdigit() for c in word) and not numbers:
            continue
        short = word.isupper() and len(word) <= _ACRONYM
        if word[0].isupper() and not short and not _begins(text, found.start()):
            continue
        if len(word) > 1 or word.isdigit():
            yield word if short else small


def _begins(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t\"'“‘(–-")
    return not before or before.endswith(_SENTENCE_ENDS)
