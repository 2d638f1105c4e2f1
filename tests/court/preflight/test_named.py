from leeward.court.preflight import named
from leeward.court.preflight.items import Kind
from leeward.orders import versions
from leeward.people.choices import Role
from leeward.people.models import Address, Person


def test_hidden_places_people_and_typed_words_are_found_however_they_are_written(filled):
    Person.objects.create(name="Mira", role=Role.THIRD)
    found = named.gathered(["Blue Gate"])
    assert list(found.finds("at ROSE-COTTAGE with mira, by the blue  gate")) == [
        (Kind.NAMED, "Blue Gate"),
        (Kind.PERSON, "Mira"),
        (Kind.HIDDEN_PLACE, "Rose Cottage"),
    ]
    assert list(found.finds("Rex and Ada")) == []


def test_children_of_an_order_are_known(chat):
    order = versions.begin(Person.objects.get(name="Rex"), "protects_user")
    versions.write(order, {"children": "Leo (7), born 2018\nMaya and Finn"})
    assert {term for kind, term, _ in named.gathered().terms if kind is Kind.CHILD} == {"Leo", "Maya", "Finn"}


def test_what_the_other_party_has_is_known(chat):
    rex = Person.objects.get(name="Rex")
    Address.objects.create(person=rex, kind="phone", channel="", value="+44 7700 900555", matched="+447700900555")
    assert "700900555" in named.gathered().known
    assert rex.pk in named.gathered().others
