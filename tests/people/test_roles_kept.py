import pytest

from leeward.people import changes, identities, roles_kept
from leeward.people.errors import CannotHelp
from leeward.people.models import PersonRole


def keys(person):
    return [one.role.said.key for one in roles_kept.held(person)]


def test_roles_stand_in_the_order_of_the_library(mira):
    roles_kept.keep(mira, {"witness": True, "host": True, "driver": False})
    assert keys(mira) == ["host", "witness"]


def test_what_is_no_longer_ticked_goes_and_the_rest_keeps_its_day(mira):
    roles_kept.keep(mira, {"host": True, "witness": True})
    since = PersonRole.objects.get(key="host").since
    roles_kept.keep(mira, {"host": True})
    assert keys(mira) == ["host"]
    assert PersonRole.objects.get(key="host").since == since


def test_a_case_number_is_kept_and_comes_back_into_the_form(mira):
    roles_kept.keep(mira, {"police-contact": True, "police-contact-detail": "12/26"})
    [held] = roles_kept.held(mira)
    assert held.detail == "12/26"
    assert roles_kept.as_given(mira) == {"police-contact": True, "police-contact-detail": "12/26"}


def test_a_role_of_a_later_program_is_left_alone(mira):
    PersonRole.objects.create(person=mira, key="from-later")
    roles_kept.keep(mira, {"host": True})
    assert set(mira.roles.values_list("key", flat=True)) == {"from-later", "host"}


def test_the_other_party_gets_no_role(rex):
    with pytest.raises(CannotHelp):
        roles_kept.keep(rex, {"host": True})
    assert not PersonRole.objects.exists()


def test_a_role_that_two_had_is_shown_once(mira):
    twin = identities.address_for("Mira B", None, "sms").person
    for person in (mira, twin):
        roles_kept.keep(person, {"lawyer": True, "lawyer-detail": "F 1" if person == twin else ""})
    changes.merge(mira, twin)
    [held] = roles_kept.held(mira)
    assert held.detail == "F 1"
