import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.words.sentences import sentences


def cut(text):
    return [quote.text for quote in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Can you take Leo? Pick-up is at 5.", ["Can you take Leo?", "Pick-up is at 5."]),
        ("he owes 4.50. pay it", ["he owes 4.50.", "pay it"]),
        ("Dr. Hale can see him at 4 p.m. on Friday", ["Dr. Hale can see him at 4 p.m. on Friday"]),
        ("It is at 4 p.m. Bring the card.", ["It is at 4 p.m.", "Bring the card."]),
        ("no marks at all just one long line", ["no marks at all just one long line"]),
        ("One\nTwo\n\nThree", ["One", "Two", "Three"]),
        ("Really?! Why... fine", ["Really?!", "Why...", "fine"]),
        ("“You left.” Then he went.", ["“You left.”", "Then he went."]),
        ("", []),
        (" \n ", []),
        ("The 14.3. is a Saturday", ["The 14.3.", "is a Saturday"]),
        ("visit https://example.org/a.b today", ["visit https://example.org/a.b today"]),
    ],
)
def test_a_text_is_cut_into_sentences(text, expected):
    assert cut(text) == expected


@given(st.text(alphabet="ab.!?… \n5”", max_size=60))
def test_each_sentence_stands_in_the_text_and_only_white_space_is_left_out(text):
    left, position = [], 0
    for quote in sentences(text):
        assert text[quote.start : quote.end] == quote.text
        assert quote.text == quote.text.strip() != ""
        left.append(text[position : quote.start])
        position = quote.end
    assert "".join([*left, text[position:]]).strip() == ""


def test_a_long_run_of_short_forms_is_one_sentence_and_keeps_nobody_waiting():
    began = time.process_time()
    (quote,) = sentences("a. " * 6_600)
    assert len(quote.text) == 3 * 6_600 - 1
    assert time.process_time() - began < 5, "it once took half a minute"
