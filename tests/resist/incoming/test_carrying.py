import pytest

from leeward.resist import pasted as lying
from leeward.resist.choices import OrderSaid
from leeward.resist.incoming.carrying import carry_over
from leeward.resist.incoming.looking import look
from leeward.resist.models import Draft, Received
from leeward.resist.standing import Standing
from leeward.vault.models import Setting

pytestmark = pytest.mark.usefixtures("plain_reading")


@pytest.fixture
def session():
    found = {"reply_order": "binds"}
    lying.put(found, look("I will kill you.", Standing(OrderSaid.BINDS)))
    return found


def test_the_message_its_flags_and_the_answer_on_orders_go_along(vault, session):
    carry_over(session, vault)
    kept = Received.objects.get()
    assert kept.text == "I will kill you."
    assert kept.dangers.count() == 1
    assert Setting.get("reply_order") == "binds"
    assert lying.of(session).received_id == kept.pk
    assert not Draft.objects.exists()


def test_a_draft_goes_along_with_its_message(vault, rex, session):
    lying.of(session).draft = "Yes, I will."
    carry_over(session, vault)
    (draft,) = Draft.objects.all()
    assert (draft.text, draft.received, draft.person) == ("Yes, I will.", Received.objects.get(), rex)
    carry_over(session, vault)
    assert (Received.objects.count(), Draft.objects.count()) == (1, 1), "and once only"


def test_where_nothing_lies_open_nothing_is_kept(vault):
    carry_over({}, vault)
    assert not Received.objects.exists()
    assert Setting.get("reply_order", "") == ""


def test_of_several_other_parties_none_is_guessed(vault, rex, session):
    rex.__class__.objects.create(name="Sam", role="other")
    carry_over(session, vault)
    assert Received.objects.get().person is None
