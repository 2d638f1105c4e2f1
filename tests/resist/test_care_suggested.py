from datetime import date, datetime, timedelta

import pytest

from leeward.people import changes
from leeward.people.choices import DateKind, Role
from leeward.people.models import ImportantDate, Order, Person, StopNotice
from leeward.plan import standing as plan_standing
from leeward.resist import care_suggested as care
from leeward.resist.models import CareTime

DAY = date(2026, 6, 5)


@pytest.fixture
def rex(vault):
    return Person.objects.create(name="Rex", role=Role.OTHER)


@pytest.fixture(autouse=True)
def _nothing_at_first(vault):
    assert care.suggestions(DAY) == []


def spans():
    return [(one.reason.value, one.starts_on, one.ends_on) for one in care.suggestions(DAY)]


def test_twelve_weeks_after_the_leaving_day_first_and_last_day_included():
    plan_standing.set_leaving_day(DAY)
    assert spans() == [("left", DAY, date(2026, 8, 27))]
    assert (date(2026, 8, 27) - DAY).days + 1 == 84


@pytest.mark.parametrize(("days", "there"), [(-83, True), (-84, False), (60, True), (61, False)])
def test_not_what_is_over_nor_what_begins_much_later(days, there):
    plan_standing.set_leaving_day(DAY + timedelta(days=days))
    assert bool(spans()) is there


def test_after_a_request_to_stop_where_the_leaving_day_does_not_cover_it(rex):
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 6, 1, 23, 59, 59, 999999), day_only=True)
    assert spans() == [("left", date(2026, 6, 1), date(2026, 8, 23))]
    assert "You asked Rex to stop on 1 June 2026." in care.suggestions(DAY)[0].why
    for left in (date(2026, 5, 30), date(2026, 6, 29)):
        plan_standing.set_leaving_day(left)
        assert [start for _, start, _ in spans()] == [left]
    plan_standing.set_leaving_day(date(2026, 6, 30))
    assert [start for _, start, _ in spans()] == [date(2026, 6, 1), date(2026, 6, 30)]


def test_a_request_taken_back_is_no_reason(rex):
    StopNotice.objects.create(person=rex, stated_at=datetime(2026, 6, 1, 10), withdrawn_at=datetime.now().astimezone())
    assert spans() == []


def test_after_an_order_from_its_first_day_else_from_the_day_it_was_made(rex):
    Order.objects.create(person=rex, side="protects_user", starts_on=date(2026, 6, 3), made_on=date(2026, 6, 1))
    Order.objects.create(person=rex, side="binds_user", made_on=date(2026, 6, 2))
    Order.objects.create(person=rex, side="binds_user")
    assert spans() == [("order", date(2026, 6, 2), date(2026, 6, 29)), ("order", date(2026, 6, 3), date(2026, 6, 30))]


def test_around_a_day_in_court_and_a_day_with_a_memory():
    ImportantDate.objects.create(on=date(2026, 6, 20), kind="court", what="the hearing")
    ImportantDate.objects.create(on=date(2026, 6, 10), kind="anniversary")
    ImportantDate.objects.create(on=date(2026, 6, 10), kind="handover")
    assert spans() == [
        ("anniversary", date(2026, 6, 7), date(2026, 6, 11)),
        ("court", date(2026, 6, 13), date(2026, 6, 23)),
    ]
    assert care.suggestions(DAY)[1].why == "You noted the hearing on 20 June 2026."


@pytest.mark.parametrize(
    ("on", "today", "starts"),
    [
        (date(2020, 6, 5), DAY, date(2026, 6, 2)),
        (date(2020, 6, 4), DAY, date(2026, 6, 1)),
        (date(2020, 6, 3), DAY, None),
        (date(2020, 2, 29), date(2027, 2, 20), date(2027, 2, 26)),
        (date(2020, 2, 29), date(2028, 2, 20), date(2028, 2, 26)),
        (date(2020, 1, 1), date(2026, 12, 30), date(2026, 12, 29)),
        (date(2020, 12, 31), date(2027, 1, 1), date(2026, 12, 28)),
    ],
)
def test_a_day_of_every_year_comes_again_also_over_new_year_and_on_29_february(on, today, starts):
    ImportantDate.objects.create(on=on, kind="anniversary", yearly=True)
    found = care.suggestions(today)
    assert [one.starts_on for one in found] == ([starts] if starts else [])


def test_turned_on_or_put_away_it_is_not_suggested_again(vault):
    plan_standing.set_leaving_day(DAY)
    (one,) = care.suggestions(DAY)
    row = care.take(one.origin, DAY, on=True)
    assert (row.reason, row.starts_on, row.ends_on, row.put_away_at) == ("left", one.starts_on, one.ends_on, None)
    assert care.suggestions(DAY) == []
    plan_standing.set_leaving_day(DAY + timedelta(days=1))
    (other,) = care.suggestions(DAY)
    assert care.take(other.origin, DAY, on=False).put_away_at is not None
    assert care.suggestions(DAY) == []


def test_changed_days_keep_what_they_were_suggested_for():
    plan_standing.set_leaving_day(DAY)
    row = care.take(care.suggestions(DAY)[0].origin, DAY, on=True)
    CareTime.objects.filter(pk=row.pk).update(starts_on=date(2027, 1, 1), ends_on=date(2027, 1, 2))
    assert care.suggestions(DAY) == []


def test_what_is_not_suggested_any_more_cannot_be_taken():
    assert care.take("left:2020-01-01", DAY, on=True) is None
    assert not CareTime.objects.exists()


def test_on_and_off_again():
    row = CareTime.objects.create(reason="other", starts_on=DAY, ends_on=DAY)
    care.turn(row, on=False)
    row.refresh_from_db()
    assert row.put_away_at is not None
    care.turn(row, on=True)
    row.refresh_from_db()
    assert row.put_away_at is None


def test_two_persons_made_one_keep_what_was_turned_on(rex):
    tom = Person.objects.create(name="Tom", role=Role.OTHER)
    notice = StopNotice.objects.create(person=tom, stated_at=datetime(2026, 6, 1, 10))
    care.take(care.suggestions(DAY)[0].origin, DAY, on=True)
    changes.merge(rex, tom)
    notice.refresh_from_db()
    assert notice.person == rex
    assert care.suggestions(DAY) == []


def test_around_a_hearing_and_an_anniversary_and_no_other_day():
    assert care.around(DateKind.COURT, DAY) == ("court", date(2026, 5, 29), date(2026, 6, 8))
    assert care.around(DateKind.ANNIVERSARY, DAY)[0] == "anniversary"
    assert care.around(DateKind.HANDOVER, DAY) is None


def test_a_suggestion_knows_the_day_it_rests_on():
    row, other = (ImportantDate.objects.create(on=DAY, kind="court") for _ in range(2))
    assert [one.is_of(row) for one in care.suggestions(DAY)] == [True, False]
    assert [one.is_of(other) for one in care.suggestions(DAY)] == [False, True]
