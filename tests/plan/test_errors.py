"""Each error says what happened, and that nothing was changed."""

import pytest

from leeward.plan.errors import NoSuchItem, NoSuchPart, NothingToAdd
from leeward.words.errors import LeewardError


@pytest.mark.parametrize("error", [NoSuchItem, NoSuchPart, NothingToAdd])
def test_the_sentence_is_calm_and_says_what_was_kept(error):
    assert issubclass(error, LeewardError)
    assert str(error()).endswith("Nothing was changed.")
