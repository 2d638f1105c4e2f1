import pytest

from leeward.drafts.answers import sums
from leeward.drafts.answers.asked import Topic, asked

SUM = {"m": ("£60", "60.00 GBP")}


@pytest.mark.parametrize(
    "words",
    [
        "You owe me £60.",
        "you still owe £60 for the boiler",
        "£60 half of the dentist.",
        "Your half is £60.",
        "ur share was £60",
        "Please pay £60 for the trip.",
        "Send me £60 now.",
        "Transfer £60 today.",
        "I need my £60 back.",
        "You never paid the £60.",
        "The £60 is still outstanding.",
        "The trip was £60, half please.",
    ],
)
def test_a_sum_is_wanted_in_many_forms(message, words):
    (one,) = asked(message((words, SUM)))
    assert (one.topic, one.money) == (Topic.OWED, "60.00 GBP")


@pytest.mark.parametrize(
    "words",
    [
        "I paid you £60 on Monday.",
        "I will pay £60 on Friday.",
        "The flights were £60.",
        "I found £60 in his coat.",
        "The ticket cost £60 last year.",
        "We had £60 left over.",
        "I sent the £60.",
        "He won £60 at the fair.",
    ],
)
def test_a_sum_that_is_only_told_is_not_wanted(message, words):
    assert asked(message((words, SUM))) == ()


@pytest.mark.parametrize(("words", "topic"), [
    ("Can you pay half?", Topic.OWED),
    ("Will you pay for the trip?", Topic.OWED),
    ("Can you pay attention?", Topic.OTHER),
    ("Did you pay him a visit?", Topic.OTHER),
    ("Do you owe him an answer?", Topic.OTHER),
])  # fmt: skip
def test_without_a_sum_the_words_must_be_plain(message, words, topic):
    (one,) = asked(message((words, {"q": words})))
    assert (one.topic, one.money, one.half) == (topic, "", "")


def test_a_question_whether_it_came_wants_nothing(message):
    (one,) = asked(message(("Did you get the £60?", {"q": "Did you get the £60?", **SUM})))
    assert one.topic is Topic.MONEY


@pytest.mark.parametrize(
    ("value", "half"),
    [("60.00 GBP", "30.00 GBP"), ("25.50 EUR", "12.75 EUR"), ("60.00", "30.00"), ("0.01 GBP", ""), ("", ""), ("much", ""), ("Infinity GBP", ""), ("NaN", "")],
)  # fmt: skip
def test_half_of_a_sum(value, half):
    assert sums.half(value) == half


def test_of_several_sums_none_is_taken(message):
    read = message(("It was £60, you owe £30.", {"m1": ("£60", "60.00 GBP"), "m2": ("£30", "30.00 GBP")}))
    assert sums.value(read.facts) == ""
    assert sums.value(()) == ""
