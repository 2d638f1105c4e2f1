from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.drafts.checking import LOOKED_AT, check
from leeward.words.replies import ContactAllowed, DraftRule, Fact, FactKind
from leeward.words.tactics import Quote

# Good short answers in every manner: nothing may be seen in them.
GOOD = (
    "No.", "ok", "Noted.", "Friday at 5 is fine.", "No, that does not work for me.", "Naw. Friday as agreed.",
    "Sorry, wrong time: it's 4, not half 4.", "The appointment is at 4, not 5.", "Please do not contact me again.",
    "Leo has a fever, so he stays here today.", "Pick-up at the school gate at 5.", "I will follow the court order.",
    "half is £30", "Which day suits, Monday or Tuesday?", "DVLA and NHS letters are in the envelope. Thanks!",
    "I can not take Zosia this Saturday. Next Saturday works.", "He cried at drop-off but settled after ten minutes.",
    "Her inhaler is in the front pocket. Two puffs before soccer. That's it.", "Thank you for telling me.",
)  # fmt: skip
BAD = {
    "You always twist everything I say.": DraftRule.ARGUES,
    "Just tell me why you did it.": DraftRule.SEEKS_CLOSURE,
    "I miss you.": DraftRule.BREAKS_NO_CONTACT,
    "I've moved in with my sister on Ashdown Road.": DraftRule.SHARES_PERSONAL_INFO,
    "It's all my fault.": DraftRule.BLAMES_SELF,
    "You are a pathetic narcissist.": DraftRule.RETALIATES,
    "I can't come because the car is broken, and my mum is ill, and then the plumber is due, and also I promised Jo.": DraftRule.OVER_EXPLAINS,
    "I can't take this any more!!!": DraftRule.EMOTIONAL,
}


@pytest.mark.parametrize("text", GOOD)
def test_a_good_short_answer_is_left_alone(text):
    assert check(text) == ()


@pytest.mark.parametrize("text", BAD)
def test_each_rule_is_seen_in_a_plain_example(text):
    assert BAD[text] in {problem.rule for problem in check(text)}


@pytest.mark.parametrize("text", BAD)
def test_the_quote_is_exact_beside_good_sentences(text):
    whole = f"Pick-up is at 5. Room 𝒜 is fine. {text} Thanks."
    problems = [problem for problem in check(whole) if problem.rule is BAD[text]]
    assert problems
    for problem in problems:
        assert whole[problem.quote.start : problem.quote.end] == problem.quote.text
        assert problem.quote.text in text


def test_problems_stand_in_the_order_of_the_text():
    starts = [problem.quote.start for problem in check(" ".join(BAD))]
    assert starts == sorted(starts)


def test_a_calmer_wording_is_given_where_a_template_has_one():
    (problem,) = check("That is not what happened and you know it.")
    assert problem.calmer == "I do not agree. I will leave it there."


def test_every_calmer_wording_is_itself_left_alone():
    given = {problem.calmer for text in BAD for problem in check(text)} - {""}
    given |= {"I do not agree. I will leave it there.", "I am not free then.", "Thank you for waiting.",
              "Please do not write to me about this again.", "I will follow the order as it is written."}  # fmt: skip
    assert [calmer for calmer in given if check(calmer)] == []


def test_what_was_asked_is_taken_into_account():
    asked = [Fact(FactKind.QUESTION, Quote("Which surgery has her card?", 0, 27))]
    assert isinstance(check("The card is at my surgery.", None, asked), tuple)


@given(st.text(max_size=300), st.sampled_from([None, *ContactAllowed]))
@settings(max_examples=60, deadline=None)
def test_no_text_raises_and_every_quote_is_exact(text, allowed):
    for problem in check(text, allowed):
        assert problem.quote.text
        assert text[problem.quote.start : problem.quote.end] == problem.quote.text


@pytest.mark.parametrize("piece", ["you never ", "!?", "because and then i ", "a.", "\n", "😀", "and, "])
def test_a_very_long_text_takes_a_bounded_time(piece):
    begun = process_time()
    check(piece * (4 * LOOKED_AT // len(piece)))
    assert process_time() - begun < 60  # a search that goes back and forth takes hours
