"""All by plain posts, without a script."""

import pytest

from leeward.contact.accounts import keeping
from leeward.contact.models import Going, GoingEvent
from leeward.orders import paragraphs, versions
from leeward.orders.splitting import Piece
from leeward.people import identities
from leeward.people.models import Order, Person
from leeward.resist.models import Draft
from leeward.vault.models import Job
from support.made_up_channel import Mailbox


def page_of(number):
    return f"/t/s/{number}/o/"


def test_a_finished_answer_goes_into_the_outbox_and_nothing_is_sent(ada, finished, account, vault):
    number = finished()
    assert f'href="{page_of(number)}"' in ada.get(f"/t/s/{number}/").text
    page = ada.get(page_of(number)).text
    assert "Nothing is sent by this." in page
    assert "rex@example.org" in page
    way = f"{account.pk}-{account.addresses.get().pk}"
    answer = ada.post(page_of(number), {"way": way, "subject": "Friday"})
    going = Going.objects.get()
    assert answer.url == f"/q/s/{going.pk}/"
    assert (going.text, going.subject, going.to) == ("Friday works.", "Friday", "rex@example.org")
    assert (GoingEvent.objects.count(), Job.objects.count()) == (0, 0)
    assert Mailbox(vault.folder / "mailbox.json").read()["sent"] == []


def test_words_that_lie_there_already_are_not_offered_again(ada, finished, account):
    number = finished()
    ada.post(page_of(number), {"way": f"{account.pk}-{account.addresses.get().pk}"})
    going = Going.objects.get()
    page = ada.get(f"/t/s/{number}/").text
    assert "These words lie in the outbox already." in page
    assert f"/q/s/{going.pk}/" in page
    assert "The same words lie in the outbox already." in ada.get(page_of(number)).text


def test_a_post_without_a_choice_keeps_all_and_says_so(ada, finished, account, rex):
    account.addresses.add(identities.address_for("rex@work.example", None, "email", person=rex))
    answer = ada.post(page_of(finished()), {"subject": "Friday"})
    assert answer.status_code == 422
    assert "Choose one." in answer.text
    assert 'value="Friday"' in answer.text
    assert Going.objects.count() == 0


def test_the_held_message_it_answers_goes_along(ada, finished, account, held):
    number = finished(held_id=held.pk)
    page = ada.get(page_of(number)).text
    assert 'value="Re: Friday"' in page
    ada.post(page_of(number), {"way": f"{account.pk}-{account.addresses.get().pk}", "subject": "Re: Friday"})
    assert Going.objects.get().answers == held


def test_without_an_account_one_line_says_how_one_is_connected(ada, finished, rex):
    number = finished()
    page = ada.get(f"/t/s/{number}/").text
    assert "Put it into the outbox" not in page
    assert 'href="/q/"' in page.split("With an account of your own")[1]
    assert ada.get(page_of(number)).url == f"/t/s/{number}/#ready"


def test_an_account_that_was_removed_is_no_way(ada, finished, account):
    keeping.remove(account)
    assert ada.get(page_of(finished())).url.endswith("#ready")


@pytest.mark.parametrize("text", ["", "I come by [day].", "I will kill you."])
def test_what_could_not_be_copied_does_not_go(ada, finished, account, text):
    number = finished(text)
    assert ada.post(page_of(number), {"way": "1-1"}).url == f"/t/s/{number}/#ready"
    assert Going.objects.count() == 0


def test_nor_does_what_still_lies_nor_what_is_over(ada, finished, account):
    number = finished()
    ada.post(f"/t/s/{number}/t/", {"pause": "hour"})
    assert ada.get(page_of(number)).url.endswith("#ready")
    ada.post(f"/t/s/{number}/t/", {"end": "1"})
    assert ada.get(page_of(number)).status_code == 200
    ada.post(f"/t/s/{number}/n/")
    assert ada.get(page_of(number)).url.endswith("#ready")


def test_while_an_order_binds_it_stays(ada, finished, account, rex):
    number = finished()
    Order.objects.create(person=rex, side="binds_user", name="Order")
    page = ada.post(page_of(number), {"way": f"{account.pk}-{account.addresses.get().pk}"}).text
    assert "No answer is prepared here" in page
    assert Going.objects.count() == 0


def test_an_order_that_is_there_for_her_stands_there_in_full(ada, finished, account, rex):
    order = versions.begin(rex, "protects_user", "Order")
    (term,) = paragraphs.add(order, [Piece("4", "No <messages>.")])
    paragraphs.rewrite(term, {"kind": "no_contact"})
    page = ada.get(page_of(finished())).text
    assert "An answer can make it harder to have it enforced." in page
    assert "4. No &lt;messages&gt;." in page


def test_only_addresses_of_whom_it_is_for_are_offered(ada, finished, account, rex):
    number = finished()
    sam = Person.objects.create(name="Sam", role="other")
    account.addresses.add(identities.address_for("sam@example.org", None, "email", person=sam))
    Draft.objects.filter(pk=number).update(person=rex)
    page = ada.get(page_of(number)).text
    assert "rex@example.org" in page
    assert "sam@example.org" not in page


def test_it_asks_for_a_notebook_first(client, finished, account):
    assert client.get(page_of(finished())).url == "/o/?to=%2Ft%2Fs%2F1%2Fo%2F"


def test_an_answer_that_is_not_there(ada, account):
    assert ada.get(page_of(999)).status_code == 404
