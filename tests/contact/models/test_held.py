import pytest
from django.db import IntegrityError, transaction

from leeward.contact.errors import FactsStay
from leeward.contact.models import Held
from leeward.people import changes, identities


def test_what_came_is_never_changed(hold):
    held = hold("Friday?")
    held.text = "Other words"
    with pytest.raises(FactsStay):
        held.save()
    assert Held.objects.get().text == "Friday?"


def test_one_name_at_a_service_is_kept_once(hold):
    held = hold("Friday?")
    with pytest.raises(IntegrityError), transaction.atomic():
        Held.objects.create(account=held.account, uid=held.uid, sender="x", size=1, why="open")


def test_words_hold_the_subject_and_times_are_of_this_device(hold):
    held = hold("At five.", subject="Friday", uid="one")
    assert held.words == "Friday\n\nAt five."
    assert held.came_at == held.received_at.astimezone().replace(tzinfo=None)
    undated = hold("Soon.", at="", uid="two")
    assert undated.came_at == undated.kept_at.astimezone().replace(tzinfo=None)


def test_what_was_held_back_is_quiet(hold, no_contact):
    assert hold("Friday?").quiet
    assert not Held(why="open").quiet


def test_messages_go_along_when_two_persons_are_made_one(hold, rex):
    held = hold("Friday?")
    other = identities.address_for("rex2@example.org", None, "email").person
    changes.merge(other, rex)
    assert Held.objects.get(pk=held.pk).person == other
    assert str(held.look) == f"look at {held.pk}"
