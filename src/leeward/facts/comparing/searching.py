"""Looking through the earlier messages for the one that a denial denies, the newest first."""

from collections.abc import Sequence
from datetime import timedelta

from leeward.facts.comparing.agreeing import said_yes
from leeward.facts.comparing.deeds import means_these_days
from leeward.facts.comparing.denials import POINTING, POINTS, Denial, Denied
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.matching import Around, says
from leeward.facts.comparing.pointing import named
from leeward.facts.comparing.stems import may_hold, stem
from leeward.facts.comparing.told import BARE_ACTS, told
from leeward.facts.comparing.values import Value, values
from leeward.words.tactics import Quote, Side

Hit = tuple[Earlier, Quote]

_ONCE = timedelta(days=30)
_BARE = timedelta(days=14)
_HAD = timedelta(days=21)
_CERTAIN = timedelta(days=3)
_TOLD = timedelta(days=45)
_JUST_BEFORE = timedelta(days=3)
_FRAGMENT = 6
_CHANGED_HANDS = frozenset("give return drop collect bring post send lose hand sell bin".split())


def denied_before(before: Sequence[Earlier], denial: Denial, later: Earlier) -> Hit | None:
    """The message that says what is denied, with its words; None where there is none, or only perhaps."""
    if denial.what in POINTING:
        return _pointed(before, denial, later)
    if denial.what is Denied.BEING_TOLD:
        return _told(before, denial, later)
    return _said(before, denial, later)


def _said(before: Sequence[Earlier], denial: Denial, later: Earlier) -> Hit | None:
    span = _span(denial)
    around = _around(before, denial, later)
    if denial.only and _hedged_before(before, around.hint | denial.about):
        return None
    gone = denial.what is Denied.HAVING and denial.once
    for at in range(len(before) - 1, -1, -1):
        message = before[at]
        if gone and _changed_hands(message, denial):
            return None
        if message.side is not Side.THEM or (span is not None and apart(message, later) > span):
            continue
        quote = _says_it(message, denial, around) if may_hold(message.low, denial.known_by) else None
        quote = quote or said_yes(before, at, denial)
        if quote is not None:
            return message, quote
    return None


def _says_it(message: Earlier, denial: Denial, around: Around) -> Quote | None:
    for clause in message.parts:
        if says(clause, denial, message.sent_at, around):
            return clause.whole.quote(clause.opening, clause.end)
    return None


def _around(before: Sequence[Earlier], denial: Denial, later: Earlier) -> Around:
    """What the matter may be where the denial leaves it out: a fragment beside it, or the person's last message."""
    others = [part for part in later.parts if not part.first <= denial.first < part.end]
    hint = frozenset[str]().union(*(part.about for part in others if len(part.words) <= _FRAGMENT))
    mine = _last_of_mine(before, later)
    if mine is not None and (POINTS & {*denial.said} or denial.only):
        hint |= mine.about
    found: list[Value] = [one for part in others for one in values(part.words, later.sent_at)]
    return Around(hint, tuple(found))


def _hedged_before(before: Sequence[Earlier], about: frozenset[str]) -> bool:
    """Whether they once did say "maybe" to the matter, so that "I said maybe" is so."""
    theirs = (part for message in before if message.side is Side.THEM for part in message.parts)
    return any(part.doubt and about & part.about for part in theirs)


def _changed_hands(message: Earlier, denial: Denial) -> bool:
    """Whether a message tells that the thing went from one to the other, so that not having it may be so."""
    return bool(denial.about & message.about) and bool(_CHANGED_HANDS & {*map(stem, message.whole.words)})


def _span(denial: Denial) -> timedelta | None:
    """How old the earlier message may be; None where "never" covers all of it."""
    if denial.means_a_time or means_these_days(denial):
        return _CERTAIN
    if denial.what is Denied.MENTIONING:
        return _ONCE
    if denial.what is Denied.HAVING:
        return _HAD if denial.once else None
    if not denial.about:
        return _BARE
    return _ONCE if denial.once else None


def _told(before: Sequence[Earlier], denial: Denial, later: Earlier) -> Hit | None:
    for at in range(len(before) - 1, -1, -1):
        message = before[at]
        if apart(message, later) <= _TOLD and may_hold(message.low, denial.about - BARE_ACTS):
            quote = told(before, at, denial)
            if quote is not None:
                return message, quote
    return None


def _pointed(before: Sequence[Earlier], denial: Denial, later: Earlier) -> Hit | None:
    """What "I never said that" points at: what the person named last, if it is one thing."""
    mine = _last_of_mine(before, later)
    meant = named(mine.parts, denial) if mine else ()
    if len(meant) != 1:
        return None
    return _said([one for one in before if one is not mine], meant[0], later)


def _last_of_mine(before: Sequence[Earlier], later: Earlier) -> Earlier | None:
    """The person's last message, if it is of these days."""
    mine = next((one for one in reversed(before) if one.side is Side.ME), None)
    return mine if mine is not None and apart(mine, later) <= _JUST_BEFORE else None


def apart(message: Earlier, later: Earlier) -> timedelta:
    """The time between the two; for ever where one has no date."""
    if message.sent_at is None or later.sent_at is None:
        return timedelta.max
    return abs(later.sent_at - message.sent_at)
