from leeward.tactics.limits import LIMITS


def test_says_what_is_not_looked_at_and_promises_nothing():
    text = " ".join(LIMITS)
    for word in (
        "voice notes",
        "partial",
        "deleted",
        "Sarcasm",
        "English only",
        "misses much",
        "possible",
        "percentage",
    ):
        assert word in text
    assert all(sentence.endswith(".") for sentence in LIMITS)
    assert "all clear" not in text
