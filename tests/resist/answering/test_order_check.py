import pytest
from django.utils import timezone

from leeward.contact.outbox import checks, writing
from leeward.contact.outbox.asked import Asked, Level
from leeward.people.models import Order
from leeward.resist.answering import order_check
from leeward.vault.models import Setting


@pytest.fixture
def going(account):
    return writing.write(account, account.addresses.get(), "Friday works.")


@pytest.fixture
def asked(going):
    return Asked(going, timezone.now())


def test_the_outbox_asks_it():
    assert order_check.said_to_bind in checks.further


@pytest.mark.parametrize("said", ["binds", "both"])
def test_an_answer_that_says_so_stops_what_would_go_out(asked, going, said):
    Setting.put("reply_order", said)
    (answer,) = order_check.said_to_bind(asked)
    assert (answer.level, answer.url) == (Level.STOP, "/t/o/")
    assert answer in writing.look(going).stops


@pytest.mark.parametrize("said", ["", "none", "protects", "unsure"])
def test_another_answer_stops_nothing(asked, said):
    Setting.put("reply_order", said)
    assert order_check.said_to_bind(asked) == ()


def test_an_order_that_is_noted_says_more(asked, going, rex):
    Setting.put("reply_order", "binds")
    Order.objects.create(person=rex, side="binds_user", name="Order of May")
    assert order_check.said_to_bind(asked) == ()
    (stop,) = writing.look(going).stops
    assert "Order of May" in stop.text
