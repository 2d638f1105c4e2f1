import pytest

from leeward.boundaries.forms import making
from leeward.boundaries.models import Boundary
from leeward.boundaries.rules.kinds import Kind
from leeward.people import identities


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_its_form_filled_with_a_usual_limit(rex, kind):
    form = making.form(rex, kind, None)
    assert form.initial["since"] is not None
    assert "words" in form.fields
    assert form.clocked is ("zone" in form.fields)


def test_a_change_begins_with_what_holds(limit, rex):
    row = limit(Kind.LOOK, words="mine")
    form = making.form(rex, Kind.LOOK, None, row)
    assert (form.initial["every"], form.initial["words"]) == (48, "mine")


def test_one_that_cannot_be_read_begins_with_a_usual_one(rex):
    row = Boundary(person=rex, kind="look", since="2026-03-01", settings={}, zone="UTC")
    assert making.form(rex, Kind.LOOK, None, row).initial["every"] == 48


def test_known_are_all_numbers_and_accounts_but_no_postal_address(rex):
    identities.address_for("Rex@Example.org", None, "email", person=rex)
    identities.address_for("1 High Street", "post", "", person=rex)
    assert making.known(rex) == ("rex", "rex@example.org")
    assert making.form(rex, Kind.ADDRESSES, None).known == ("rex", "rex@example.org")
