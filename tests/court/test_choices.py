from leeward.court.choices import Limits


def test_nothing_has_to_be_said():
    assert Limits.NOT_SAID == ""
    assert all(label and "abus" not in label for label in Limits.labels)
