from leeward.plan.taking.errors import NotShownHere
from leeward.words.errors import LeewardError


def test_the_sentence_says_what_happened_and_another_way():
    assert issubclass(NotShownHere, LeewardError)
    assert str(NotShownHere()).startswith("The passphrase is right")
    assert "age opens it too" in str(NotShownHere())
