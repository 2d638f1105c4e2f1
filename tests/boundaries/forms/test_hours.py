import pytest

from leeward.boundaries.forms.hours import HoursForm
from leeward.boundaries.rules.hours import every_day
from leeward.boundaries.rules.kinds import Hours, Span

DAY = {"since": "2026-03-01", "zone": "Europe/London"}


def made(**data):
    return HoursForm(DAY | data, zone="Europe/London")


def test_groups_of_days_become_spans(vault):
    form = made(days1=["0", "1"], from1="09:00", until1="18:00", days2=["5"], from2="22:00", until2="06:00")
    assert form.is_valid(), form.errors
    assert form.limit() == Hours((Span(0, 540, 1080), Span(1, 540, 1080), Span(5, 1320, 360)))


@pytest.mark.parametrize(
    "hours", [every_day(540, 1080), Hours((Span(0, 540, 720), Span(0, 900, 960), Span(6, 600, 660)))]
)
def test_what_is_filled_in_comes_back_as_it_was(vault, hours):
    form = made(**HoursForm.filled(hours))
    assert form.is_valid(), form.errors
    assert form.limit() == hours


@pytest.mark.parametrize(
    ("data", "wrong"),
    [
        ({}, "days1"),
        ({"days1": ["0"], "from1": "09:00"}, "days1"),
        ({"from1": "09:00", "until1": "10:00"}, "days1"),
        ({"days2": ["0"], "from2": "09:00", "until2": "10:00"}, "days1"),
        ({"days1": ["0"], "from1": "09:00", "until1": "10:00", "days3": ["1"]}, "days3"),
        ({"days1": ["7"], "from1": "09:00", "until1": "10:00"}, "days1"),
        ({"days1": ["0"], "from1": "25:00", "until1": "10:00"}, "from1"),
    ],
)
def test_what_is_missing_is_said_where_it_is(vault, data, wrong):
    form = made(**data)
    assert not form.is_valid()
    assert list(form.errors) == [wrong]


def test_the_later_groups_show_where_they_are_used(vault):
    assert not made(days1=["0"], from1="09:00", until1="10:00").more
    assert made(days1=["0"], from1="09:00", until1="10:00", days2=["1"]).more
    assert [[one.name for one in group] for group in made().groups][1] == ["days2", "from2", "until2"]
    assert [one.name for one in made().rest] == ["words", "since", "zone"]
