import pytest

from leeward.resist.answering import errors
from leeward.resist.errors import ReplyError


@pytest.mark.parametrize("kind", [errors.WordsChanged, errors.NothingChosen, errors.NoMomentYet])
def test_each_says_what_to_do(kind):
    assert issubclass(kind, ReplyError)
    assert str(kind()).endswith(".")
    assert str(kind()) != ReplyError.sentence
