"""Health: what is the matter with somebody's body, or what is needed for it."""

from collections.abc import Iterator, Sequence

from leeward.facts.tokens import Tokens

Kinds = Sequence[set[str]]

_THINGS = {"health.illness", "health.medicine"}
_OPENERS = {"small.article", "small.possessive"}
_ADJECTIVES = frozenset(
    "bad high severe mild nasty terrible second rescue blue brown heart stomach chest ear peanut nut "
    "penicillin dairy egg "
    "milk knee hip cataract skin eye throat strep broken worming flea booster flu mmr blood asthma allergic new slight "
    "little big another last next daily morning evening night suspected possible massive bit of her his "
    "the some".split()
)
_FAILING = frozenset(
    "talking speaking speak waking wake answering responding moving move breathing breathe swallow stand "
    "walk see feel eating "
    "drinking drink eat making sense able conscious himself herself right proper properly stable".split()
)
_DENIED = frozenset(
    "not no can't cant cannot couldn't won't wont doesn't don't isn't didn't cannae hasn't never".split()
)
_TO_BODY = frozenset("swallowed drank drunk ate eaten taken took inhaled breathed".split())
_FALLS = frozenset("fell fallen slipped trapped slumped stung bitten knocked hit crushed scalded".split())
_OFF = {
    "small.not",
    "small.i",
    "small.they",
    "small.you",
    "small.and",
    "small.but",
    "small.because",
    "small.aux",
    "other",
    "small.wh",
}
_ON_THE_WAY = frozenset("from in round up left right of".split())
_LOOKS = frozenset(
    "is are was looks look feels feel is's all gone really very still so just badly went getting a bit too".split()
)
_STATE = frozenset(
    "wrong bad broken open down big huge swollen sore blue white grey pale killing out funny bent crooked "
    "mess bits gone tight "
    "stiff hard high low red weeping stuck drooping droopy itchy cold hot burning weak".split()
)


def find(cut: Tokens, kinds: Kinds) -> Iterator[tuple[int, int, bool]]:
    """First and last token of each matter of health, and whether a body or an illness is named in it."""
    at = 0
    while at < len(cut):
        found = (
            _temperature(at, cut)
            or _allergic(at, cut, kinds)
            or _cannot(at, cut, kinds)
            or _happened(at, cut, kinds)
            or _hurt(at, cut, kinds)
            or _thing(at, cut, kinds)
        )
        if found is None:
            at += 1
            continue
        yield at, *found
        at = found[0] + 1


def _temperature(at: int, cut: Tokens) -> tuple[int, bool] | None:
    """Temperature of 39.4, temp 38,5, a fever of 40."""
    if cut.low[at] not in {"temperature", "temp", "fever"}:
        return None
    last = at
    if last + 2 < len(cut) and cut.low[last + 1] in {"of", "is", "at", "was", ":"}:
        last += 1
    if last + 1 < len(cut) and cut.low[last + 1].isdigit():
        last += 1
        if last + 2 < len(cut) and cut.low[last + 1] in {".", ","} and cut.low[last + 2].isdigit():
            last += 2
        return last, True
    return None


def _allergic(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    if cut.low[at] not in {"allergic", "allergy", "intolerant"} or at + 2 >= len(cut) or cut.low[at + 1] != "to":
        return None
    last = at + 2
    while (
        last + 1 < len(cut)
        and cut.low[last + 1].isalpha()
        and not kinds[last + 1] & {"small.aux", "small.i", "small.they", "small.you", "small.at"}
    ):
        if cut.low[last + 1] in {"and", "or", "so", "but"} or last > at + 4:
            break
        last += 1
    return last, True


def _cannot(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    """Not talking properly, can't feel his arm, won't wake up."""
    if cut.low[at] not in _DENIED:
        return None
    last = at + 1
    while (
        last < len(cut) and last < at + 3 and cut.low[last] in {"be", "really", "even", "hardly", "able", "to", "been"}
    ):
        last += 1
    if last >= len(cut) or cut.low[last] not in _FAILING:
        return None
    while last + 1 < len(cut) and last < at + 7 and cut.low[last + 1][0].isalpha() and not kinds[last + 1] & _OFF:
        if cut.low[last + 1] in {"when", "at", "since", "for", "to", "in", "on"}:
            break
        last += 1
    return last, True


def _happened(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    """Swallowed something, fell down the stairs, hit by a car, trapped in the front."""
    if cut.low[at] not in _TO_BODY | _FALLS or at + 1 >= len(cut):
        return None
    if (
        cut.low[at + 1] in {"him", "her", "them", "us", "me", "you", "it", "the", "for", "off", "care", "part", "place"}
        and cut.low[at] in _TO_BODY
    ):
        return None
    last = at
    while last + 1 < len(cut) and last < at + 6 and cut.low[last + 1][0].isalpha() and not kinds[last + 1] & _OFF:
        if cut.low[last + 1] in {
            "at",
            "since",
            "and",
            "when",
            "this",
            "today",
            "yesterday",
            "again",
            "outside",
            "near",
            "while",
            "on",
        }:
            break
        last += 1
    if last == at:
        return None
    return last, cut.low[at] in _FALLS


def _hurt(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    """His arm looks broken, hit her head, chest hurts, bleeding from the scalp."""
    start = at
    if kinds[at] & _OPENERS and at + 1 < len(cut):
        at += 1
    if "health.body_part" in kinds[at]:
        return _body(at, cut, kinds)
    if start != at or "health.hurt_verb" not in kinds[at]:
        return None
    last = at
    while last + 1 < len(cut) and "health.hurt_verb" in kinds[last + 1]:
        last += 1
    end = last
    for inside in range(last + 1, min(len(cut), last + 5)):
        if cut.low[inside] == "heart" and cut.low[at].startswith("br"):
            return None
        if "health.body_part" in kinds[inside]:
            end = inside
            break
        if not (kinds[inside] & _OPENERS or cut.low[inside] in _ON_THE_WAY):
            break
    return end, end > last or "emergency.now_hurt" in kinds[at]


def _body(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    """A part of the body and the state it is in."""
    last = at
    while last + 1 < len(cut) and last < at + 4 and cut.low[last + 1] in _LOOKS:
        last += 1
    hurt = last + 1 < len(cut) and ("health.hurt_verb" in kinds[last + 1] or cut.low[last + 1] in _STATE)
    return (last + 1, True) if hurt else None


def _thing(at: int, cut: Tokens, kinds: Kinds) -> tuple[int, bool] | None:
    """A medicine or an illness with the words that belong to it."""
    start = at
    if kinds[at] & _OPENERS and not kinds[at] & _THINGS and cut.low[at] not in {"it's", "there's"}:
        at += 1
        if at < len(cut) and cut.low[at] in {"a", "an", "the"}:
            return None
    steps = 0
    while at < len(cut) and steps < 3 and not kinds[at] & _THINGS:
        before_head = at + 1 < len(cut) and bool(kinds[at + 1] & _THINGS)
        plain = cut.low[at].isalpha() and not kinds[at] and len(cut.low[at]) > 3 and before_head and at > start
        if cut.low[at] not in _ADJECTIVES and not cut.low[at].endswith("'s") and not plain:
            return None
        at += 1
        steps += 1
    if at >= len(cut) or not kinds[at] & _THINGS:
        return None
    if cut.low[at] in {"temperature", "temp", "fever"} and _temperature(at, cut):
        return None
    if start < at and not kinds[start] & _OPENERS and cut.low[start] in {"of", "her", "his", "the", "some", "bit"}:
        return None
    last = at
    while last + 1 < len(cut) and kinds[last + 1] & _THINGS:
        last += 1
    return last, True
