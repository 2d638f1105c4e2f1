from datetime import timedelta

from leeward.distance import resting
from leeward.distance.days import Span
from leeward.distance.models import Pause


def test_a_rest_lasts_until_its_day_and_that_day_is_in_it(rex, today):
    pause = resting.rest(rex, today, "Sleep.")
    assert resting.now(rex) == pause
    assert resting.spans(rex) == [Span(today, today)]


def test_a_rest_that_is_over_holds_no_more(rex, today):
    day = today - timedelta(days=3)
    Pause.objects.create(person=rex, starts_on=day - timedelta(days=2), until=day)
    assert resting.now(rex) is None


def test_ended_early_it_keeps_the_days_before(rex, today):
    begun = today - timedelta(days=3)
    pause = Pause.objects.create(person=rex, starts_on=begun, until=today + timedelta(days=5))
    resting.end(pause)
    assert resting.now(rex) is None
    assert resting.spans(rex) == [Span(begun, today - timedelta(days=1))]


def test_a_new_rest_ends_the_one_that_lasts_and_no_row_goes(rex, today):
    first = resting.rest(rex, today + timedelta(days=2))
    second = resting.rest(rex, today + timedelta(days=9))
    assert resting.now(rex) == second
    assert Pause.objects.count() == 2
    assert Pause.objects.get(pk=first.pk).ended_on == today
