import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeward.people import helpers, identities, reaching, roles_kept
from leeward.people.choices import Knows, Role
from leeward.people.models import Person


@pytest.fixture
def sam(vault):
    """Rex's brother, who passes things on."""
    person = identities.settle(["Sam"], Role.THIRD, "whatsapp")
    identities.set_writes_for_other(person, writes=True)
    return person


def test_the_two_and_who_writes_for_the_other_party_are_never_offered(ada_person, rex, mira, sam):
    assert helpers.helpers() == [mira]
    assert helpers.find(mira.pk) == mira
    assert [helpers.find(one.pk) for one in (rex, sam, ada_person)] == [None, None, None]
    assert helpers.find(999) is None


def test_who_must_not_know_is_not_offered(mira):
    Person.objects.update(knows=Knows.MUST_NOT)
    assert helpers.helpers() == []


def test_a_role_taken_on_earlier_does_not_bring_them_back(mira, sam):
    roles_kept.keep(mira, {"driver": True})
    assert helpers.with_role("driver") == [mira]
    assert helpers.with_role("host") == []
    identities.set_writes_for_other(mira, writes=True)
    assert helpers.with_role("driver") == []


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(Role.values), st.booleans(), st.sampled_from(Knows.values)), max_size=6),
    st.booleans(),
)
def test_whoever_is_offered_may_be_asked_and_the_other_way_round(vault, people, all_with_role):
    Person.objects.all().delete()
    for number, (role, writes, knows) in enumerate(people):
        person = Person.objects.create(name=f"n{number}", role=role, writes_for_other=writes, knows=knows)
        if all_with_role:
            person.roles.create(key="host")
    offered = helpers.helpers()
    assert {one.pk for one in offered} == {one.pk for one in Person.objects.all() if one.may_help}
    assert not [one for one in offered if one.role in ("me", "other") or one.writes_for_other]
    assert helpers.with_role("host") == (offered if all_with_role else [])


def test_a_way_that_the_other_party_sees_comes_last(mira):
    reaching.add(mira, "mira@example.org", "email", "yes")
    reaching.add(mira, "+44 7700 900222", "calls", "no")
    reaching.add(mira, "+44 7700 900333", "sms")
    assert [one.value for one in helpers.ways_to_reach(mira)] == [
        "+44 7700 900222", "+44 7700 900333", "Mira", "mira@example.org",
    ]  # fmt: skip


def test_a_bare_name_from_a_table_is_no_way_to_reach_somebody(vault):
    person = identities.address_for("M.", None, "csv").person
    assert helpers.ways_to_reach(person) == []
