"""The offset from UTC of a wall clock time in a named zone. Times are never shifted by it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from leeward.readers.errors import UnknownZone
from leeward.readers.moments import shown_offset
from leeward.words.messages import Details, Message, Record

_MOST_KNOWN = 100_000


def zone_of(name: str) -> ZoneInfo:
    """The zone of this IANA name. Raises UnknownZone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(name) from error


def with_offsets(records: Iterator[Record], zone: ZoneInfo) -> Iterator[Record]:
    """The records with `utc_offset` filled in where it is not known.

    An hour that happens twice when clocks go back keeps the first offset, one that does not exist when they go forward
    the one before; `extra["clock"]` says "twice" or "never" there.
    """
    known: dict[datetime, tuple[str, str | None]] = {}
    for record in records:
        if type(record) is not Message or record.sent_at is None:
            yield record
            continue
        details = record.details
        if details is not None and details.utc_offset is not None:
            yield record
            continue
        quarter = record.sent_at.replace(minute=record.sent_at.minute // 15 * 15, second=0, microsecond=0)
        found = known.get(quarter)
        if found is None:
            found = _offset(quarter, zone)
            if len(known) < _MOST_KNOWN:
                known[quarter] = found
        yield record._replace(details=_with(details, *found))


def _offset(moment: datetime, zone: ZoneInfo) -> tuple[str, str | None]:
    first = moment.replace(tzinfo=zone, fold=0).utcoffset()
    second = moment.replace(tzinfo=zone, fold=1).utcoffset()
    assert first is not None and second is not None  # noqa: PT018, S101  # a ZoneInfo always knows its offset
    if first == second:
        return shown_offset(first), None
    return shown_offset(first), "twice" if first > second else "never"


def _with(details: Details | None, offset: str, clock: str | None) -> Details:
    details = details or Details()
    extra = {**details.extra, "clock": clock} if clock else details.extra
    return replace(details, utc_offset=offset, extra=extra)
