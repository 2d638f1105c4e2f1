"""Asking somebody: plain words without places, and whether the other party may see them."""

from leeward.people.choices import AddressKind, Knows, Role, Seen
from leeward.people.models import Address, Person, Shared
from leeward.plan import adding, asking, finding
from leeward.plan.changing import Given, change
from leeward.plan.choices import State


def test_who_may_be_asked(vault, mira, rex):
    Person.objects.create(name="Rex’s sister", role=Role.THIRD, writes_for_other=True)
    Person.objects.create(name="Otto", role=Role.THIRD, knows=Knows.MUST_NOT)
    Person.objects.create(name="Ada", role=Role.ME)
    assert [person.name for person in asking.people()] == ["Mira"]


def test_the_words_name_the_item_and_ask_to_keep_it(found, mira, first):
    words = asking.words_for(found, mira)
    assert words.startswith("Hello Mira.")
    assert first.said.text.rstrip(".") in words
    assert "keep it to yourself" in words
    assert ".”. " not in words


def test_no_private_place_and_no_note_stands_in_the_words(vault, mira, flat):
    row = adding.add_own("day", "Drive me to 12b elm road, LEEDS on Sunday")
    found = finding.find(str(row.pk))
    change(found, Given("todo", note="the key is under the pot"))
    words = asking.words_for(found, mira)
    assert "elm" not in words.lower()
    assert "leeds" not in words.lower()
    assert "[kept private]" in words
    assert "pot" not in words


def test_the_ways_say_what_the_other_party_may_see(vault, mira):
    for number, seen in (("1", Seen.YES), ("2", Seen.NO), ("3", Seen.NOT_SAID)):
        Address.objects.create(
            person=mira, kind=AddressKind.PHONE, channel="sms", value=number, matched=number, seen=seen
        )
    ways = asking.ways(mira)
    assert [way.what for way in ways] == ["2", "3", "1"]
    assert [way.visible for way in ways] == [False, False, True]
    assert "Do not use it" in ways[-1].seen
    assert "as far as you know" in ways[0].seen


def test_having_asked_is_noted(found, mira, ref):
    asking.note_asked(found, mira, "Said on the phone")
    row = finding.find(ref).row
    assert (row.state, row.helper) == (State.DOING, mira)
    shared = Shared.objects.get(person=mira)
    assert shared.what.startswith("Asked: ")
    assert shared.how == "Said on the phone"


def test_what_is_done_stays_done_and_the_helper_stays(found, mira, ref):
    other = Person.objects.create(name="Leo’s teacher", role=Role.THIRD)
    change(found, Given("done", helper=mira))
    asking.note_asked(finding.find(ref), other, "")
    row = finding.find(ref).row
    assert (row.state, row.helper) == (State.DONE, mira)


def test_no_private_place_in_what_is_noted_as_shared(vault, mira, flat):
    row = adding.add_own("day", "Drive me to Elm Road")
    asking.note_asked(finding.find(str(row.pk)), mira, "")
    assert "Elm" not in Shared.objects.get().what
