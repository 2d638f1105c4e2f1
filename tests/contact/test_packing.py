from leeward.channels.protocol import Choice, Step
from leeward.contact.packing import packed, packed_choices


def test_steps_and_choices_are_kept_as_lists():
    assert packed([Step("A", "b"), Step("C")]) == [["A", "b"], ["C", ""]]
    assert packed_choices([Choice("key", "A", "b")]) == [["key", "A", "b"]]
