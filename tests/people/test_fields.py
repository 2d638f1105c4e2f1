from datetime import datetime

import pytest

from leeward.people.models import StopNotice


@pytest.mark.parametrize("at", [datetime(2025, 3, 2, 21, 14), datetime(2025, 3, 2, 21, 14, 59, 123456)])
def test_wall_time_comes_back_as_it_was_and_without_a_zone(rex, at):
    StopNotice.objects.create(person=rex, stated_at=at)
    found = StopNotice.objects.get()
    assert found.stated_at == at
    assert found.stated_at.tzinfo is None
    assert StopNotice.objects.filter(stated_at=at).exists()


def test_the_order_is_that_of_time(rex):
    for day in (12, 2, 30):
        StopNotice.objects.create(person=rex, stated_at=datetime(2025, 3, day))
    assert [notice.stated_at.day for notice in StopNotice.objects.order_by("stated_at")] == [2, 12, 30]


def test_an_empty_one_is_none():
    field = StopNotice._meta.get_field("stated_at")
    assert field.to_python("") is None
    assert field.to_python("2025-03-02T21:14:00") == datetime(2025, 3, 2, 21, 14)
    assert field.get_prep_value(None) is None
