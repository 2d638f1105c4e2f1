import pytest

from leeward.distance.errors import NoSuchWay, StaysAsWritten
from leeward.words.errors import LeewardError


@pytest.mark.parametrize("error", [NoSuchWay, StaysAsWritten])
def test_each_says_what_happened_and_what_stays(error):
    assert issubclass(error, LeewardError)
    assert str(error()).endswith(".")
