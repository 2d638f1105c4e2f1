import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.encounters.errors import NoScript
from leeward.encounters.script import MOST_WORDS, script_in, words_in


@pytest.mark.parametrize("text", ["Hello. I have to go.", "Not now.", "I don’t discuss this.", "Bye", "  Not \n now. "])
def test_short_words_are_taken(text):
    assert script_in(text) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("I have to go home now", "6 words"),
        ("Will you stop?", "question"),
        ("Stop？", "question"),
        ("Why now", "reason"),
        ("No, because of you", "reason"),
        ("!!!", "words"),
    ],
)
def test_longer_ones_questions_and_reasons_are_not(text, why):
    with pytest.raises(NoScript, match=why):
        script_in(text)


def test_nothing_written_stays_nothing():
    assert script_in("  ") == ""


def test_a_word_with_a_mark_in_it_is_one_word():
    assert words_in("Don’t ring. It’s half-past ten.") == 5


@given(st.lists(st.sampled_from(["go", "home", "don’t", "Tür", "привет", "ok"]), min_size=1, max_size=9))
def test_words_are_counted_however_they_are_written(words):
    text = " ".join(words)
    if len(words) <= MOST_WORDS:
        assert script_in(text) == text
    else:
        with pytest.raises(NoScript):
            script_in(text)
