"""Limits in plain sentences, from the person's own mouth: what I do, never what they are to do."""

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any

from leeward.boundaries.rules import kinds
from leeward.boundaries.rules.kinds import DAY, Hours, Kind, Limit
from leeward.boundaries.rules.topics import NAMES
from leeward.boundaries.rules.wording import at, listed, way

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def sentence(kind: Kind, limit: Limit) -> str:
    """One limit as one or two sentences in the first person."""
    said: Callable[[Any], str] = _SAID[kind]
    return said(limit)


def hours_in_words(hours: Hours) -> str:
    """“Monday to Friday from 08:00 to 18:00; Saturday from 10:00 to 12:00”; days with the same hours stand together."""
    by_day = [(day, tuple(sorted((one.begin, one.end) for one in hours.spans if one.day == day))) for day in range(7)]
    parts = []
    for times, days in groupby((one for one in by_day if one[1]), key=lambda one: one[1]):
        parts.append(f"{_days([day for day, _ in days])} {listed([_span(begin, end) for begin, end in times])}")
    return "; ".join(parts)


def _days(days: list[int]) -> str:
    if len(days) == 7:
        return "every day"
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        return f"{DAYS[days[0]]} to {DAYS[days[-1]]}"
    return listed([DAYS[day] for day in days])


def _span(begin: int, end: int) -> str:
    if begin == 0 and end in (0, DAY):
        return "all day"
    return f"from {at(begin)} to {at(end)}" + (" the next day" if end <= begin else "")


def _channels(limit: kinds.Channels) -> str:
    said = f"I read and answer what comes by {listed([way(one) for one in limit.open], 'or')}."
    if limit.same_day:
        said += f" I use {listed([way(one) for one in limit.same_day], 'or')} only for what is about the same day."
    return said


def _topics(limit: kinds.Topics) -> str:
    subjects = [NAMES[one] for one in limit.open if one in NAMES] + [f"“{word}”" for word in limit.words]
    return f"I write about {listed(subjects)}. I do not answer what is about other things."


def _hours(limit: Hours) -> str:
    if not limit.spans:
        return "I do not read or answer at any hour."
    return f"I read and answer {hours_in_words(limit)}."


def _pace(verb: str, pace: kinds.Pace) -> str:
    most = [
        f"{count} {'message' if count == 1 else 'messages'} a {unit}"
        for count, unit in ((pace.per_day, "day"), (pace.per_week, "week"))
        if count is not None
    ]
    said = f"I {verb} at most {listed(most)}." if most else ""
    if pace.apart is not None:
        return f"{said} I leave at least {_minutes(pace.apart)} between two that I {verb}.".strip()
    return said


def _minutes(count: int) -> str:
    if count and count % 60 == 0:
        return _hour_count(count // 60)
    return "1 minute" if count == 1 else f"{count} minutes"


def _hour_count(count: int) -> str:
    return "1 hour" if count == 1 else f"{count} hours"


def _reply(limit: kinds.Reply) -> str:
    begin = "after I have looked" if limit.from_seen else "after a message came"
    weekend = f", {_hour_count(limit.weekend)} on {listed([DAYS[day] for day in limit.weekend_days])}"
    said = f"Where an answer is needed, I answer within {_hour_count(limit.weekday)} {begin}"
    said += (weekend if limit.weekend_days and limit.weekend != limit.weekday else "") + "."
    if limit.waking is not None and limit.waking.spans:
        span = limit.waking.spans[0]
        said += f" What comes between {at(span.end)} and {at(span.begin)} counts from {at(span.begin)}."
    if limit.urgent is not None:
        within = " that I am awake" if limit.waking is not None else ""
        said += f" What cannot wait I answer within {_hour_count(limit.urgent)}{within}."
    return said


def _look(limit: kinds.Look) -> str:
    return f"I look for messages every {_hour_count(limit.every)}, not in between."


def _emergency(limit: kinds.Emergency) -> str:
    words = listed([f"“{word}”" for word in limit.words], "or")
    said = f"What says {words} does not wait." if limit.words else ""
    if limit.channel:
        said += f" In an emergency I can be reached by {way(limit.channel)}."
    return said.strip()


_SAID: Mapping[Kind, Callable[[Any], str]] = {
    Kind.CHANNELS: _channels,
    Kind.TOPICS: _topics,
    Kind.HOURS: _hours,
    Kind.THEIRS: lambda limit: _pace("read", limit),
    Kind.MINE: lambda limit: _pace("send", limit),
    Kind.REPLY: _reply,
    Kind.LOOK: _look,
    Kind.EMERGENCY: _emergency,
    Kind.ADDRESSES: lambda _limit: "What comes from a new number or account waits. I do not answer it.",
    Kind.BETWEEN: lambda _limit: "I do not answer what comes through other people.",
    Kind.PAYMENTS: lambda _limit: "Words with a payment count as a message. I do not answer them.",
    Kind.PRESSURE: lambda _limit: "What only presses me, and asks nothing needed, waits. I do not answer it.",
}
