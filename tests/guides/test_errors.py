from leeward.guides.errors import AlreadyNoted
from leeward.words.errors import LeewardError


def test_it_says_what_to_do():
    assert issubclass(AlreadyNoted, LeewardError)
    assert "Note it anew" in AlreadyNoted.sentence
