import pytest

from leeward.drafts.stripping import hidden


def test_they_come_in_the_order_of_the_list():
    assert [one.key for one in hidden.gone({"program", "place"})] == ["place", "program"]
    assert [one.key for one in hidden.stays({"below", "seen"})] == ["seen", "below"]


def test_nothing_goes_or_stays_without_a_name():
    with pytest.raises(KeyError):
        hidden.gone({"place", "shoe size"})
    with pytest.raises(KeyError):
        hidden.stays({"place"})


def test_the_words_are_short_and_promise_nothing():
    assert len(hidden.GONE) > 20
    assert len(hidden.STAYS) > 10
    for one in (*hidden.GONE.values(), *hidden.STAYS.values()):
        assert one.text[0].isupper()
        assert not one.text.endswith(".")
        assert not one.detail or one.detail.endswith(".")
        assert "safe" not in f"{one.text} {one.detail}".lower()
