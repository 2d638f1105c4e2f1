from datetime import datetime

import pytest
from django.db import IntegrityError, transaction

from leeward.people.models import Person
from leeward.resist.errors import AlreadyKept
from leeward.resist.models import CheckIn, Draft, Received, ReceivedDanger

NOON = datetime(2026, 3, 2, 12, 0)


@pytest.fixture
def kept(vault):
    rex = Person.objects.create(name="Rex", role="other")
    return Received.objects.create(person=rex, channel="sms", came_at=NOON, text="Hello\x00 you.\n\U0001f494")


def test_it_comes_back_as_it_was_put_in(kept):
    found = Received.objects.get()
    assert (found.text, found.came_at, found.channel) == ("Hello\x00 you.\n\U0001f494", NOON, "sms")
    assert (found.how, found.get_how_display()) == ("pasted", "Pasted or typed by you")
    assert len(found.key) == 32


def test_it_is_never_changed(kept):
    kept.text = "Something else."
    with pytest.raises(AlreadyKept):
        kept.save()
    assert Received.objects.get().text.startswith("Hello")


def test_its_name_holds_no_word_of_it(kept):
    assert str(kept) == f"message {kept.pk}"
    assert str(ReceivedDanger(flag="weapon")) == "weapon"


def test_each_has_a_key_of_its_own(kept):
    assert Received.objects.create(text="Hello.").key != kept.key
    with pytest.raises(IntegrityError), transaction.atomic():
        Received.objects.create(text="Hello.", key=kept.key)


def test_whoever_goes_leaves_the_message(kept):
    Person.objects.all().delete()
    assert Received.objects.get().person is None


def test_its_flags_go_with_it_and_what_the_person_wrote_stays(kept):
    ReceivedDanger.objects.create(received=kept, flag="weapon", start=0, end=5, detector="d")
    Draft.objects.create(received=kept, text="Yes.")
    CheckIn.objects.create(received=kept, note="Tired.")
    kept.delete()
    assert not ReceivedDanger.objects.exists()
    assert (Draft.objects.get().received, CheckIn.objects.get().received) == (None, None)


def test_the_newest_stands_first(kept):
    newest = Received.objects.create(text="Later.")
    assert list(Received.objects.all()) == [newest, kept]
