import pytest

from leeward.boundaries.rules.wording import at, listed, way


@pytest.mark.parametrize(
    ("channel", "said"),
    [("sms", "text message"), ("whatsapp", "WhatsApp"), ("payment", "a payment reference"), ("app", "the shared app")],
)
def test_a_way_stands_within_a_sentence(channel, said):
    assert way(channel) == said


def test_words_are_listed_as_people_do():
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert listed(["a", "b"], "or") == "a or b"


def test_minutes_are_a_clock():
    assert [at(0), at(1050), at(1440)] == ["00:00", "17:30", "24:00"]
