from datetime import date, datetime, timedelta

import pytest

from leeward.shell import wording

LATE = datetime(2026, 6, 2, 23, 5)


def test_numbers_have_commas_and_nouns_agree():
    assert wording.number(12380) == "12,380"
    assert wording.plural(1, "message") == "1 message"
    assert wording.plural(12380, "message") == "12,380 messages"
    assert wording.plural(0, "copy", "copies") == "0 copies"


def test_dates_are_written_the_british_way():
    assert wording.day(LATE) == "2 June 2026"
    assert wording.long_day(date(2026, 6, 18)) == "Thursday 18 June"
    assert wording.moment(LATE) == "2 June 2026, 23:05"
    assert wording.clock(LATE) == "23:05"
    assert wording.month(LATE) == "June 2026"


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(days=11, hours=5), "11 days"),
        (timedelta(hours=1, minutes=59), "1 hour"),
        (timedelta(minutes=2), "2 minutes"),
        (timedelta(seconds=-40), "40 seconds"),
        (timedelta(), "less than a second"),
    ],
)
def test_spans_are_given_in_their_largest_whole_unit(span, words):
    assert wording.duration(span) == words


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 byte"), (999, "999 bytes"), (1500, "1.5 kB"), (38_200_000, "38.2 MB"), (2 * 10**9, "2.0 GB")],
)
def test_sizes(size, words):
    assert wording.size(size) == words


def test_a_day_without_an_hour_shows_none():
    assert wording.moment(datetime(2026, 6, 2, 23, 59, 59, 999999)) == "2 June 2026"
