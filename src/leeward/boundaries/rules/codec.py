"""Limits as JSON values, and back. The shape stands in the vault and in the log, so it is only ever added to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from leeward.boundaries.rules import kinds
from leeward.boundaries.rules.kinds import DAY, Hours, Kind, Limit, Rules, Span


class BadLimit(ValueError):
    """A limit whose values this version cannot read."""


def dump(limit: Limit) -> dict[str, Any]:
    """JSON values alone: text, whole numbers, lists, objects."""
    found: dict[str, Any] = _plain(asdict(limit))
    return found


def load(kind: Kind, values: Mapping[str, Any]) -> Limit:
    """The opposite of `dump`. Raises BadLimit for anything else."""
    try:
        return _LOADERS[kind](values)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadLimit(kind.value) from error


def rules(zone: str, limits: Iterable[tuple[Kind, Mapping[str, Any]]]) -> Rules:
    """All limits together; the last of a kind holds. Raises BadLimit."""
    found: dict[str, Any] = {kind.value: load(kind, values) for kind, values in limits}
    return Rules(zone, **found)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, tuple | list) else value


def _texts(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(str(one) for one in values)


def _hours(values: Mapping[str, Any]) -> Hours:
    return Hours(tuple(_span(one) for one in values["spans"]))


def _span(one: Mapping[str, Any]) -> Span:
    span = Span(int(one["day"]), int(one["begin"]), int(one["end"]))
    if not (0 <= span.day < 7 and 0 <= span.begin < DAY and 0 <= span.end <= DAY):
        raise ValueError("no span of a week")
    return span


def _number(value: Any) -> int | None:
    return None if value is None else int(value)


def _pace(values: Mapping[str, Any]) -> kinds.Pace:
    return kinds.Pace(_number(values["per_day"]), _number(values["per_week"]), _number(values["apart"]))


def _reply(values: Mapping[str, Any]) -> kinds.Reply:
    waking = values["waking"]
    return kinds.Reply(
        int(values["weekday"]),
        int(values["weekend"]),
        _number(values["urgent"]),
        _hours(waking) if waking is not None else None,
        bool(values["from_seen"]),
        tuple(int(day) for day in values["weekend_days"]),
    )


_LOADERS: Mapping[Kind, Callable[[Mapping[str, Any]], Limit]] = {
    Kind.CHANNELS: lambda values: kinds.Channels(_texts(values["open"]), _texts(values["same_day"])),
    Kind.TOPICS: lambda values: kinds.Topics(_texts(values["open"]), _texts(values["words"])),
    Kind.HOURS: _hours,
    Kind.THEIRS: _pace,
    Kind.MINE: _pace,
    Kind.REPLY: _reply,
    Kind.LOOK: lambda values: kinds.Look(int(values["every"])),
    Kind.EMERGENCY: lambda values: kinds.Emergency(_texts(values["words"]), str(values["channel"])),
    Kind.ADDRESSES: lambda values: kinds.Addresses(_texts(values["known"])),
    Kind.BETWEEN: lambda _values: kinds.Between(),
    Kind.PAYMENTS: lambda _values: kinds.Payments(),
    Kind.PRESSURE: lambda _values: kinds.Pressure(),
}
