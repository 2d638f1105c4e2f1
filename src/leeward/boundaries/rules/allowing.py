"""Whether the person's own rules let something go out now, by this way; else from when, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from leeward.boundaries.rules import pace
from leeward.boundaries.rules.hours import next_open
from leeward.boundaries.rules.kinds import NO_CHANNEL, Kind, Rules
from leeward.boundaries.rules.wording import way

_ROUNDS = 60
"""Each round goes on to a later day at least, so that this many see weeks ahead."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """`now`: it may go out at the moment asked about. Else `at` (UTC) is the first moment, None where there is none.

    `why` are whole sentences, `kinds` the limits that speak against now. Not checked: orders of courts, the mode, what
    is written. These stand above (`contact`).
    """

    now: bool
    at: datetime | None
    why: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()


def may_send(
    rules: Rules, moment: datetime, channel: str, sent_before: Sequence[datetime], *, same_day: bool = False
) -> Allowed:
    """`sent_before`: the moments of the person's own messages to them, aware, in any order; later ones do not count.

    `same_day`: what goes out is about this very day, for ways that are open for that alone. Moments without a zone
    raise ValueError. The channel "" is any way.
    """
    moment = _aware(moment)
    sent = sorted(_aware(one) for one in sent_before)
    shut = _shut(rules, channel, same_day=same_day)
    against = [*shut, *_against(rules, moment, sent)]
    if not against:
        return Allowed(now=True, at=moment)
    at = None if shut else _first(rules, moment, sent)
    kinds = tuple(dict.fromkeys(kind for kind, _ in against))
    return Allowed(now=False, at=at, why=tuple(why for _, why in against), kinds=kinds)


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment needs a zone")
    return moment.astimezone(UTC)


def _shut(rules: Rules, channel: str, *, same_day: bool) -> list[tuple[Kind, str]]:
    limit = rules.channels
    emergency = rules.emergency.channel if rules.emergency else ""
    if limit is None or channel in NO_CHANNEL or channel in limit.open or channel == emergency:
        return []
    if channel in limit.same_day:
        only = f"You keep {way(channel)} for what is about the same day."
        return [] if same_day else [(Kind.CHANNELS, only)]
    return [(Kind.CHANNELS, f"You do not write by {way(channel)}.")]


def _against(rules: Rules, moment: datetime, sent: Sequence[datetime]) -> list[tuple[Kind, str]]:
    found = []
    if rules.hours is not None and next_open(rules.hours, moment, rules.zone) != moment:
        found.append((Kind.HOURS, "It is outside the hours in which you read and write."))
    if rules.mine is not None:
        counted = pace.before(sent, moment, rules.zone)
        if pace.over_day(rules.mine, counted):
            found.append((Kind.MINE, "You have sent as many today as you send in a day."))
        if pace.over_week(rules.mine, counted):
            found.append((Kind.MINE, "You have sent as many this week as you send in a week."))
        if pace.too_soon(rules.mine, counted, moment):
            found.append((Kind.MINE, "It is sooner after your last message than you want."))
    return found


def _first(rules: Rules, moment: datetime, sent: Sequence[datetime]) -> datetime | None:
    for _ in range(_ROUNDS):
        later: datetime | None = moment
        if rules.mine is not None:
            later = pace.fits_from(rules.mine, sent, moment, rules.zone)
        if rules.hours is not None and later is not None:
            later = next_open(rules.hours, later, rules.zone)
        if later is None or later == moment:
            return later
        moment = later
    return None
