import pytest

from leeward.incidents import finding, logbook, told


@pytest.fixture
def two(vault, given):
    first = logbook.write(vault, given)
    logbook.add(first, {"words": "He had a torch."})
    logbook.witness(first, {"name": "Zoë", "words": "I heard him."})
    logbook.write(vault, {**given, "what": "A letter came.", "certainty": "unknown", "happened_at": None})
    return told.all_incidents()


@pytest.mark.parametrize(
    ("words", "count"), [("", 2), ("GATE", 1), ("gate torch", 1), ("zoë", 1), ("letter gate", 0), ("Came to me", 2)]
)
def test_every_word_has_to_stand_somewhere(two, words, count):
    assert len(finding.matching(two, words)) == count


def test_the_newest_first(two):
    assert [one.what for one in finding.matching(two, "")] == ["A letter came.", "Rex stood at the gate."]
