"""Moments and weeks to try, and the plainest models: they walk minute by minute."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from leeward.boundaries.rules.kinds import Hours, Span

MINUTE = timedelta(minutes=1)
ZONES = ("Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "Australia/Lord_Howe")

# Days around which clocks are moved, a year ends, a leap day stands.
_DAYS = (
    datetime(2026, 3, 29), datetime(2026, 10, 25), datetime(2026, 3, 8), datetime(2026, 11, 1), datetime(2026, 10, 4),
    datetime(2026, 4, 5), datetime(2027, 1, 1), datetime(2028, 2, 29), datetime(2026, 6, 15),
)  # fmt: skip

moments = st.builds(
    lambda day, minutes: (day + timedelta(minutes=minutes)).replace(tzinfo=UTC),
    st.sampled_from(_DAYS),
    st.integers(-2 * 1440, 2 * 1440),
)
spans = st.builds(Span, st.integers(0, 6), st.integers(0, 1439), st.integers(0, 1440))
weeks = st.builds(lambda some: Hours(tuple(some)), st.lists(spans, min_size=1, max_size=9))
zones = st.sampled_from(ZONES)


def open_minutes(hours):
    """Weekday and minute of every open minute of a week, written out one by one."""
    found = set()
    for span in hours.spans:
        length = span.end - span.begin if span.end > span.begin else span.end - span.begin + 1440
        for number in range(length):
            over, minute = divmod(span.begin + number, 1440)
            found.add(((span.day + over) % 7, minute))
    return found


def is_open(minutes, moment, zone):
    there = moment.astimezone(ZoneInfo(zone))
    return (there.weekday(), there.hour * 60 + there.minute) in minutes


def walk(minutes, moment, zone, *, wanted, days=15):
    """The first minute from this one on that is open, or not."""
    for _ in range(days * 1440):
        if is_open(minutes, moment, zone) is wanted:
            return moment
        moment += MINUTE
    return None
