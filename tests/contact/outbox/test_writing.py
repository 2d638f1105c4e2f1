import pytest

from leeward.contact.accounts import keeping
from leeward.contact.errors import MayNotGo, NotNow
from leeward.contact.models import Going
from leeward.contact.outbox import pausing, states, writing
from leeward.contact.outbox.states import State
from leeward.people.models import Order
from leeward.vault.models import LogLeaf
from leeward.words.canonical import encode, leaf


def test_what_is_written_lies_there_and_nothing_is_sent(going, mailbox):
    assert Going.objects.get().text == "Friday at 5 is fine."
    assert states.of(going).state is State.WRITTEN
    assert mailbox.read()["sent"] == []
    assert mailbox.read()["asked"] == []


def test_letting_it_go_is_logged_with_every_word(going):
    event = writing.release(going)
    row = LogLeaf.objects.get(kind="going", ref=going.key)
    fact = writing.fact_of(going, event)
    assert fact["text"] == going.text
    assert bytes(row.leaf) == leaf(bytes(row.salt), encode(fact))
    with pytest.raises(NotNow):
        writing.release(going)


def test_no_contact_needs_a_reason_which_is_kept(going, no_contact):
    with pytest.raises(MayNotGo):
        writing.release(going, "  ")
    assert writing.release(going, " The school asks. ").reason == "The school asks."


def test_a_pause_needs_one_too(account):
    pausing.choose(20)
    going = writing.write(account, account.addresses.get(), "Yes.")
    assert writing.look(going).held_back
    with pytest.raises(MayNotGo):
        writing.release(going)


def test_an_order_that_binds_is_a_hard_stop_whatever_the_reason(going, rex):
    Order.objects.create(person=rex, side="binds_user")
    assert writing.look(going).stops
    with pytest.raises(MayNotGo):
        writing.release(going, "It is my birthday.")
    assert not going.events.exists()


def test_it_can_be_left_and_only_what_is_unknown_can_be_told(going):
    with pytest.raises(NotNow):
        writing.say(going, went=True)
    writing.leave(going)
    assert states.of(going).state is State.LEFT
    with pytest.raises(NotNow):
        writing.leave(going)
    with pytest.raises(NotNow):
        writing.release(going)


def test_what_the_person_found_opens_the_way_again_or_ends_it(going):
    going.events.create(number=1, what="unknown")
    writing.say(going, went=False)
    assert writing.release(going).number == 2
    going.events.create(number=2, what="unknown")
    writing.say(going, went=True)
    assert states.of(going).state is State.SENT


def test_accounts_that_can_send_are_offered(account):
    assert writing.can_send() == [account]
    account.kind = "pigeons"
    account.save()
    assert writing.can_send() == []
    keeping.remove(account)
    assert writing.can_send() == []
