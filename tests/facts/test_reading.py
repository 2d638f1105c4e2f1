import time
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.facts.locales import AMERICAN
from leeward.facts.reading import read
from leeward.words.replies import FactKind, Urgency

SENT = datetime(2026, 3, 2, 18, 40)
RUDE = "You are the worst mother alive. Can you bring his inhaler to the school gate on Friday at 5? You owe me £60."


def quotes(seen, kind):
    return [fact.quote.text for fact in seen.facts if fact.kind is kind]


def test_what_needs_an_answer_is_found_however_rude_the_rest():
    seen = read(RUDE, SENT)
    assert quotes(seen, FactKind.QUESTION) == ["Can you bring his inhaler to the school gate on Friday at 5?"]
    assert quotes(seen, FactKind.DATE_TIME) == ["Friday at 5"]
    assert quotes(seen, FactKind.PLACE) == ["the school gate"]
    assert quotes(seen, FactKind.HEALTH) == ["his inhaler"]
    assert seen.needs_answer
    assert [sentence.asks for sentence in seen.sentences][:2] == [False, True]


def test_facts_have_one_form():
    seen = read(RUDE, SENT)
    forms = {fact.kind: fact.value for fact in seen.facts}
    assert forms[FactKind.DATE_TIME] == "2026-03-06T17:00"
    assert forms[FactKind.PLACE] == "the school gate"
    assert forms[FactKind.QUESTION] is None
    legal = read("The court says you must send the form back by 20 March or the claim is struck out.", SENT)
    assert [fact.value for fact in legal.facts if fact.kind is FactKind.LEGAL_DEADLINE] == ["2026-03-20"]


@pytest.mark.parametrize("text", ["why do you do this to me?", "Who do you think you are?", "Come home. Please come home.",
                                  "I miss your laugh", "You have no heart.", "ok", "see you in court lol", ""])  # fmt: skip
def test_bait_and_love_need_none(text):
    assert not read(text, SENT).needs_answer


@pytest.mark.parametrize(
    ("text", "urgency"),
    [
        ("letter came for you from the court. says you have to send the form back by the 20th", Urgency.LEGAL),
        ("School form has to be back by 1 May or we lose the place", Urgency.LEGAL),
        ("zara not breathing right, ambulance here, st georges", Urgency.EMERGENCY),
        ("can't find ruby, she was by the swings, police are coming", Urgency.EMERGENCY),
    ],
)
def test_what_cannot_wait_is_at_the_top_and_asks(text, urgency):
    seen = read(text, SENT)
    assert urgency in seen.urgencies
    assert seen.needs_answer


def test_phone_numbers_stand_apart():
    seen = read("Ring the ward on 0113 496 0207.", SENT)
    assert [(one.quote.text, one.value) for one in seen.numbers] == [("0113 496 0207", "+441134960207")]


def test_an_american_reads_the_month_first():
    text = "Can you take Mason to the dentist on 5/4?"
    assert [fact.value for fact in read(text, SENT, AMERICAN).facts if fact.kind is FactKind.DATE_TIME] == [
        "2026-05-04"
    ]


def holds_together(text, seen):
    end = 0
    for sentence in seen.sentences:
        assert text[end : sentence.quote.start].strip() == ""
        end = sentence.quote.end
        for fact in sentence.facts:
            assert sentence.quote.start <= fact.quote.start < sentence.quote.end
    assert text[end:].strip() == ""
    for quote in [fact.quote for fact in seen.facts] + [one.quote for one in seen.numbers]:
        assert text[quote.start : quote.end] == quote.text
        assert quote.text


ODD = st.text(max_size=120) | st.text(
    alphabet="can you bring £60 on Friday at half 5? 12:30 14/3 ’'.,!?\n\x00\ud800é😀-ßİ", max_size=160
)


@given(ODD)
@settings(max_examples=60, deadline=None)
def test_no_text_at_all_raises_and_every_quote_stands_in_it(text):
    holds_together(text, read(text, SENT))


@pytest.mark.parametrize(
    "text",
    ["\x00" * 50, "\ud800 on Friday", "a" * 20_000, "1" * 20_000, "1.2/3:" * 3_000, "can you " * 2_000, "(" * 9_000 + "£" * 9_000,
     "half past " * 2_000, "?" * 20_000, " \n" * 9_000, "the end of " * 2_000],
)  # fmt: skip
def test_long_odd_texts_are_read_in_a_moment(text):
    begun = time.process_time()
    holds_together(text, read(text, SENT))
    assert time.process_time() - begun < 60  # a search that goes back and forth takes hours


def test_a_long_text_is_read_to_its_end():
    text = "I waited for you again. " * 900 + "Can you sign the passport form by Friday?"
    seen = read(text, SENT)
    assert quotes(seen, FactKind.QUESTION)[-1] == "Can you sign the passport form by Friday?"
    holds_together(text, seen)
