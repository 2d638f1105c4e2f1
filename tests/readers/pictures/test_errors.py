import pytest

from leeward.readers.pictures import errors
from leeward.words.errors import LeewardError

ALL = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.PictureError)]


@pytest.mark.parametrize("error", ALL, ids=lambda one: one.__name__)
def test_each_is_one_calm_text_that_says_what_to_do(error):
    said = str(error())
    assert isinstance(error(), LeewardError)
    assert said.startswith(("This ", "What "))
    assert said.endswith(".")
    assert len(said.split(". ")) >= 2
    assert "!" not in said


def test_no_two_say_the_same():
    said = [str(error()) for error in ALL]
    assert len(set(said)) == len(said)
