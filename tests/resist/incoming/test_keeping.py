import pytest
from django.db import transaction

from leeward.people.models import Person
from leeward.resist.choices import CameBy, OrderSaid
from leeward.resist.incoming import keeping
from leeward.resist.incoming.looking import Came, look
from leeward.resist.models import Draft, Received, ReceivedDanger
from leeward.resist.models.ahead import Seen
from leeward.resist.standing import Standing
from leeward.vault.models import LogLeaf
from leeward.words.canonical import encode, leaf

TEXT = "You are useless.\x00 I will kill you. \U0001f494"

pytestmark = pytest.mark.usefixtures("plain_reading", "vault")


def looked(text=TEXT, came=None):
    return look(text, Standing(OrderSaid.NONE), came)


def test_a_message_is_kept_word_for_word_with_its_flags(rex, noon):
    pasted = looked(came=Came(noon, "sms", how=CameBy.PICTURE))
    kept = Received.objects.get(pk=keeping.keep(pasted, rex).pk)
    assert (kept.text, kept.came_at, kept.channel, kept.person, kept.how) == (TEXT, noon, "sms", rex, "picture")
    (flag,) = kept.dangers.all()
    assert (flag.flag, kept.text[flag.start : flag.end]) == ("threat_to_kill", pasted.screened.dangers[0].quote.text)
    assert flag.detector
    assert pasted.received_id == kept.pk


def test_it_is_one_leaf_that_fits_what_is_kept(rex, noon):
    keeping.keep(looked(came=Came(noon)), rex)
    kept = Received.objects.get()
    logged = LogLeaf.objects.get(kind=keeping.KIND, ref=kept.key)
    assert bytes(logged.leaf) == leaf(bytes(logged.salt), encode(keeping.fact_of(kept)))


def test_every_word_of_it_is_in_its_leaf(rex):
    not_logged = {"id", "person", "dangers", "drafts", "seen", "check_ins"}
    fields = {field.name for field in Received._meta.get_fields()} - not_logged
    assert fields <= set(keeping.fact_of(keeping.keep(looked(), rex)))


def test_twice_is_once():
    pasted = looked()
    first = keeping.keep(pasted)
    assert keeping.keep(pasted).pk == first.pk
    assert Received.objects.count() == LogLeaf.objects.count() == 1


def test_one_that_was_removed_meanwhile_is_kept_anew():
    pasted = looked()
    keeping.remove(keeping.keep(pasted))
    assert keeping.keep(pasted).text == TEXT


def test_whoever_was_named_stands_before_the_one_other_party(rex):
    sam = Person.objects.create(name="Sam", role="other")
    assert keeping.keep(looked(came=Came(person_id=sam.pk)), rex).person == sam
    assert keeping.keep(looked(came=Came(person_id=sam.pk + 99)), rex).person == rex
    assert keeping.keep(looked()).person is None


def test_one_that_fails_leaves_no_leaf():
    def fail():
        with transaction.atomic():
            keeping.keep(looked())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not LogLeaf.objects.exists()
    assert not Received.objects.exists()


def test_removing_says_so_in_the_log_and_leaves_answers_alone():
    kept = keeping.keep(looked())
    draft = Draft.objects.create(received=kept, text="Yes.")
    Seen.objects.create(key="anger", on="2026-03-02", received=kept)
    key = kept.key
    keeping.remove(kept)
    draft.refresh_from_db()
    assert draft.received is None
    assert not Received.objects.exists()
    assert not ReceivedDanger.objects.exists()
    assert not Seen.objects.exists()
    assert list(LogLeaf.objects.values_list("kind", "ref")) == [("received", key), ("removal", key)]


def test_the_same_words_kept_before_are_found():
    assert keeping.earlier(looked()) is None
    first = looked()
    kept = keeping.keep(first)
    assert keeping.earlier(looked()) == kept
    assert keeping.earlier(first) is None, "not the message itself"
    assert keeping.earlier(looked("Another one.")) is None
