from datetime import datetime

import pytest

from leeward.history.desk import Desk, FirstLook
from leeward.history.forms import ConfirmForm, names_of
from leeward.words.messages import DateOrder

CLEAR = FirstLook("whatsapp_txt", {"Ada": 3, "Rex": 5}, DateOrder.DMY)
UNCLEAR = FirstLook("whatsapp_txt", {"Ada": 3, "Rex": 5}, DateOrder.AMBIGUOUS)


def test_the_answers_go_to_the_desk():
    form = ConfirmForm(
        UNCLEAR,
        {
            "me": ["Ada"],
            "them": ["Rex"],
            "dates": "mdy",
            "getting_away": "yes",
            "asked_to_stop": "yes",
            "stop_day": "2026-05-12",
            "stop_time": "08:15",
        },
    )
    assert form.is_valid(), form.errors
    desk = Desk()
    form.settle(desk)
    assert (desk.me, desk.them, desk.dates) == ({"Ada"}, {"Rex"}, DateOrder.MDY)
    assert (desk.getting_away, desk.asked_to_stop, desk.stop_at) == (True, True, datetime(2026, 5, 12, 8, 15))
    assert desk.confirmed


def test_only_the_names_must_be_said():
    form = ConfirmForm(CLEAR, {"me": ["Ada"], "them": ["Rex"]})
    assert form.is_valid()
    desk = Desk()
    form.settle(desk)
    assert (desk.getting_away, desk.asked_to_stop, desk.stop_at, desk.dates) == (None, None, None, None)


@pytest.mark.parametrize(
    ("look", "given", "field"),
    [
        (CLEAR, {"them": ["Rex"]}, "me"),
        (CLEAR, {"me": ["Ada"]}, "them"),
        (CLEAR, {"me": ["Ada"], "them": ["Ada"]}, "them"),
        (CLEAR, {"me_written": "Otto", "them": ["Rex"]}, "me"),
        (UNCLEAR, {"me": ["Ada"], "them": ["Rex"]}, "dates"),
        (CLEAR, {"me": ["Ada"], "them": ["Rex"], "stop_time": "08:15"}, "stop_day"),
    ],
)
def test_what_is_missing_is_said_beside_it(look, given, field):
    form = ConfirmForm(look, given)
    assert list(form.errors) == [field]


def test_a_name_that_is_not_in_the_file_lists_those_that_are():
    form = ConfirmForm(CLEAR, {"me_written": "Otto", "them": ["Rex"]})
    assert "“Rex”, “Ada”" in str(form.errors["me"])


def test_dates_are_asked_for_only_where_they_are_unclear():
    assert not ConfirmForm(CLEAR).asks_dates
    assert ConfirmForm(UNCLEAR).asks_dates
    assert ConfirmForm(CLEAR).offered == [("Rex", 5), ("Ada", 3)]
    assert names_of(["Rex", "R"]) == "Rex and R"
