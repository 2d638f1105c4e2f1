import pytest

from leeward.people import changes, identities, suggesting
from leeward.people.choices import Role


def person(*addresses):
    """Somebody with these addresses, each (value, channel)."""
    (value, channel), *more = addresses
    found = identities.address_for(value, None, channel).person
    for value, channel in more:
        identities.address_for(value, None, channel, person=found)
    return found


def asked():
    return [({one.kept.name, one.other.name}, one.why) for one in suggesting.suggestions()]


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        (("+44 7700 900123", "sms"), ("+447700900123", "whatsapp"), "written in two ways"),
        (("07700 900123", "sms"), ("+44 7700 900123", "whatsapp"), "written in two ways"),
        (("+44 7700 900123", "sms"), ("+44 7700 900123", "signal"), "Both write from"),
        (("rex@example.org", "email"), ("Rex@Example.org", "csv"), "Both write as"),
        (("Rex", "whatsapp"), ("rex", "telegram"), "same name"),
    ],
)
def test_who_looks_alike_is_asked_about_and_not_linked(vault, one, two, why):
    first, second = person(one), person(two)
    (found,) = suggesting.suggestions()
    assert why in found.why
    assert {found.kept.pk, found.other.pk} == {first.pk, second.pk}
    assert len(identities.people()) == 2


def test_a_name_with_a_number_and_one_with_an_email_address(vault):
    person(("Rex", "whatsapp"), ("+44 7700 900123", "whatsapp"))
    person(("Rex", "email"), ("rex@example.org", "email"))
    assert asked() == [({"Rex"}, "Both have the same name.")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("+44 7700 900123", "+44 7700 900124"),
        ("+44 7700 900123", "+1 7700 900123"),
        ("Rex", "Rex (work)"),
        ("@rex", "@Rex"),
        ("Me", "me"),
        ("?", "?"),
    ],
)
def test_who_does_not_look_alike_is_not_asked_about(vault, one, two):
    person((one, "sms"))
    person((two, "whatsapp"))
    assert asked() == []


def test_not_the_same_is_remembered_also_after_a_merge(vault):
    one, two, three = person(("Rex", "sms")), person(("Rex", "signal")), person(("Mira", "sms"))
    suggesting.not_same(one, two)
    assert asked() == []
    changes.merge(three, two)
    assert asked() == []


def test_who_was_taken_out_of_somebody_is_not_offered_again(vault):
    rex = person(("Rex", "sms"), ("rex", "signal"))
    changes.split(rex, [rex.addresses.get(channel="signal")])
    assert asked() == []


def test_the_person_is_never_taken_for_the_other_party(vault):
    identities.set_role(person(("Alex", "sms")), Role.ME)
    identities.set_role(person(("Alex", "signal")), Role.OTHER)
    assert asked() == []


def test_whose_role_was_said_stays(vault):
    person(("rex", "sms"))
    other = identities.set_role(person(("Rex", "signal")), Role.OTHER)
    assert suggesting.suggestions()[0].kept == other
