import pytest

from leeward.boundaries import errors
from support.plain_words import broken


@pytest.mark.parametrize("kind", [errors.LimitStays, errors.NoteStays, errors.EnoughPriorities, errors.NothingEnds])
def test_each_says_calmly_what_is_so(kind):
    assert str(kind()).endswith(".")
    assert list(broken(str(kind()))) == []
