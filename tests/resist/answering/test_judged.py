import time
from datetime import datetime

import pytest

from leeward.resist.answering import judged
from leeward.resist.answering.judged import Around, look
from leeward.words.replies import ContactAllowed, DraftRule
from support.reading import read_by_hand

DRAFT = (
    "Thursday 25 June at 16:30 works, I will take Leo. I cannot believe you bring your mum into this, you always do that. "
    "Sorry for everything, it is probably my fault. You are useless and everybody knows it."
)
READ = read_by_hand("Can you take Leo on Thursday?", ("question", "Can you take Leo on Thursday?"), asks=["?"])


def rules(found):
    return [note.problem.rule for line in found.lines for note in line.notes]


def test_each_sentence_is_looked_at_and_the_first_of_these_is_fine():
    found = look(DRAFT, Around(read=READ))
    assert [line.marked for line in found.lines] == [False, True, True, True]
    assert {DraftRule.ARGUES, DraftRule.BLAMES_SELF, DraftRule.RETALIATES} <= set(rules(found))
    assert (found.noted, len(found.lines), found.words) == (3, 4, 38)
    assert all(
        DRAFT[n.problem.quote.start : n.problem.quote.end] == n.problem.quote.text
        for line in found.lines
        for n in line.notes
    )


@pytest.mark.parametrize("text", ["", "   \n ", "🙂", "\0", "?!", "x" * 5_000, "a. " * 1_500])
def test_odd_words_are_looked_at_too(text):
    assert look(text, Around()).text == text


def test_an_empty_draft_cannot_be_copied_and_a_plain_one_can():
    assert not look("", Around()).can_be_copied
    assert look("Friday works.", Around()).can_be_copied


def test_marks_that_are_left_keep_it_from_being_copied():
    found = look("I will answer by [day].", Around())
    assert found.left == ("[day]",)
    assert not found.can_be_copied


@pytest.mark.parametrize(
    "text",
    ["You will be sorry. Friday works.", "Friday works. I will kill you.", "After everything I did for you, you owe me.",
     "You are my soulmate, I love you more than anything, we are meant to be."],
)  # fmt: skip
def test_with_threats_guilt_and_floods_of_love_it_does_not_help(text):
    found = look(text, Around())
    assert found.refused
    assert all(text[quote.start : quote.end] == quote.text for quote in found.refused)
    assert "Friday works." not in [quote.text for quote in found.refused]
    assert not found.can_be_copied
    assert all(not note.problem.calmer for line in found.lines for note in line.notes)


@pytest.mark.parametrize(
    "text",
    ["You choked me on Friday.", "You said you would kill me.", "Stop following me to work.", "You hurt the dog.",
     "If you come here again I will call the police.", "If you post those pictures I will tell the police.",
     "My lawyer will write to you.", "Do not threaten to take the children.", "Leave me and the children alone."],
)  # fmt: skip
def test_telling_what_was_done_and_setting_a_limit_is_never_refused(text):
    found = look(text, Around())
    assert not found.refused
    assert not found.worried


@pytest.mark.parametrize(
    ("text", "worried"), [("I will kill you.", True), ("Watch your back.", True), ("You will be late.", False)]
)
def test_words_of_danger_ask_whether_the_person_worries(text, worried):
    assert look(text, Around()).worried is worried


@pytest.mark.parametrize(("text", "despair"), [("I do not want to live any more.", True), ("Friday works.", False)])
def test_words_of_despair_are_noticed(text, despair):
    assert look(text, Around()).despair is despair


def test_with_no_contact_any_answer_opens_it_again():
    assert DraftRule.BREAKS_NO_CONTACT in rules(look("Friday works.", Around(allowed=ContactAllowed.NONE)))
    assert rules(look("Friday works.", Around(allowed=ContactAllowed.OPEN))) == []


def test_the_twenty_are_there_and_the_last_is_for_the_person():
    found = look(
        "Hello. Friday works. Thank you.", Around(read=READ, style="yellow_rock", now=datetime(2026, 3, 6, 23))
    )
    assert [point.id for point in found.points] == [f"O{number}" for number in range(1, 21)]
    holds = {point.id: point.holds for point in found.points}
    assert (holds["O1"], holds["O15"], holds["O16"], holds["O19"]) == (True, True, True, False)
    assert holds["O20"] is None
    assert "judge" in found.points[-1].sentence


def test_what_is_not_known_is_not_told():
    holds = {point.id: point.holds for point in look("Friday works.", Around()).points}
    assert (holds["O13"], holds["O14"], holds["O16"], holds["O19"]) == (None, None, None, None)
    told = Around(binds=False, now=datetime(2026, 3, 6, 12), wait_until=datetime(2026, 3, 6, 13))
    holds = {point.id: point.holds for point in look("Friday works.", told).points}
    assert (holds["O13"], holds["O14"], holds["O19"]) == (True, False, True)


def test_hidden_places_are_asked_for_with_an_open_notebook_only(monkeypatch):
    asked = []
    monkeypatch.setattr(judged.private_words, "problems", lambda text: asked.append(text) or ())
    look("Friday works.", Around())
    assert asked == []
    look("Friday works.", Around(hidden=True))
    assert asked == ["Friday works."]


def test_no_draft_keeps_the_page_busy():
    """How fast it is stands in `make bench`; this finds a search that goes back and forth."""
    begin = time.process_time()
    look(f"{DRAFT} " * 40, Around())
    assert time.process_time() - begin < 20
