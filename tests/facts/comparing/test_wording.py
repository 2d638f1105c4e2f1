"""Short forms come out as the words they stand for, each with its place in the text."""

import pytest

from leeward.facts.comparing.wording import LONGEST, is_mark, worded


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("I'd pay it", "i would pay it"),
        ("id pay it", "i would pay it"),
        ("ah'd pay it", "i would pay it"),
        ("I won’t, I can't", "i will not , i can not"),
        ("ur making it up", "you are making it up"),
        ("ur coat", "your coat"),
        ("he is ill", "he is ill"),
        ("ill be there", "i will be there"),
        ("my id card", "my id card"),
        ("what's that", "what is that"),
        ("Leo's coat", "leo coat"),
        ("t'bus", "bus"),
        ("my ps5", "my ps5"),
        ("ah'll no dae it", "i will not do it"),
        ("one\ntwo", "one . two"),
    ],
)
def test_words_are_written_out(text, line):
    assert worded(text).line.strip() == line


def test_a_quote_is_the_exact_text():
    text = "Well, “I'd pay it”, honestly!"
    whole = worded(text)
    first = whole.words.index("i")
    quote = whole.quote(first, first + 4)
    assert quote.text == "I'd pay it"
    assert text[quote.start : quote.end] == quote.text


def test_marks_at_the_edges_are_left_out():
    whole = worded("... so what?!")
    assert whole.quote(0, len(whole.words)).text == "so what"
    assert whole.quote(0, 1).text == ""


def test_a_place_in_the_line_leads_to_its_word():
    whole = worded("I never said that")
    assert whole.word_at(whole.line.index("said")) == 2


def test_very_long_texts_are_read_up_to_a_bound():
    assert max(worded("word " * 5_000).ends) <= LONGEST


def test_an_empty_text_has_no_words():
    assert worded("").words == ()
    assert worded("").line == "  "


def test_marks_are_no_words():
    assert is_mark("?!")
    assert not is_mark("£5")
