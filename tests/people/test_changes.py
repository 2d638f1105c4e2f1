from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeward.people import changes, identities
from leeward.people.choices import ModeKind, Role
from leeward.people.errors import CannotMerge, CannotSplit, CannotUndo
from leeward.people.models import Address, Change, Mode, Person


def picture():
    """Everything that a merge or a split may touch."""
    return (
        set(Person.objects.values_list("pk", "name", "role", "merged_into_id")),
        set(Address.objects.values_list("pk", "person_id")),
        set(Mode.objects.values_list("pk", "person_id")),
    )


def test_a_merge_moves_all_that_belongs_to_the_other(rex, mira):
    mira.modes.create(kind=ModeKind.NONE, since=date(2026, 1, 1))
    changes.merge(rex, mira)
    assert rex.addresses.count() == 3
    assert identities.mode(rex).kind == ModeKind.NONE
    assert [person.pk for person in identities.people()] == [rex.pk]


def test_roles_that_contradict_each_other_are_not_merged(rex, ada_person):
    before = picture()
    with pytest.raises(CannotMerge, match="noted as"):
        changes.merge(rex, ada_person)
    with pytest.raises(CannotMerge):
        changes.merge(rex, rex)
    assert picture() == before


def test_a_split_makes_a_person_of_their_own(rex):
    fresh, _ = changes.split(rex, rex.addresses.filter(kind="phone"))
    assert fresh.name == "+44 7700 900111"
    assert fresh.role == Role.UNKNOWN
    assert rex.addresses.count() == 1


def test_somebody_keeps_at_least_one_address(rex):
    with pytest.raises(CannotSplit):
        changes.split(rex, rex.addresses.all())
    with pytest.raises(CannotSplit):
        changes.split(rex, [])


def test_only_the_newest_is_undone_and_only_once(rex, mira):
    first = changes.merge(rex, mira)
    _, second = changes.split(rex, rex.addresses.filter(kind="phone"))
    with pytest.raises(CannotUndo):
        changes.undo(first)
    changes.undo(second)
    with pytest.raises(CannotUndo):
        changes.undo(second)
    changes.undo(first)
    assert changes.newest() is None


def test_what_was_added_after_a_split_is_not_lost_by_undoing_it(rex):
    fresh, change = changes.split(rex, rex.addresses.filter(kind="phone"))
    fresh.modes.create(kind=ModeKind.NONE, since=date(2026, 1, 1))
    changes.undo(change)
    assert rex.modes.count() == 1


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=8))
def test_undoing_restores_exactly_whatever_was_done(vault, steps):
    Change.objects.all().delete()
    Person.objects.update(merged_into=None)
    Person.objects.all().delete()
    for number in range(5):
        person = identities.address_for(f"name {number}", None, "whatsapp").person
        identities.address_for(f"+4477009000{number}", None, "sms", person=person)
        Person.objects.filter(pk=person.pk).update(role=[Role.UNKNOWN, Role.OTHER, Role.THIRD][number % 3])
    pictures = [picture()]
    for merging, one, other in steps:
        people = list(Person.objects.filter(merged_into=None).order_by("pk"))
        first, second = people[one % len(people)], people[other % len(people)]
        try:
            if merging:
                changes.merge(first, second)
            else:
                changes.split(first, list(first.addresses.all())[: 1 + other % 2])
        except (CannotMerge, CannotSplit):
            assert picture() == pictures[-1]
            continue
        pictures.append(picture())
    while change := changes.newest():
        assert picture() == pictures.pop()
        changes.undo(change)
    assert picture() == pictures.pop()
    assert pictures == []
