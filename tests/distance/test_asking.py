from django.utils import timezone

from leeward.distance import asking
from leeward.history.models import Message
from leeward.people import identities
from leeward.people.models import StopNotice
from leeward.recognise import own_store, screening


def look():
    return screening.report_of(screening.look(lambda *_: None, lambda: False))


def test_nothing_is_known_of_it(rex):
    found = asking.of(rex)
    assert (found.notices, found.found, found.confirm, found.place) == ([], 0, "", "")


def test_what_the_look_at_the_messages_found_is_offered_and_not_taken(rex, bring):
    bring()
    identities.set_role(identities.find_address("Ada", "whatsapp").person, "me")
    look()
    found = asking.of(rex)
    assert (found.found, found.confirm) == (1, "/r/v/n/")
    assert not StopNotice.objects.exists()


def test_confirmed_it_stands_and_leads_to_its_message(rex, bring):
    bring()
    report = look()
    own_store.keep_stop(own_store.first_stop(report), report)
    found = asking.of(rex)
    (notice,) = found.notices
    message = Message.objects.get(text="Please do not contact me again.")
    assert (notice.stated_at, found.place) == (message.sent_at, f"/m/a/{message.pk}/")
    assert found.confirm == ""


def test_taken_back_it_stands_apart(rex, asked_to_stop):
    StopNotice.objects.update(withdrawn_at=timezone.now())
    found = asking.of(rex)
    assert (found.notices, len(found.taken_back)) == ([], 1)


def test_a_message_that_is_gone_leads_nowhere(rex, asked_to_stop):
    StopNotice.objects.update(message_key="ab" * 32)
    assert asking.of(rex).place == ""
