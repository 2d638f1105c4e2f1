import pytest

from leeward.contact import errors
from leeward.words.errors import LeewardError

KINDS = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, LeewardError)]


@pytest.mark.parametrize("kind", [one for one in KINDS if one is not LeewardError])
def test_each_says_what_happened_and_what_holds(kind):
    assert kind().sentence == str(kind())
    assert str(kind()).endswith(".")
    assert "!" not in str(kind())
