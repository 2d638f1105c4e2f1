import pytest
from django.urls import reverse

from leeward.contact.models import Going
from leeward.contact.outbox import pausing, states, writing
from leeward.contact.outbox.states import State
from leeward.people.models import Order
from leeward.vault.models import Job


def at(name, *arguments):
    return reverse(f"contact:{name}", args=arguments)


@pytest.fixture
def written(ada, account):
    """Ada wrote a message on the page for it."""
    pausing.choose(0)
    way = f"{account.pk}-{account.addresses.get().pk}"
    answer = ada.post(at("write"), {"way": way, "subject": "Friday", "text": "Friday at 5 is fine."})
    going = Going.objects.get()
    assert answer.url == at("going", going.pk)
    return going


def test_it_goes_word_for_word_after_all_checks_and_the_last_question(ada, written, run_waiting, mailbox):
    page = ada.get(at("going", written.pk)).text
    assert "Friday at 5 is fine." in page
    assert ada.post(at("going", written.pk)).url == at("last", written.pk)
    page = ada.get(at("last", written.pk)).text
    assert "Would you be fine with a judge reading this?" in page
    assert "They see when it was sent, and the address it comes from." in page
    assert ada.post(at("last", written.pk), {}).status_code == 422
    assert ada.post(at("last", written.pk), {"judge": "no"}).url == at("going", written.pk)
    assert mailbox.read()["sent"] == []
    working = ada.post(at("last", written.pk), {"judge": "yes"}).url
    run_waiting()
    assert ada.get(working).url == at("going", written.pk)
    assert "It is sent" in ada.get(at("going", written.pk)).text
    assert len(mailbox.read()["sent"]) == 1
    assert ada.get(at("last", written.pk)).url == at("going", written.pk), "never twice"
    assert ada.post(at("last", written.pk), {"judge": "yes"}).url == at("going", written.pk)
    assert not Job.objects.filter(state="waiting").exists()


def test_an_order_that_binds_leaves_no_way_on(ada, written, rex):
    Order.objects.create(person=rex, side="binds_user", name="The order")
    page = ada.get(at("going", written.pk)).text
    assert "This is not sent from here" in page
    assert "Go on" not in page
    assert ada.post(at("going", written.pk), {"reason": "x"}).status_code == 200
    assert ada.post(at("last", written.pk), {"judge": "yes"}).url == at("going", written.pk)
    assert states.of(written).state is State.WRITTEN


def test_no_contact_wants_a_reason_in_the_persons_own_words(ada, written, no_contact, run_waiting):
    assert "You decided for no contact." in ada.get(at("going", written.pk)).text
    assert ada.get(at("last", written.pk)).url == at("going", written.pk)
    assert ada.post(at("going", written.pk), {"reason": ""}).status_code == 422
    ada.post(at("going", written.pk), {"reason": "The school asks."})
    assert "The school asks." in ada.get(at("last", written.pk)).text
    ada.post(at("last", written.pk), {"judge": "yes"})
    run_waiting()
    assert written.events.get(what="released").reason == "The school asks."
    assert states.of(written).state is State.SENT


def test_a_dropped_line_says_what_to_do_and_asks_what_was_found(ada, written, run_waiting, mailbox):
    mailbox.trouble("after send", "LineDropped")
    ada.post(at("going", written.pk))
    ada.post(at("last", written.pk), {"judge": "yes"})
    run_waiting()
    page = ada.get(at("going", written.pk)).text
    assert "It may or may not have gone" in page
    assert "Look into the sent folder" in page
    ada.post(at("decide", written.pk), {"do": "not"})
    assert states.of(written).state is State.NOT_SENT
    assert "It was not sent." in ada.get(at("going", written.pk)).text


def test_what_was_let_go_and_not_handed_over_can_be_taken_up_again(ada, written, run_waiting):
    writing.release(written)
    assert "Take it up again" in ada.get(at("going", written.pk)).text
    ada.post(at("decide", written.pk), {"do": "on"})
    run_waiting()
    assert states.of(written).state is State.SENT


def test_it_can_be_left_for_good_and_nonsense_changes_nothing(ada, written):
    ada.post(at("decide", written.pk), {"do": "went"})
    ada.post(at("decide", written.pk), {"do": "zzz"})
    assert states.of(written).state is State.WRITTEN
    ada.post(at("decide", written.pk), {"do": "leave"})
    assert "Not to be sent" in ada.get(at("going", written.pk)).text
    assert "Not to be sent" in ada.get(at("outbox")).text


def test_an_answer_names_the_message_it_answers(ada, account, hold):
    held = hold("Friday?")
    way = f"{account.pk}-{account.addresses.get().pk}"
    assert "It answers the message of" in ada.get(at("write") + f"?to={held.pk}").text
    ada.post(at("write") + f"?to={held.pk}", {"way": way, "text": "Yes."})
    assert Going.objects.get().answers == held
    assert ada.get(at("write") + "?to=999999999999999999").status_code == 200


def test_without_an_account_that_can_send_it_says_so(ada):
    assert "No account here can send" in ada.get(at("write")).text
    assert "Nothing lies here" in ada.get(at("outbox")).text


def test_the_pause_is_chosen_here(ada):
    assert ada.post(at("pause"), {"minutes": "60"}).url == at("outbox")
    assert pausing.minutes() == 60
    assert ada.post(at("pause"), {"minutes": "7"}).status_code == 422
