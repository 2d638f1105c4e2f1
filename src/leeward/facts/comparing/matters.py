"""Whether two clauses speak of the same matter: no other month, child, or part of a sum."""

from collections.abc import Sequence

from leeward.facts.comparing.days import MONTHS, WEEKDAYS
from leeward.facts.comparing.values import Kind, Value, large
from leeward.facts.comparing.wording import Worded

_SEASONS = frozenset("spring summer autumn winter".split())
_NO_NAMES = frozenset("ok i you it the he she we they can if so and but for".split())
_FEASTS = frozenset(("christmas", "easter"))
_PARTS = {
    Kind.SUM: frozenset(
        "deposit half balance rest remaining instalment share extra more fee total left each part first second"
        " quarter "
        "tip".split()
    ),
    Kind.HOUR: frozenset(
        "doors door opens open close closes end ends finish finishes leaves leave back drop collect pick board "
        "meet".split()
    ),
    Kind.DAY: frozenset("deadline due submit book booking ends end finish closes opens until payment pay".split()),
}


def same_part(one: Sequence[str], other: Sequence[str], value: Value) -> bool:
    """Whether both name the same part of it: the deposit and the whole, doors and play, are not the same."""
    kind = Kind.SUM if large(value) else Kind.HOUR if value.kind is Kind.BARE else value.kind
    parts = _PARTS.get(kind, frozenset())
    return parts & {*one} == parts & {*other}


def months_of(words: Sequence[str]) -> frozenset[str]:
    """The months and seasons among the words, in short."""
    return frozenset(word[:3] for word in words if word in _SEASONS or (word in MONTHS and word != "may"))


def names_conflict(one: Worded, other: Worded) -> bool:
    """Whether both texts name somebody with a capital letter inside a sentence, and nobody in common."""
    mine, theirs = _names(one), _names(other)
    return bool(mine and theirs and not mine & theirs)


def _names(whole: Worded) -> frozenset[str]:
    found = set()
    for at in range(1, len(whole.words)):
        written = whole.text[whole.starts[at] : whole.ends[at]]
        plain = written.lower().replace("’", "'").removesuffix("'s")
        named = written[:1].isupper() and written[1:2].islower() and whole.words[at] == plain
        if named and whole.words[at - 1][0] not in ".!?…":
            found.add(plain)
    return frozenset(found) - WEEKDAYS.keys() - MONTHS.keys() - _FEASTS - _NO_NAMES
