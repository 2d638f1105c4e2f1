from leeward.boundaries.choices import JUDGED, LABELS
from leeward.boundaries.rules.kinds import Kind
from support.plain_words import broken


def test_each_kind_has_its_words():
    assert set(LABELS) == set(Kind)
    assert [found for words in LABELS.values() for found in broken(words)] == []


def test_what_a_message_can_go_past_is_about_messages():
    assert set(Kind) - set(JUDGED) == {Kind.MINE, Kind.REPLY, Kind.LOOK, Kind.EMERGENCY}
