import pytest

from leeward.resist.ending import errors
from leeward.resist.errors import ReplyError


@pytest.mark.parametrize("kind", [errors.AlreadySaid, errors.NobodyToAsk])
def test_each_says_what_to_do_and_holds_no_words_of_a_message(kind):
    sentence = str(kind())
    assert issubclass(kind, ReplyError)
    assert sentence.endswith(".")
    assert "page" in sentence
