import pytest

from leeward.drafts import cues, wording
from leeward.drafts.registry import RULES
from leeward.words.tactics import Quote


def heard(name, text):
    return cues.load(name).hear(wording.read(Quote(text, 0, len(text))))


@pytest.mark.parametrize("name", [*(rule.rule.value for rule in RULES), "refused", "stop_notice", "small_talk"])
def test_every_file_can_be_read(name):
    assert cues.load(name)


def test_a_cue_counts_once_and_knows_its_place():
    text = "It's my fault, all my fault."
    (fault,) = [cue for cue in heard("blames_self", text) if cue.name == "fault"]
    assert "fault" in text[fault.start : fault.end]
    assert cues.points([fault, fault]) == 2 * fault.points


def test_a_guard_in_the_same_sentence_silences_it():
    assert heard("blames_self", "Sorry for upsetting you.")
    assert not heard("blames_self", "Sorry, wrong time: it is 4.")


def test_nothing_heard_is_an_empty_list():
    assert heard("retaliates", "The form is in the bag.") == []
