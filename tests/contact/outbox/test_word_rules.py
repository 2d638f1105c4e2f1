from django.utils import timezone

from leeward.contact.outbox import word_rules, writing
from leeward.contact.outbox.asked import Asked, Level
from leeward.plan.models import Place


def asked(account, text, subject=""):
    return Asked(writing.write(account, account.addresses.get(), text, subject), timezone.now())


def test_threats_are_not_helped_with_wherever_they_stand(account):
    assert word_rules.refused(asked(account, "Friday is fine.")) == ()
    for one in (asked(account, "I will kill you."), asked(account, "See above.", "I will kill you")):
        assert word_rules.refused(one)[0].level is Level.STOP


def test_a_hidden_place_needs_a_reason(account):
    Place.objects.create(name="Quillbrook Farm", address="12b Larkspur Lane")
    assert word_rules.hidden(asked(account, "Friday is fine.")) == ()
    assert word_rules.hidden(asked(account, "Bring it to Quillbrook Farm."))[0].level is Level.REASON
    assert word_rules.hidden(asked(account, "Yes.", "Quillbrook Farm"))[0].level is Level.REASON


def test_wording_is_said_with_its_exact_words_and_refuses_nothing(account):
    found = word_rules.wording(asked(account, "You always lie, and I am so sorry, it is all my fault."))
    assert found
    assert {one.level for one in found} == {Level.TELL}
    assert all(one.words in "You always lie, and I am so sorry, it is all my fault." for one in found)


def test_no_contact_is_known_to_the_look_at_the_wording(account, no_contact):
    assert any("contact" in one.text.casefold() for one in word_rules.wording(asked(account, "How are you?")))


def test_an_address_that_can_be_seen_is_said(account):
    one = asked(account, "Yes.")
    assert word_rules.others_see(one) == ()
    one.going.address.seen = "yes"
    assert word_rules.others_see(one)[0].level is Level.TELL
