import pytest

from leeward.resist.ahead.care_forms import CareForm


def form(**given):
    return CareForm({"reason": "other", "starts_on": "2026-06-05", "ends_on": "2026-06-05", **given})


def test_one_day_is_enough(vault):
    row = form(note="quiet").save()
    assert (row.starts_on, row.ends_on, row.note, row.origin) == (row.ends_on, row.starts_on, "quiet", "")


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"ends_on": "2026-06-04"}, "ends_on"),
        ({"ends_on": "2028-06-06"}, "ends_on"),
        ({"starts_on": "1999-12-31"}, "starts_on"),
        ({"ends_on": "2101-01-01"}, "ends_on"),
        ({"starts_on": ""}, "starts_on"),
        ({"reason": ""}, "reason"),
        ({"reason": "x"}, "reason"),
    ],
)
def test_what_cannot_be_is_said(vault, given, field):
    errors = form(**given).errors
    assert field in errors
    assert errors[field][0].endswith(".")


def test_two_years_are_the_most(vault):
    assert form(ends_on="2028-06-05").is_valid()
