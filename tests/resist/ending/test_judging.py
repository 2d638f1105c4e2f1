import pytest

from leeward.library.goodbye import STARTS
from leeward.plan.models import Place
from leeward.resist.ending import judging
from leeward.words.replies import DraftProblem, DraftRule
from leeward.words.tactics import Quote


def problem(text, words, rule=DraftRule.ARGUES):
    start = text.index(words)
    return DraftProblem(rule, Quote(words, start, start + len(words)), "An answer follows.")


@pytest.fixture
def checked(monkeypatch):
    """What the rules for any answer see, said by the test."""
    found = []
    monkeypatch.setattr(judging, "_checked", lambda text: list(found))
    return found


@pytest.mark.parametrize("line", STARTS, ids=lambda line: line.key)
def test_the_texts_to_begin_with_have_no_mark_and_lack_nothing(line):
    judged = judging.judge(line.detail)
    assert judged.notes == ()
    assert judged.lacks == ()
    assert judged.can_be_copied


def test_the_pieces_are_the_whole_text_and_the_marks_carry_their_number(checked):
    text = "It is over, because I love you.\nDo not write to me, or I will tell everyone."
    judged = judging.judge(text)
    assert "".join(piece.text for piece in judged.pieces) == text
    assert [piece.number for piece in judged.pieces if piece.number] == [note.number for note in judged.notes] == [1, 2]
    assert [note.quote.text for note in judged.notes] == ["because I love you", "or I will tell everyone"]


def test_what_the_rules_for_any_answer_see_comes_beside_it_where_nothing_is_marked_yet(checked):
    text = "It is over because you lied. Nobody cares."
    checked += [problem(text, "you lied"), problem(text, "Nobody cares", DraftRule.RETALIATES)]
    judged = judging.judge(text)
    assert [note.label for note in judged.notes] == ["Accuses", "Hits back"]
    assert [note.number for note in judged.notes] == [1, 2]


def test_that_a_goodbye_is_contact_is_no_mark_by_itself():
    judged = judging.judge("It is over. Do not contact me.")
    assert [note.label for note in judged.notes] == []


def test_a_hidden_place_is_seen_only_with_a_notebook(vault, checked):
    Place.objects.create(name="Quillbrook Farm", hidden=True)
    text = "It is over. Do not come to quillbrook farm."
    assert [note.label for note in judging.judge(text, hidden=True).notes] == ["Tells something private"]
    assert judging.judge(text, hidden=False).notes == ()


def test_names_are_those_of_others_than_the_two(vault, rex, mira):
    assert judging.names() == frozenset({"Mira"})


@pytest.mark.parametrize(("count", "copied"), [(0, False), (49, True), (50, True), (51, False)])
def test_fifty_words_are_the_most(checked, count, copied):
    judged = judging.judge(" ".join(["over"] * count))
    assert judged.words == count
    assert judged.too_long is (count > 50)
    assert judged.can_be_copied is copied


@pytest.mark.parametrize(
    "text",
    [
        "It is over. If you come here I will call the police.",
        "It is over. I will kill you.",
        "It is over. I will kill myself if you write to me.",
        "It is over. After all I did for you, you owe me.",
        "It is over. You are my everything, my queen, I love you more than anything in the world.",
    ],
)
def test_threats_guilt_and_floods_of_love_are_not_helped_with(checked, text):
    judged = judging.judge(text)
    assert judged.refused
    assert not judged.can_be_copied


def test_other_marks_leave_the_decision_to_the_person(checked):
    judged = judging.judge("It is over because I love you. Do not write.")
    assert judged.notes
    assert judged.can_be_copied


def test_what_it_may_lack_is_said(checked):
    assert [line.key for line in judging.judge("Hello there.").lacks] == ["holds-decision", "holds-limit"]
    lacks = judging.judge("It is over. Do not write to me.", "email, about the children").lacks
    assert [line.key for line in lacks] == ["holds-channel"]
    assert judging.judge("").lacks == ()
