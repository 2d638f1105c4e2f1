import re

from leeward.library import going_back
from support.plain_words import joined

JUDGING = re.compile(
    r"\b(mistake|regret\w*|wrong|weak|again and again|give up|gave up|sorry|why do you|step back)\b", re.IGNORECASE
)


def text():
    return joined(part for line in going_back.SAID for part in (line.text, line.detail))


def test_it_does_not_judge():
    assert JUDGING.findall(text()) == []


def test_a_judging_word_would_be_found():
    assert JUDGING.findall("Going back is a mistake.") == ["mistake"]


def test_code_word_copies_helpline_and_plan_stay():
    assert {"back-code-word", "back-copies", "back-helpline", "back-plan", "back-device"} <= {
        line.key for line in going_back.LINES
    }


def test_it_begins_with_what_many_do_and_ends_open():
    assert "more than once" in going_back.LEAD.detail
    assert "not know yet" in going_back.CLOSING.text


def test_all_of_it_is_on_the_shelf():
    assert (going_back.LEAD, *going_back.LINES, going_back.CLOSING) == going_back.SAID
