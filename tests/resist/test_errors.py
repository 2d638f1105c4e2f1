import pytest

from leeward.resist import errors
from leeward.words.errors import LeewardError
from support.plain_words import broken, grade

EVERY = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.ReplyError)]


def test_all_are_errors_of_this_step_and_of_the_house():
    assert len(EVERY) >= 4
    assert all(issubclass(one, LeewardError) for one in EVERY)


@pytest.mark.parametrize(
    "error", [one for one in EVERY if one is not errors.ReplyError], ids=lambda error: error.__name__
)
def test_each_says_calmly_what_happened_and_what_to_do(error):
    assert str(error()) == error.sentence
    assert list(broken(error.sentence)) == []
    assert error.sentence.count(".") >= 2
    assert grade(error.sentence) < 10
