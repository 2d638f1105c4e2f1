"""What a clause states, and what takes it away: a question, a doubt, a joke, another's words."""

import pytest

from leeward.facts.comparing.clauses import clauses
from leeward.facts.comparing.wording import worded


def read(text):
    return clauses(worded(text))


def lines(text):
    return [part.line.strip() for part in read(text)]


def test_a_message_is_cut_at_marks_and_where_somebody_else_begins():
    assert lines("Fine. I'll pay it, I don't want a row and you know it") == [
        "fine", "i will pay it", "i do not want a row", "and you know it",
    ]  # fmt: skip


def test_numbers_and_lists_are_not_cut():
    assert lines("Uniform: two shirts, one jumper, £42.50 in all") == [
        "uniform",
        "two shirts , one jumper , £42.50 in all",
    ]


@pytest.mark.parametrize(
    "text",
    ["I'll pay the deposit", "ok I'll pay the deposit, ok?", "yes no bother i'll pay it", "As I said I'll pay it"],
)
def test_it_states(text):
    assert read(text)[0].states


@pytest.mark.parametrize(
    "text",
    [
        "Should I pay the deposit?", "shall i pay it", "I might pay it", "I could pay it", "I'll pay it if you come",
        "Mum says I'll pay it", "the school said it's £60", "haha I'll buy him a Ferrari lol", "you said \"I'll pay\"",
        "no way I'll pay it", "I used to pay it", "I'll pay it 😂",
    ],
)  # fmt: skip
def test_it_does_not_state(text):
    assert not any(part.states and "pay" in part.line for part in read(text))


@pytest.mark.parametrize(
    ("text", "subject"),
    [("ok I'll pay", "i"), ("You can have it", "you"), ("the dog is yours", ""), ("and she knows", "she")],
)
def test_the_subject(text, subject):
    assert read(text)[0].subject == subject


def test_no_at_the_beginning_is_an_answer_and_no_not():
    assert not read("no I'll pay it")[0].negative
    assert not read("yeah no bother I'll have him")[0].negative
    assert read("I won't pay it")[0].negative


def test_a_question_is_told_from_its_neighbour():
    first, second = read("How would I know, I have not read it")
    assert first.asks_itself
    assert not second.asks_itself


def test_nothing_in_nothing():
    assert read("") == ()
    assert read("?!") == ()
