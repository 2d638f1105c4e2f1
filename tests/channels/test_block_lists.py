"""Each form is what its reader reads; numbers are whole, once, and never a pattern for more."""

import csv
import io

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as some

from leeward.channels.block_lists import FORMS, vcard
from leeward.channels.errors import NoAddress

NUMBERS = ["020 7946 0958", "+44 20 7946 0958", "+49 151 12345678", "0151/999"]


def form(name):
    return next(one for one in FORMS if one.name == name)


def test_a_contact_holds_all_numbers_once_and_is_read_again():
    written = vcard("Rex", NUMBERS, "GB")
    card = vobject.readOne(written.decode())
    assert card.fn.value == "Rex"
    assert [tel.value for tel in card.contents["tel"]] == ["+442079460958", "+4915112345678", "0151/999"]
    assert written.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\n")


def test_without_a_country_numbers_stay_as_typed():
    card = vobject.readOne(vcard("Rex", ["020 7946 0958"]).decode())
    assert [tel.value for tel in card.contents["tel"]] == ["020 7946 0958"]


def test_the_list_for_yet_another_call_blocker_has_its_columns():
    rows = list(csv.reader(io.StringIO(form("yacb").write("Rex, home", NUMBERS, "GB").decode())))
    assert rows[0] == ["ID", "name", "pattern", "creationTimestamp", "numberOfCalls", "lastCallTimestamp"]
    assert [row[2] for row in rows[1:]] == ["+442079460958", "+4915112345678", "0151999"]
    assert {row[1] for row in rows[1:]} == {"Rex, home"}


def test_the_list_for_no_phone_spam_is_a_line_a_number():
    lines = form("no_phone_spam").write("Rex", NUMBERS, "GB").decode().splitlines()
    assert lines == ["+442079460958: Rex", "+4915112345678: Rex", "0151999: Rex"]


@pytest.mark.parametrize("one", FORMS, ids=lambda one: one.name)
def test_every_form_says_what_reads_it_where_it_is_from_and_who_may_see_it(one):
    assert one.reads
    assert "https://" in one.source
    assert one.notice
    assert len({each.name for each in FORMS}) == len(FORMS)
    with pytest.raises(NoAddress):
        one.write("Rex", ["", " "], None)


@settings(max_examples=100, deadline=None)
@given(some.text(max_size=30), some.lists(some.text(max_size=20), min_size=1, max_size=4))
def test_whatever_is_typed_makes_a_file_in_which_no_digit_is_left_open(name, numbers):
    for one in FORMS:
        try:
            written = one.write(name, numbers, "GB").decode()
        except NoAddress:
            continue
        assert written
        if one.name == "yacb":
            patterns = [row[2] for row in csv.reader(io.StringIO(written))][1:]
            assert patterns
            assert not any(set(pattern) - set("+0123456789") for pattern in patterns)


def test_a_star_never_becomes_a_pattern_for_everybody():
    with pytest.raises(NoAddress):
        form("yacb").write("Rex", ["*", "Bank#"], None)
    assert form("no_phone_spam").write("Rex", ["*31#0770"], None) == b"310770: Rex\n"
