import pytest

from leeward.channels.block_lists import FORMS
from leeward.channels.errors import NoAddress
from leeward.contact import lists
from leeward.people import identities


@pytest.fixture
def number(rex):
    def note(value, channel="sms"):
        return identities.address_for(value, "phone", channel, person=rex)

    return note


def test_each_number_once_with_its_country_where_it_has_one(rex, number):
    number("+44 20 7946 0958")
    number("+44 (0)20 7946 0958", "calls")
    number("020 7946 0123")
    found = lists.of(rex)
    assert set(found.numbers) == {"+442079460958", "020 7946 0123"}
    assert found.bare


def test_other_addresses_and_other_people_are_in_no_file(rex, number, mira):
    identities.address_for("+44 20 7946 0000", "phone", "sms", person=mira)
    number("+49 151 12345678")
    (found,) = lists.every()
    assert (found.person, found.numbers) == (rex, ("+4915112345678",))
    assert not found.bare


@pytest.mark.parametrize("number_of_form", [number for number, _ in lists.forms()])
def test_every_form_has_its_place_a_name_that_says_nothing_and_holds_the_numbers(rex, number, number_of_form):
    number("+49 151 12345678")
    form = lists.form_at(number_of_form)
    assert form is FORMS[number_of_form - 1]
    assert b"+4915112345678" in lists.written(form, lists.of(rex), "Number")
    assert lists.file_name(form).file.endswith(form.ending)
    assert "block" not in lists.file_name(form).file


def test_without_a_number_there_is_no_file_and_no_form_beyond_the_last(rex):
    assert lists.of(rex).numbers == ()
    with pytest.raises(NoAddress):
        lists.written(FORMS[0], lists.of(rex), "Number")
    assert (lists.form_at(0), lists.form_at(len(FORMS) + 1)) == (None, None)
