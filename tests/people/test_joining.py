from datetime import date

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeward.people import changes, joining
from leeward.people.choices import CodeMeans, Knows, Role
from leeward.people.models import Person, PersonRole, Shared


def person(**columns):
    return Person.objects.create(**{"name": "Mira", "role": Role.THIRD, **columns})


def test_the_more_careful_word_wins(vault):
    kept, other = person(knows=Knows.KNOWS), person(knows=Knows.MUST_NOT, writes_for_other=True)
    changes.merge(kept, other)
    assert kept.knows == Knows.MUST_NOT
    assert kept.writes_for_other
    assert not kept.may_help


def test_nothing_noted_is_lost_from_sight(vault):
    kept, other = person(note="my sister", may_say="No."), person(note="has a car", may_say="No.", code_word="pancakes")
    changes.merge(kept, other)
    assert kept.note == "my sister\n\nhas a car"
    assert kept.may_say == "No."
    assert kept.code_word == "pancakes"


def test_an_own_code_word_stays_whole(vault):
    kept = person(code_word="tea", code_means=CodeMeans.CALL)
    changes.merge(kept, person(code_word="pancakes", code_means=CodeMeans.POLICE))
    assert (kept.code_word, kept.code_means) == ("tea", CodeMeans.CALL)


def test_the_other_party_never_writes_for_themselves(vault):
    kept = person(role=Role.UNKNOWN, writes_for_other=True)
    changes.merge(kept, person(role=Role.OTHER))
    assert (kept.role, kept.writes_for_other) == (Role.OTHER, False)


def test_taken_out_only_if_both_were(vault):
    now = timezone.now()
    kept = person(out_at=now)
    changes.merge(kept, person())
    assert kept.out_at is None


def test_what_was_changed_after_the_merge_is_not_undone_with_it(vault):
    kept, other = person(note="my sister"), person(note="has a car", told_on=date(2026, 3, 2))
    change = changes.merge(kept, other)
    kept.note = "my own sister"
    kept.save()
    changes.undo(change)
    kept.refresh_from_db()
    other.refresh_from_db()
    assert (kept.note, kept.told_on) == ("my own sister", None)
    assert (other.note, other.told_on) == ("has a car", date(2026, 3, 2))


def test_roles_and_what_was_shared_go_along_and_come_back(vault):
    kept, other = person(), person()
    role = PersonRole.objects.create(person=other, key="driver")
    shared = Shared.objects.create(person=other, what="A key")
    change = changes.merge(kept, other)
    assert [row.person_id for row in (PersonRole.objects.get(), Shared.objects.get())] == [kept.pk, kept.pk]
    changes.undo(change)
    for row in (role, shared):
        row.refresh_from_db()
        assert row.person_id == other.pk


COLUMNS = st.fixed_dictionaries(
    {
        "role": st.sampled_from([Role.UNKNOWN, Role.THIRD]),
        "writes_for_other": st.booleans(),
        "note": st.sampled_from(["", "a", "b"]),
        "knows": st.sampled_from(Knows.values),
        "may_say": st.sampled_from(["", "x", "y"]),
        "code_word": st.sampled_from(["", "tea", "pancakes"]),
        "code_means": st.sampled_from(["", *CodeMeans.values]),
        "first_place": st.sampled_from([None, 1, 7]),
        "told_on": st.sampled_from([None, date(2026, 3, 2)]),
        "out_at": st.sampled_from([None, timezone.now()]),
    }
)


def rows():
    return list(Person.objects.order_by("pk").values()), list(PersonRole.objects.order_by("pk").values())


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(COLUMNS, COLUMNS, st.booleans())
def test_undoing_restores_every_column_and_every_row(vault, one, two, with_roles):
    Person.objects.update(merged_into=None)
    Person.objects.all().delete()
    kept, other = person(**one), person(**two)
    if with_roles:
        PersonRole.objects.create(person=kept, key="driver")
        PersonRole.objects.create(person=other, key="driver")
    before = rows()
    change = changes.merge(kept, other)
    kept.refresh_from_db()
    assert kept.knows != Knows.KNOWS or Knows.MUST_NOT not in (one["knows"], two["knows"])
    assert kept.writes_for_other == (one["writes_for_other"] or two["writes_for_other"])
    changes.undo(change)
    assert rows() == before


@pytest.mark.parametrize("column", ["note", "told_on", "first_place", "out_at", "writes_for_other"])
def test_a_column_packed_and_put_back_is_what_it_was(vault, column):
    values = {
        "note": "a",
        "told_on": date(2026, 3, 2),
        "first_place": 3,
        "out_at": timezone.now(),
        "writes_for_other": True,
    }
    found = person(**values)
    packed = joining.packed(found, [column])
    setattr(found, column, None if column in ("told_on", "first_place", "out_at") else type(values[column])())
    joining.set_packed(found, packed, only_where=joining.packed(found, [column]))
    found.refresh_from_db()
    assert getattr(found, column) == values[column]
