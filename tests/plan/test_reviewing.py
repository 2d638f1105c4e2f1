"""When a look at the plan may help, and when it was had."""

from datetime import date

import pytest

from leeward.people.choices import DateKind, OrderSide
from leeward.people.models import ImportantDate, Order
from leeward.plan import reviewing, standing
from leeward.plan.choices import Known
from leeward.plan.models import Place

TODAY = date(2027, 3, 1)


def sentences():
    return reviewing.sentences(reviewing.open_reasons(TODAY))


@pytest.fixture(autouse=True)
def _nothing_at_first(vault):
    assert sentences() == []


def test_an_order(rex):
    Order.objects.create(person=rex, side=OrderSide.PROTECTS)
    assert sentences() == ["You noted an order of a court."]
    reviewing.looked(TODAY)
    assert sentences() == []
    Order.objects.create(person=rex, side=OrderSide.BINDS)
    assert sentences() == ["You noted an order of a court."]


@pytest.mark.parametrize("kind", [DateKind.COURT, DateKind.HANDOVER])
def test_a_date_once_when_it_is_noted_and_once_more_when_it_is_near(vault, kind):
    ImportantDate.objects.create(on=date(2027, 4, 1), kind=kind)
    assert len(sentences()) == 1
    reviewing.looked(TODAY)
    assert sentences() == []
    near = reviewing.open_reasons(date(2027, 3, 18))
    assert [reason.sentence[-8:] for reason in near] == ["is near."]
    reviewing.looked(date(2027, 3, 18))
    assert reviewing.open_reasons(date(2027, 3, 19)) == []
    assert reviewing.reasons(date(2027, 4, 2)) == []


def test_other_days_and_days_gone_by_are_no_reason(vault):
    ImportantDate.objects.create(on=date(2027, 3, 2), kind=DateKind.ANNIVERSARY)
    ImportantDate.objects.create(on=date(2027, 2, 1), kind=DateKind.COURT)
    assert sentences() == []


def test_a_yearly_day_comes_near_again(vault):
    ImportantDate.objects.create(on=date(2020, 2, 29), kind=DateKind.HANDOVER, yearly=True)
    assert sentences() == ["You noted a handover.", "A handover is near."]
    reviewing.looked(TODAY)
    assert sentences() == []
    assert len(reviewing.open_reasons(date(2028, 2, 20))) == 1


def test_a_place_that_is_known_now_and_again(flat):
    flat.known_to_other = Known.YES
    flat.save()
    assert sentences() == ["The other party knows a place in your plan."]
    reviewing.looked(TODAY)
    assert sentences() == []
    Place.objects.filter(pk=flat.pk).update(known_to_other=Known.NO)
    reviewing.looked(TODAY)
    Place.objects.filter(pk=flat.pk).update(known_to_other=Known.YES)
    assert len(sentences()) == 1


def test_the_first_answer_is_no_change(vault):
    standing.choose("A")
    assert sentences() == []
    standing.choose("C")
    assert sentences() == ["You changed what fits you now."]
    reviewing.looked(TODAY)
    assert sentences() == []
    standing.choose("E")
    assert sentences() == ["You changed what fits you now."]


def test_to_skip_and_answer_later_is_no_change(vault):
    standing.choose("")
    standing.choose("A")
    assert sentences() == []
    standing.choose("")
    assert sentences() == ["You changed what fits you now."]


def test_a_new_danger_flag_and_not_the_same_one_again(vault, flagged):
    flagged(1)
    assert sentences() == ["A message holds a sign of danger."]
    reviewing.looked(TODAY)
    flagged(1)  # looked at again, with the same result
    assert sentences() == []
    flagged(1, 2)
    assert sentences() == ["A message holds a sign of danger."]


def test_a_look_that_is_not_finished_says_nothing(vault, flagged):
    flagged(1, finished=False)
    assert sentences() == []


def test_several_of_a_kind_are_said_once(vault, flagged, rex):
    flagged(1, 2, 3)
    Order.objects.create(person=rex, side=OrderSide.PROTECTS)
    assert len(reviewing.open_reasons(TODAY)) == 4
    assert len(sentences()) == 2


@pytest.fixture
def flagged(vault):
    from leeward.recognise.models import DangerFlag, Screening

    def screen(*numbers, finished=True):
        screening = Screening.objects.create(stamp="s", detector="d", finished=finished)
        for number in numbers:
            DangerFlag.objects.create(screening=screening, message_id=number, flag="threat", start=0, end=1)

    return screen
