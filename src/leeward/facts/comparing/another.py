"""Whether an earlier message named another hour, day, sum or place for the very matter that a claim is about.

Only where nobody named the claimed value before (it may have been agreed anew), and where both speak of one occasion.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from leeward.facts.comparing.claims import Claim, place_of
from leeward.facts.comparing.clauses import Clause
from leeward.facts.comparing.denials import Denial
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.keeping import other_keeper, turned_round
from leeward.facts.comparing.matching import restricts
from leeward.facts.comparing.matters import months_of, names_conflict, same_part
from leeward.facts.comparing.stems import about
from leeward.facts.comparing.values import Kind, Value, comparable, days, differ, large, spans, values
from leeward.facts.comparing.wording import is_mark
from leeward.words.tactics import Quote, Side

Hit = tuple[Earlier, Quote]

_LOOK_BACK = timedelta(days=45)
_NEAR = timedelta(days=8)
_A_DAY, _SOON, _THREE = timedelta(days=1), timedelta(days=2), timedelta(days=3)
_THREE_WEEKS = timedelta(days=21)
_FOR_MONTH = timedelta(days=100)
_ONCE_A_MONTH = timedelta(days=24)
_SPANS = {
    Kind.HOUR: timedelta(days=21),
    Kind.DAY: _LOOK_BACK,
    Kind.SUM: _LOOK_BACK,
    Kind.BARE: timedelta(days=30),
    Kind.COUNT: timedelta(days=30),
    Kind.PART: _LOOK_BACK,
}
_REPEATED = frozenset("electric electricity gas water rent bill phon phone internet broadband council energy".split())
_CLAIMING = frozenset(
    "as like i we you have already said told agreed deal was the it always to on for at by not".split()
)
_DOSES = frozenset("puff tablet ml mg spoon".split())
_MUTUAL = frozenset("we agreed deal arranged".split())
_MORE_WORDS = 3
_SHORT = 10


def other_value(before: Sequence[Earlier], claim: Claim, later: Earlier) -> Hit | None:
    """The message of the same side that names another value for it last, or most plainly, with its clause."""
    if later.sent_at is None:
        return None
    value = claim.value
    if (hit := turned_round(before, claim)) is not None:
        return hit
    if value is None:
        return _other_place(before, claim, later.sent_at)
    if _named_before(before, value, later.sent_at):
        return None
    hits: list[tuple[Earlier, Clause]] = []
    for message, clause, there in _named_for_it(before, claim, value, later.sent_at):
        fits = clause.states and not clause.negative and all(differ(value, one) for one in there)
        fits = fits and (claim.instead is None or any(_is(claim.instead, one) for one in there))
        if not fits or not _same_time(clause, message, _claimed(claim), later.sent_at):
            break
        hits.append((message, clause))
    if not hits:
        return None
    message, clause = max(hits, key=lambda hit: (len(hit[1].about & claim.about), len(hit[1].words)))
    return message, clause.whole.quote(clause.first, clause.end)


def _named_for_it(
    before: Sequence[Earlier], claim: Claim, value: Value, moment: datetime
) -> Iterator[tuple[Earlier, Clause, list[Value]]]:
    """The clauses of the same side that name such a value for the same matter, the newest first."""
    for at in range(len(before) - 1, -1, -1):
        message = before[at]
        if message.side is not Side.THEM or not _within(message, moment, _span(claim, value)):
            continue
        for clause, found in message.named:
            there = [one for one in found if comparable(value, one)]
            if there and _same_matter(before, at, clause, claim, value):
                yield message, clause, there


def _is(one: Value, other: Value) -> bool:
    return comparable(one, other) and not differ(one, other)


def same_value(before: Sequence[Earlier], denial: Denial, later: Earlier) -> Hit | None:
    """For "I never said 5": the newest message of the same side that names it, for a day that is not past."""
    if later.sent_at is None:
        return None
    found = values(denial.said, later.sent_at)
    for message in reversed(before):
        if message.side is not Side.THEM or not _within(message, later.sent_at, _NEAR):
            continue
        for clause, named in message.named:
            there = [one for one in named if comparable(found[0], one)]
            if any(not differ(found[0], one) for one in there):
                fits = clause.states and not clause.negative and _same_time(clause, message, found, later.sent_at)
                return (message, clause.whole.quote(clause.first, clause.end)) if fits else None
    return None


def _claimed(claim: Claim) -> tuple[Value, ...]:
    """Its value, and the days it names beside it."""
    return (claim.value, *days(values(claim.words, claim.at))) if claim.value else ()


def _span(claim: Claim, value: Value) -> timedelta:
    """How old the earlier message may be: longer where the claim names the month that it is for."""
    if value.kind is not Kind.HOUR and months_of(claim.words):
        return _FOR_MONTH
    return _SPANS[Kind.SUM if large(value) else value.kind]


def _within(message: Earlier, moment: datetime, span: timedelta) -> bool:
    return message.sent_at is not None and timedelta(0) <= moment - message.sent_at <= span


def _named_before(before: Sequence[Earlier], value: Value, moment: datetime) -> bool:
    """Whether anybody named this value lately."""
    return any(
        _is(one, value) for message in before if _within(message, moment, _LOOK_BACK) for one in _all_values(message)
    )


def _all_values(message: Earlier) -> Iterator[Value]:
    for _, found in message.named:
        yield from found


def _same_matter(before: Sequence[Earlier], at: int, clause: Clause, claim: Claim, value: Value) -> bool:
    mine, theirs = _months(claim.words, claim.at), _months(clause.words, claim.at)
    if (mine and theirs and mine != theirs) or not _as_wide(clause, claim, value):
        return False
    message = before[at]
    if claim.instead is not None and any(_is(claim.instead, one) for one in values(clause.words, message.sent_at)):
        return not claim.about or bool(claim.about & clause.about)
    if not claim.about:
        return _alone(clause, claim, value) and _only_one(before, at, clause, claim, value)
    if not _about_it(claim.about, clause.about, _asked_about(before, at)):
        return False
    if value.kind is not Kind.HOUR and claim.about & _REPEATED and "always" not in claim.whole.words and not theirs:
        return message.sent_at is not None and claim.at is not None and claim.at - message.sent_at <= _ONCE_A_MONTH
    return not names_conflict(claim.whole, clause.whole)


def _as_wide(clause: Clause, claim: Claim, value: Value) -> bool:
    """Whether both speak of the same part, the same keeper, and the claim is not narrower ("for both")."""
    if (claim.about or value.kind is Kind.SUM) and not same_part(claim.words, clause.words, value):
        return False
    if other_keeper(claim, clause) or restricts(claim.named) - {*clause.words}:
        return False
    return value.kind is not Kind.COUNT or value.unit in _DOSES or bool(claim.about)


def _about_it(about: frozenset[str], there: frozenset[str], asked: frozenset[str]) -> bool:
    """Whether the clause, or the question that it answers, names the matter; one word of it may be missing there."""
    more = about - there - asked
    return not more or (len(more) == 1 and bool(about & (there | asked)) and not there - about)


def _months(words: Sequence[str], at: datetime | None) -> frozenset[str]:
    """The months it speaks of, without those of a day that is itself compared."""
    taken = set(spans(days(values(words, at))))
    return months_of([word for number, word in enumerate(words) if number not in taken])


def _asked_about(before: Sequence[Earlier], at: int) -> frozenset[str]:
    """What a short message answers: the matter of the person's message just before it."""
    message, asked = before[at], before[at - 1] if at else None
    if asked is None or asked.side is not Side.ME or len(message.whole.words) > _SHORT:
        return frozenset()
    near = message.sent_at is not None and _within(asked, message.sent_at, _A_DAY)
    return about(asked.whole.words) if near else frozenset()


def _alone(clause: Clause, claim: Claim, value: Value) -> bool:
    """Whether the claim is little more than its value ("we agreed 6"), or names the same place of meeting."""
    said = {*claim.words}
    if value.kind is Kind.SUM and not said & _MUTUAL:
        return False
    if claim.place and claim.place == place_of(clause.words):
        return True
    width = value.end - value.first + 2 * (claim.instead is not None)
    return sum(not is_mark(word) for word in said) <= _MORE_WORDS + len(_CLAIMING & said) + width


def _only_one(before: Sequence[Earlier], at: int, clause: Clause, claim: Claim, value: Value) -> bool:
    """Without a word for the matter: the one value of this kind that they named in the last days."""
    message, moment = before[at], claim.at
    ahead = any(_not_past(one.day, moment) for one in days(values(clause.words, message.sent_at))) if moment else False
    near = _THREE_WEEKS if ahead else _NEAR
    if moment is None or not _within(message, moment, near) or names_conflict(claim.whole, clause.whole):
        return False
    mine = [one for one in values(clause.words, message.sent_at) if comparable(one, value)]
    others = (
        one
        for other in before
        if other is not message and other.side is Side.THEM and _within(other, moment, near)
        for one in _all_values(other)
        if comparable(one, value)
    )
    return not any(differ(one, mine[0]) for one in (*mine[1:], *others))


def _same_time(clause: Clause, message: Earlier, claimed: Sequence[Value], moment: datetime) -> bool:
    """Whether both speak of the same day: the one that the earlier message was for is not long past."""
    value, named = claimed[0], days(claimed)
    there = days(values(clause.words, message.sent_at)) or days(tuple(_all_values(message)))
    if value.kind is Kind.DAY:
        return all(_not_past(one.day, moment) for one in there)
    if named and there and all(differ(one, other) for one in named for other in there):
        return False
    if value.kind in (Kind.SUM, Kind.COUNT, Kind.PART) or large(value):
        return True
    if not there:  # an hour without a day is for the next days
        return not named and _within(message, moment, _THREE)
    return all(_not_past(one.day, moment) for one in there)


def _not_past(day: date | None, moment: datetime) -> bool:
    return day is not None and moment.date() <= day + _SOON


def _other_place(before: Sequence[Earlier], claim: Claim, moment: datetime) -> Hit | None:
    """The newest place of meeting, if it is another one and for today."""
    recent = [message for message in before if _within(message, moment, _LOOK_BACK)]
    if any(claim.place in message.low for message in recent):
        return None
    for message in reversed(recent):
        clause = next((one for one in message.parts if place_of(one.words)), None)
        if clause is None or message.side is not Side.THEM:
            continue
        named = days(values(clause.words, message.sent_at))
        today = all(one.day is not None and one.day <= moment.date() <= one.day + _SOON for one in named)
        soon = today if named else _within(message, moment, _SOON)
        fits = clause.states and not clause.negative and soon
        return (message, clause.whole.quote(clause.first, clause.end)) if fits else None
    return None
