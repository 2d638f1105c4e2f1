from datetime import date, timedelta

import pytest

from leeward.belongings.models import LeaningAnswer, Thing
from leeward.devices.models import Device
from leeward.library.goodbye import REASONS
from leeward.people import warnings
from leeward.people.choices import ModeKind, OrderSide
from leeward.people.days import today
from leeward.people.models import Mode, Order
from leeward.plan import finding
from leeward.plan import standing as plan_standing
from leeward.plan.models import Item
from leeward.recognise.models import Screening
from leeward.resist import standing
from leeward.resist.choices import OrderSaid
from leeward.resist.ending import reasons
from leeward.resist.models import Received, ReceivedDanger
from resist.ending.conftest import DAY


@pytest.fixture(autouse=True)
def _on_that_day(at):
    """All of it is looked at on 5 June 2026."""


def keys(request):
    return [one.key for one in reasons.known(request)]


def touched(key, state="todo"):
    row = finding.of_key(key).row
    row.state = state
    row.save()


def test_an_empty_notebook_knows_nothing_and_asks_for_all(asked_in):
    assert keys(asked_in) == []
    assert set(reasons.asked(asked_in)) == set(REASONS) - {"order-unsure"}


def test_without_a_notebook_only_an_order_is_known(asked):
    assert keys(asked) == []
    standing.say(asked, OrderSaid.PROTECTS)
    assert keys(asked) == ["order"]
    standing.say(asked, OrderSaid.UNSURE)
    assert keys(asked) == ["order-unsure"]


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("fear", {"warning"}),
        ("threat-to-kill", {"warning", "threats"}),
        ("children-animals", {"warning", "threats"}),
        ("suicide-threats", {"warning", "threats"}),
        ("following", {"warning", "followed"}),
    ],
)
def test_a_yes_about_danger(asked_in, fact, expected):
    warnings.answer(fact, "yes")
    assert set(keys(asked_in)) == expected


@pytest.mark.parametrize("answer", ["no", "unsure", "skipped"])
def test_any_other_answer_is_no_reason(asked_in, answer):
    warnings.answer("fear", answer)
    assert keys(asked_in) == []


@pytest.mark.parametrize(
    ("letter", "expected"),
    [("A", ["together", "unfinished"]), ("B", ["unfinished"]), ("C", []), ("D", []), ("E", ["followed"])],
)
def test_where_the_person_stands(asked_in, letter, expected):
    plan_standing.choose(letter)
    assert keys(asked_in) == expected


def test_who_said_that_they_left_is_not_asked_whether_they_live_together(asked_in):
    assert {"together", "unfinished"} <= set(reasons.asked(asked_in))
    plan_standing.choose("C")
    assert not {"together", "unfinished"} & set(reasons.asked(asked_in))


@pytest.mark.parametrize(("days", "expected"), [(-1, []), (0, ["unfinished"]), (1, ["unfinished"])])
def test_a_leaving_day_that_has_not_passed(asked_in, days, expected):
    plan_standing.set_leaving_day(DAY + timedelta(days=days))
    assert keys(asked_in) == expected


@pytest.mark.parametrize("key", ["papers-originals", "money-cash", "children-passports"])
def test_papers_money_or_children_still_open_in_the_plan(asked_in, key):
    touched(key, "doing")
    assert keys(asked_in) == ["left-behind"]
    Item.objects.update(state="done")
    assert keys(asked_in) == []


def test_a_paper_that_cannot_be_got(asked_in):
    thing = Thing.objects.create(kind="paper", text="Passport", state="original")
    Thing.objects.create(kind="bag", text="Coat", state="risky")
    assert keys(asked_in) == []
    Thing.objects.filter(pk=thing.pk).update(state="cannot")
    assert keys(asked_in) == ["left-behind"]


def test_money_that_depends_on_the_other_party(asked_in):
    LeaningAnswer.objects.create(key="money-wages", answer="other")
    assert keys(asked_in) == ["left-behind"]
    LeaningAnswer.objects.update(answer="me")
    assert keys(asked_in) == []


def test_a_device_they_can_open(asked_in):
    device = Device.objects.create(name="Phone", answers={"one-code": "no"})
    assert keys(asked_in) == []
    device.answers = {"one-code": "yes"}
    device.save()
    assert keys(asked_in) == ["devices"]


def test_a_refuge_in_the_plan(asked_in):
    touched("place-refuge", "todo")
    assert keys(asked_in) == []
    touched("place-refuge", "doing")
    assert keys(asked_in) == ["hidden"]


def test_signs_of_danger_in_a_message_that_was_kept(asked_in):
    kept = Received.objects.create(text="…")
    ReceivedDanger.objects.create(received=kept, flag="strangulation", start=0, end=1, detector="x")
    assert keys(asked_in) == []
    ReceivedDanger.objects.create(received=kept, flag="threat_to_kill", start=0, end=1, detector="x")
    assert keys(asked_in) == ["threats"]
    ReceivedDanger.objects.create(received=kept, flag="stalking", start=0, end=1, detector="x")
    assert keys(asked_in) == ["threats", "followed"]


def test_signs_of_danger_in_the_newest_look_only(asked_in):
    old = Screening.objects.create(stamp="1", detector="x", finished=True)
    old.flags.create(message_id=1, flag="weapon", start=0, end=1)
    assert keys(asked_in) == ["threats"]
    Screening.objects.create(stamp="2", detector="x", finished=True)
    assert keys(asked_in) == []


@pytest.mark.parametrize("side", [OrderSide.PROTECTS, OrderSide.BINDS])
def test_an_order_either_way_while_it_holds(asked_in, rex, side):
    order = Order.objects.create(person=rex, side=side, ends_on=today())
    assert keys(asked_in) == ["order"]
    Order.objects.filter(pk=order.pk).update(ends_on=today() - timedelta(days=1))
    assert keys(asked_in) == []


def test_contact_as_an_order_says(asked_in, rex):
    Mode.objects.create(person=rex, kind=ModeKind.ORDERED, since=date(2026, 1, 1))
    assert keys(asked_in) == ["order"]


def test_what_is_known_is_not_asked_again_and_says_where_it_is_from(asked_in):
    plan_standing.choose("A")
    plan_standing.set_leaving_day(DAY)
    known = {one.key: one for one in reasons.known(asked_in)}
    assert not set(known) & set(reasons.asked(asked_in))
    assert [where.said.key for where in known["unfinished"].sources] == ["known-mode", "known-day"]
    assert all(where.url.startswith("/") for one in known.values() for where in one.sources)


def test_what_nobody_but_the_person_can_know_is_always_asked(asked_in):
    for fact in ("fear", "threat-to-kill", "following"):
        warnings.answer(fact, "yes")
    plan_standing.choose("A")
    assert {"advice", "face", "hope"} <= set(reasons.asked(asked_in))
