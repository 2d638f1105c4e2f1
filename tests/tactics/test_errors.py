from leeward.tactics.errors import BadRules
from leeward.words.errors import LeewardError


def test_is_a_calm_sentence():
    assert issubclass(BadRules, LeewardError)
    assert str(BadRules()).endswith("Your files were not changed.")
