from datetime import datetime

import pytest

from leeward.history.desk import Desk, FirstLook
from leeward.history.forms import ConfirmForm, Step, names_of, steps
from leeward.people.days import is_whole_day
from leeward.words.messages import DateOrder

CLEAR = FirstLook("whatsapp_txt", {"Ada": 3, "Rex": 5}, DateOrder.DMY)
UNCLEAR = FirstLook("whatsapp_txt", {"Ada": 3, "Rex": 5}, DateOrder.AMBIGUOUS)


def _asked(desk, step, **given):
    form = ConfirmForm(desk, desk.look, step, given)
    if form.is_valid():
        form.settle(desk)
    return form


@pytest.fixture
def desk():
    return Desk(look=UNCLEAR)


def test_the_answers_go_to_the_desk(desk):
    for step, given in (
        (Step.ME, {"me": ["Ada"]}),
        (Step.THEM, {"them": ["Rex"]}),
        (Step.AWAY, {"getting_away": "yes"}),
        (Step.DATES, {"dates": "mdy"}),
        (Step.STOP, {"asked_to_stop": "yes", "stop_day": "2026-05-12", "stop_time": "08:15"}),
    ):
        assert not _asked(desk, step, **given).errors
    assert (desk.me, desk.them, desk.dates) == ({"Ada"}, {"Rex"}, DateOrder.MDY)
    assert (desk.getting_away, desk.asked_to_stop, desk.stop_at) == (True, True, datetime(2026, 5, 12, 8, 15))


def test_a_stop_without_an_hour_is_that_day(desk):
    _asked(desk, Step.STOP, asked_to_stop="yes", stop_day="2026-05-12")
    assert is_whole_day(desk.stop_at)
    assert desk.stop_at.date().isoformat() == "2026-05-12"
    assert ConfirmForm(desk, UNCLEAR, Step.STOP)["stop_time"].value() is None


def test_what_need_not_be_said_may_stay_open(desk):
    assert not _asked(desk, Step.AWAY).errors
    assert not _asked(desk, Step.STOP).errors
    assert (desk.getting_away, desk.asked_to_stop, desk.stop_at) == (None, None, None)


def test_nothing_is_chosen_beforehand(desk):
    for step in Step:
        assert not any(bound.value() for bound in ConfirmForm(desk, UNCLEAR, step))


@pytest.mark.parametrize(
    ("step", "given", "field"),
    [
        (Step.ME, {}, "me"),
        (Step.THEM, {}, "them"),
        (Step.THEM, {"them": ["Ada"]}, "them"),
        (Step.ME, {"me_written": "Otto"}, "me"),
        (Step.DATES, {}, "dates"),
        (Step.STOP, {"stop_time": "08:15"}, "stop_day"),
    ],
)
def test_what_is_missing_is_said_beside_it(step, given, field):
    desk = Desk(look=UNCLEAR, me=frozenset({"Ada"}))
    assert list(_asked(desk, step, **given).errors) == [field]
    assert not desk.them


def test_a_name_that_is_not_in_the_file_lists_those_that_are(desk):
    assert "“Rex”, “Ada”" in str(_asked(desk, Step.ME, me_written="Otto").errors["me"])


def test_dates_are_asked_for_only_where_they_are_unclear_and_the_stop_only_of_the_other_party():
    assert steps(Desk(look=CLEAR)) == [Step.ME, Step.THEM, Step.AWAY, Step.STOP]
    assert steps(Desk(look=UNCLEAR)) == [step for step in Step if step is not Step.ACCOUNT]
    assert steps(Desk(look=UNCLEAR, own_account=False)) == list(Step)
    assert steps(Desk(look=UNCLEAR, dates_known=True)) == [Step.ME, Step.THEM, Step.AWAY, Step.STOP]
    assert steps(Desk(look=CLEAR, getting_away=False)) == [Step.ME, Step.THEM, Step.AWAY]


@pytest.mark.parametrize(("answer", "writes"), [("no", False), ("proxy", True)])
def test_somebody_else_has_no_stop(desk, answer, writes):
    _asked(desk, Step.STOP, asked_to_stop="yes", stop_day="2026-05-12")
    _asked(desk, Step.AWAY, getting_away=answer)
    assert (desk.getting_away, desk.writes_for_other, desk.asked_to_stop, desk.stop_at) == (False, writes, None, None)


def test_names():
    desk = Desk(look=CLEAR)
    assert ConfirmForm(desk, CLEAR, Step.ME).offered == [("Rex", 5), ("Ada", 3)]
    assert names_of(["Rex", "R"]) == "Rex and R"
