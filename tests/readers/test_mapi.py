import io
from datetime import datetime

import pytest

from leeward.readers.compound import Compound
from leeward.readers.mapi import properties
from support.compound_files import compound, moment, thing


def read(tree):
    file = Compound(io.BytesIO(compound(tree)))
    return properties(file, file.root)


def test_words_numbers_moments_and_bytes():
    when = datetime(2025, 3, 3, 20, 14)  # UTC
    found = read(thing({0x0037: "hi", 0x0E07: 8, 0x0039: ("time", moment(when)), 0x1013: b"<p>x"}, head=32))
    assert (found.text(0x0037), found.number(0x0E07), found.moment(0x0039)) == ("hi", 8, when)
    assert found.compound.read(found.binary(0x1013), 99) == b"<p>x"
    assert (found.text(1), found.number(1), found.moment(1), found.binary(1)) == ("", 0, None, None)


@pytest.mark.parametrize(("page", "words"), [(1251, "пр"), (99999, "ïð"), (0, "ïð")])
def test_words_that_are_not_in_unicode(page, words):
    tree = thing({0x3FFD: page}, head=32)
    assert read({**tree, "__substg1.0_1000001E": b"\xef\xf0"}).text(0x1000) == words


def test_a_moment_that_no_calendar_has():
    assert read(thing({0x0039: ("time", 2**64 - 1)}, head=32)).moment(0x0039) is None


def test_what_is_in_it_is_read_with_the_letters_of_the_email():
    tree = thing({0x3FFD: 1251}, head=32, parts=[("__recip_version1.0_#00000000", thing({0x3001: "Ada"}))])
    assert [one.text(0x3001) for one in read(tree).objects("__recip_version1.0_")] == ["Ada"]
