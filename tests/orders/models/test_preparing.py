from datetime import date, time

from leeward.orders.models import CourtDate, KeepAway


def test_dates_stand_in_their_order_and_can_be_changed(bound):
    later = CourtDate.objects.create(order=bound, on=date(2026, 6, 2))
    CourtDate.objects.create(order=bound, on=date(2026, 6, 1), clock=time(10), kind="answer")
    assert [str(row) for row in bound.dates.all()] == ["Last day to answer or to ask for a change", "A hearing"]
    later.where = "Room 4"
    later.save()
    assert CourtDate.objects.get(pk=later.pk).where == "Room 4"


def test_a_place_is_called_by_its_name(bound):
    assert str(KeepAway.objects.create(order=bound, where="Mill Lane")) == "Mill Lane"
