from datetime import date, datetime, timedelta

from leeward.encounters.ics.lines import parts_of
from leeward.encounters.ics.moments import When
from leeward.encounters.ics.repeating import Budget, comes_back, event_in, expanded, wildness
from leeward.encounters.rhythm import Span

WINDOW = Span(date(2026, 3, 1), date(2026, 4, 30))


def own(tzid):
    return tzid


def block(*lines):
    (found,) = parts_of("\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"])).blocks
    return found


def starts(*groups):
    events = [event_in(block(*lines), own) for lines in groups]
    return sorted(begins.wall for _, begins, _ in expanded(events, WINDOW, own))


def test_an_event_ends_as_it_says_or_after_its_length():
    assert event_in(block("DTSTART:20260306T170000", "DURATION:PT1H"), own).ends == When(datetime(2026, 3, 6, 18))
    assert event_in(block("DTSTART:20260306T170000", "DTEND:20260306T160000"), own).ends is None
    assert event_in(block("SUMMARY:no beginning"), own) is None


def test_the_hour_stays_across_the_change_of_the_clocks():
    found = starts(["DTSTART;TZID=Europe/London:20260320T170000", "RRULE:FREQ=WEEKLY;COUNT=3"])
    assert found == [datetime(2026, 3, day, 17) for day in (20, 27)] + [datetime(2026, 4, 3, 17)]


def test_an_event_in_utc_stays_in_utc():
    found = starts(["DTSTART:20260326T170000Z", "RRULE:FREQ=WEEKLY;COUNT=2"])
    assert found == [datetime(2026, 3, 26, 17), datetime(2026, 4, 2, 17)]


def test_days_left_out_are_understood_in_every_spelling():
    rule = ["DTSTART;TZID=Europe/London:20260306T170000", "RRULE:FREQ=WEEKLY;COUNT=4"]
    for spelling in (
        "EXDATE;TZID=Europe/London:20260313T170000",
        "EXDATE:20260313T170000Z",
        "EXDATE;VALUE=DATE:20260313",
        "EXDATE:20260313T170000,garbage",
    ):
        assert [one.day for one in starts([*rule, spelling])] == [6, 20, 27], spelling


def test_single_days_more_and_days_moved():
    rule = [
        "DTSTART;TZID=Europe/London:20260306T170000",
        "RRULE:FREQ=WEEKLY;COUNT=2",
        "RDATE;TZID=Europe/London:20260401T100000",
    ]
    moved = ["DTSTART;TZID=Europe/London:20260314T090000", "RECURRENCE-ID;TZID=Europe/London:20260313T170000"]
    assert starts(rule, moved) == [datetime(2026, 3, 6, 17), datetime(2026, 3, 14, 9), datetime(2026, 4, 1, 10)]


def test_an_end_of_the_wrong_kind_is_put_right():
    timed = ["DTSTART;TZID=Europe/London:20260306T170000"]
    assert len(starts([*timed, "RRULE:FREQ=WEEKLY;UNTIL=20260320"])) == 3
    assert len(starts([*timed, "RRULE:FREQ=WEEKLY;UNTIL=20260320T170000"])) == 3
    assert len(starts(["DTSTART;VALUE=DATE:20260306", "RRULE:FREQ=WEEKLY;UNTIL=20260320T000000Z"])) == 3
    assert len(starts(["DTSTART:20260306T170000", "RRULE:FREQ=WEEKLY;UNTIL=20260320T170000Z"])) == 3


def test_what_comes_back_and_what_is_too_wild():
    assert comes_back(block("RRULE:FREQ=DAILY"))
    assert not comes_back(block("DTSTART:20260306"))
    assert wildness(event_in(block("DTSTART:20260306", "RRULE:FREQ=DAILY"), own)) == ""
    assert "1900" in wildness(event_in(block("DTSTART:16010101", "RRULE:FREQ=DAILY"), own))
    assert "more than one" in wildness(event_in(block("DTSTART:20260306", "RRULE:FREQ=DAILY", "RRULE:FREQ=DAILY"), own))


def test_a_budget_is_spent_by_days_or_by_time():
    assert not Budget().is_spent
    assert Budget(days=0).is_spent
    assert Budget(seconds=-1).is_spent


def test_length_is_kept_for_every_day():
    (event,) = [event_in(block("DTSTART:20260306T170000", "DTEND:20260306T183000", "RRULE:FREQ=DAILY;COUNT=2"), own)]
    assert {ends.wall - begins.wall for _, begins, ends in expanded([event], WINDOW, own)} == {timedelta(minutes=90)}


def test_more_single_days_than_can_be_read_are_too_wild():
    many = ",".join(["20260306T170000"] * 6000)
    assert "more single days" in wildness(event_in(block("DTSTART:20260306T170000", f"EXDATE:{many}"), own))
