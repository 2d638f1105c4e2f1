from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import RequestFactory

from leeward.orders import paragraphs, versions
from leeward.orders import standing as courts
from leeward.orders.splitting import Piece
from leeward.people.days import today
from leeward.people.models import Mode, Order, Person, StopNotice
from leeward.resist import standing
from leeward.resist.choices import OrderSaid
from leeward.resist.standing import Standing
from leeward.vault.models import Setting
from leeward.words.replies import ContactAllowed


def request_of(vault=None, session=None):
    request = RequestFactory().get("/")
    request.vault, request.session = vault, {} if session is None else session
    return request


@pytest.fixture
def rex(vault):
    return Person.objects.create(name="Rex", role="other")


def order(person, side="protects_user", **days):
    return Order.objects.create(person=person, side=side, **days)


def test_without_a_notebook_only_the_answer_of_this_session_is_known():
    request = request_of()
    assert standing.known(request) == Standing(OrderSaid.NOT_ASKED)
    standing.say(request, OrderSaid.BINDS)
    assert standing.known(request) == Standing(OrderSaid.BINDS)
    assert standing.known(request_of()) == Standing(OrderSaid.NOT_ASKED)


def test_with_a_notebook_the_answer_is_kept_and_can_be_changed(vault):
    standing.say(request_of(vault), OrderSaid.NONE)
    assert standing.said(request_of(vault)) is OrderSaid.NONE
    standing.say(request_of(vault), OrderSaid.BOTH)
    assert standing.said(request_of(vault)) is OrderSaid.BOTH


def test_an_answer_from_before_the_notebook_was_opened_counts_until_another_is_kept(vault):
    request = request_of(vault, {"reply_order": "protects"})
    assert standing.said(request) is OrderSaid.PROTECTS
    standing.say(request, OrderSaid.NONE)
    assert standing.said(request) is OrderSaid.NONE


def test_an_answer_is_carried_over_and_never_over_another(vault):
    session = {"reply_order": "protects"}
    standing.carry_over(session)
    assert Setting.get("reply_order") == "protects"
    assert session == {}
    standing.carry_over({"reply_order": "none"})
    assert Setting.get("reply_order") == "protects"
    standing.carry_over({})
    assert Setting.get("reply_order") == "protects"


def test_the_one_other_party_is_taken_and_of_two_none(vault, rex):
    assert standing.known(request_of(vault)).person == rex
    sam = Person.objects.create(name="Sam", role="other")
    assert standing.known(request_of(vault)).person is None
    assert standing.known(request_of(vault), sam).person == sam


def test_how_contact_is_meant_to_be_and_the_request_to_stop(vault, rex):
    Mode.objects.create(person=rex, kind="none", since=today() - timedelta(days=3), reason="Enough.")
    Mode.objects.create(person=rex, kind="open", since=today() + timedelta(days=3))
    notice = StopNotice.objects.create(person=rex, stated_at=datetime(2026, 3, 3))
    known = standing.known(request_of(vault))
    assert (known.mode.reason, known.stop) == ("Enough.", notice)


@pytest.mark.parametrize(
    ("said", "sides", "known"),
    [
        ("", [], (OrderSaid.NOT_ASKED, False)),
        ("none", [], (OrderSaid.NONE, False)),
        ("unsure", [], (OrderSaid.UNSURE, False)),
        ("binds", [], (OrderSaid.BINDS, True)),
        ("both", [], (OrderSaid.BOTH, True)),
        ("", ["protects_user"], (OrderSaid.PROTECTS, False)),
        ("none", ["binds_user"], (OrderSaid.BINDS, True)),
        ("unsure", ["protects_user", "binds_user"], (OrderSaid.BOTH, True)),
        ("binds", ["protects_user"], (OrderSaid.BOTH, True)),
        ("protects", ["binds_user"], (OrderSaid.BOTH, True)),
    ],
)
def test_a_noted_order_counts_and_makes_no_answer_weaker(vault, rex, said, sides, known):
    Setting.put("reply_order", said)
    for side in sides:
        order(rex, side)
    found = standing.known(request_of(vault))
    assert (found.order, found.binds) == known
    assert len(found.orders) == len(sides)


def test_an_order_holds_on_its_first_and_last_day_and_on_no_other(vault, rex):
    day = timedelta(days=1)
    for starts, ends in ((today() + day, None), (None, today() - day)):
        order(rex, "binds_user", starts_on=starts, ends_on=ends)
    assert standing.known(request_of(vault)).order is OrderSaid.NOT_ASKED
    order(rex, "binds_user", starts_on=today(), ends_on=today())
    assert standing.known(request_of(vault)).binds


@pytest.mark.parametrize(
    ("kind", "allowed"),
    [
        ("open", ContactAllowed.OPEN),
        ("none", ContactAllowed.NONE),
        ("limited", ContactAllowed.LIMITED),
        ("ordered", ContactAllowed.LIMITED),
        ("through", ContactAllowed.LIMITED),
    ],
)
def test_how_far_an_answer_may_go(kind, allowed):
    assert Standing(OrderSaid.NONE, mode=Mode(kind=kind)).allowed is allowed
    assert Standing(OrderSaid.NONE, mode=Mode(kind=kind), stop=StopNotice()).allowed is allowed, "the newer choice"


def test_a_request_to_stop_alone_means_none():
    assert Standing(OrderSaid.NONE, stop=StopNotice()).allowed is ContactAllowed.NONE
    assert Standing(OrderSaid.NONE).allowed is ContactAllowed.OPEN


def test_one_that_was_asked_for_only_binds_nobody_and_is_named(vault, rex):
    versions.write(versions.begin(rex, "binds_user", "Asked"), {"status": "draft"})
    known = standing.known(request_of(vault))
    assert (known.order, known.orders, known.asked_for) == (OrderSaid.NOT_ASKED, (), ("Asked",))


def test_one_that_binds_both_binds_and_says_what_an_answer_may_do(vault, rex):
    versions.begin(rex, "mutual", "Both")
    known = standing.known(request_of(vault))
    assert (known.order, known.binds) == (OrderSaid.BOTH, True)
    assert known.answering == courts.ANSWERING


def test_it_ends_by_the_clock_of_the_court(vault, rex):
    order = versions.begin(rex, "binds_user")
    yesterday = datetime.now(ZoneInfo("Pacific/Kiritimati")).date() - timedelta(days=1)
    versions.write(order, {"ends_on": yesterday, "zone": "Pacific/Kiritimati"})
    assert not standing.known(request_of(vault)).binds, "over there"
    versions.write(order, {"zone": "Etc/GMT+12"})
    assert standing.known(request_of(vault)).binds, "a day behind, it still runs"


def test_the_paragraphs_about_contact_stand_there_in_full(vault, rex):
    order = versions.begin(rex, "protects_user")
    (term,) = paragraphs.add(order, [Piece("4", "No messages but by the app.")])
    paragraphs.rewrite(term, {"kind": "only_via", "params": {"channels": ["app"]}})
    (limit,) = standing.known(request_of(vault)).limits
    assert (limit.number, limit.text, limit.binds) == ("4", "No messages but by the app.", False)


def test_an_order_counts_towards_whom_it_is_and_towards_anybody_where_nobody_is_known(vault, rex):
    sam = Person.objects.create(name="Sam", role="other")
    bound = order(rex, "binds_user")
    assert standing.known(request_of(vault), rex).bound_by.order_id == bound.pk
    assert not standing.known(request_of(vault), sam).binds
    assert standing.known(request_of(vault)).binds
    assert standing.known(request_of(vault), sam, anybody=True).binds


def test_who_writes_for_the_other_party_is_bound_in(vault, rex):
    order(rex, "binds_user")
    mira = Person.objects.create(name="Mira", role="third", writes_for_other=True)
    assert standing.known(request_of(vault), mira).binds


@pytest.mark.parametrize(("kept", "binds"), [("binds", True), ("both", True), ("protects", False), ("", False)])
def test_the_answer_that_is_kept_may_say_that_an_order_binds(vault, kept, binds):
    Setting.put("reply_order", kept)
    assert standing.said_to_bind() is binds
