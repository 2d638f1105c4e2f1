from types import SimpleNamespace

import pytest

from leeward.library.answering import GENTLE
from leeward.people.days import today
from leeward.people.models import Mode, Order, Person, StopNotice
from leeward.resist.answering import stopping
from leeward.resist.choices import OrderSaid
from leeward.resist.models import Draft
from leeward.resist.standing import Standing


@pytest.mark.parametrize(
    ("kind", "key"), [("none", "none"), ("through", "through"), ("limited", ""), ("open", ""), ("ordered", "")]
)
def test_what_was_decided_has_its_key(kind, key):
    standing = Standing(OrderSaid.NONE, mode=Mode(kind=kind), stop=StopNotice())
    assert stopping.gentle(standing) == key
    assert not key or key in GENTLE


def test_a_request_to_stop_counts_where_nothing_else_was_decided():
    assert stopping.gentle(Standing(OrderSaid.NONE, stop=StopNotice())) == "stop"
    assert stopping.gentle(Standing(OrderSaid.NONE)) == ""


def test_it_is_about_whoever_sent_the_message(ada, lay, vault, rex):
    other = Person.objects.create(name="Otto", role="other")
    Mode.objects.create(person=other, kind="none", since=today())
    pasted = lay(ada, person_id=other.pk)
    request = SimpleNamespace(session=ada.session, vault=vault)
    assert stopping.around(request).person == other
    assert stopping.around(request, rex).person == rex
    pasted.person_id = None
    assert stopping.around(request).person is None


def test_the_page_behind_is_not_reached_while_an_order_binds(client, lay):
    lay(client)
    client.post("/t/o/", {"said": "unsure"})
    assert "No answer is prepared" not in client.get("/t/s/").text
    client.post("/t/o/", {"said": "binds"})
    page = client.get("/t/s/").text
    assert "No answer is prepared" in page
    assert "change your answer about orders" in page


def test_a_draft_is_stopped_by_the_order_towards_whom_it_is_for(ada, lay, rex):
    sam = Person.objects.create(name="Sam", role="other")
    lay(ada, person_id=sam.pk)
    Order.objects.create(person=rex, side="binds_user")
    numbers = {one: Draft.objects.create(person=one, text="Friday works.").pk for one in (rex, sam)}
    assert "No answer is prepared" in ada.get(f"/t/s/{numbers[rex]}/").text
    assert "No answer is prepared" not in ada.get(f"/t/s/{numbers[sam]}/").text
    assert "No answer is prepared" not in ada.get("/t/s/").text


def test_where_nobody_knows_to_whom_words_go_an_order_towards_whomever_counts(ada, lay, rex):
    sam = Person.objects.create(name="Sam", role="other")
    lay(ada, person_id=sam.pk)
    Order.objects.create(person=rex, side="binds_user")
    assert "No answer is prepared" in ada.get("/t/c/").text
    assert "No answer is prepared" in ada.post("/t/s/y/", {"text": "Friday works."}).text
    number = Draft.objects.create(person=sam, text="Friday works.").pk
    assert "No answer is prepared" not in ada.post("/t/s/y/", {"text": "Friday works.", "n": number}).text
