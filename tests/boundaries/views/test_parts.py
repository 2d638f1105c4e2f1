import pytest
from django.http import Http404

from leeward.boundaries.rules.kinds import Kind
from leeward.boundaries.views import parts
from leeward.library import boundaries as library
from leeward.people import identities
from leeward.people.choices import Role


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_is_a_number_in_an_address(kind):
    assert parts.kind_of(parts.number_of(kind)) is kind


@pytest.mark.parametrize("number", [0, 13, 10**20])
def test_another_number_is_not_found(number):
    with pytest.raises(Http404):
        parts.kind_of(number)


def test_limits_are_towards_others(rex):
    assert parts.person_of(rex.pk) == rex
    me = identities.set_role(identities.address_for("Ada", None, "whatsapp").person, Role.ME)
    for number in (me.pk, 999):
        with pytest.raises(Http404):
            parts.person_of(number)


def test_a_source_is_shown_and_own_words_have_none():
    sources = {parts.source_of(clause.said) for clause in library.CLAUSES}
    assert "" in sources
    assert all("[seen]" not in one and "own words" not in one for one in sources)


def test_the_caution_on_a_new_address_stands_only_where_it_belongs():
    assert len(parts.cautions(address=True)) == len(parts.cautions()) + 1
