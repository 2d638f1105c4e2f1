import pytest

from leeward.people import identities
from leeward.resist.answering.outbox_form import OutboxForm


@pytest.fixture
def ways(account, rex):
    account.addresses.add(identities.address_for("rex@work.example", None, "email", person=rex))
    return {f"{account.pk}-{one.pk}": (account, one) for one in account.addresses.all()}


def test_the_one_way_is_chosen_and_of_two_none(ways):
    (first, *_) = ways
    assert OutboxForm(None, {first: ways[first]}, None)["way"].value() == first
    assert OutboxForm(None, ways, None)["way"].value() == ""


def test_the_way_by_which_it_came_is_chosen_with_its_subject(ways, held):
    form = OutboxForm(None, ways, held)
    assert ways[form["way"].value()][1].value == "rex@example.org"
    assert form["subject"].value() == "Re: Friday"


def test_what_was_chosen_is_an_account_and_an_address(ways):
    (key, pair), *_ = ways.items()
    form = OutboxForm({"way": key, "subject": ""}, ways, None)
    assert form.is_valid()
    assert form.chosen == pair


def test_another_way_and_a_long_subject_are_refused(ways):
    form = OutboxForm({"way": "0-0", "subject": "x" * 201}, ways, None)
    assert not form.is_valid()
    assert set(form.errors) == {"way", "subject"}
