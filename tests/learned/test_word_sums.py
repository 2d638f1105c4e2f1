import numpy as np
import pytest

from leeward.learned import word_sums
from leeward.learned.word_sums import WordSums


@pytest.fixture
def sums() -> WordSums:
    chance = np.random.default_rng(3)
    table = chance.integers(-100, 100, (word_sums.BUCKETS, 3)).astype(np.int8)
    return WordSums(table, np.array([0.01, 0.02, 0.03]), np.array([0.5, -0.5, 0.0]))


@pytest.mark.parametrize(
    "text", ["", "   ", "You owe me", "you you YOU", "STOP IT NOW YOU HEAR", "🙂 é — 12.30", "\ud800 x", "a" * 5_000]
)
def test_the_cheap_question_gives_the_sum_of_the_first_label(sums, text):
    assert sums.first(text) == pytest.approx(float(sums.sums(text)[0]), abs=1e-4)
    assert sums.first(text) == sums.first(text)


def test_an_empty_text_has_little_more_than_the_bias(sums):
    assert sums.sums("").shape == (3,)
    assert sums.sums("") == pytest.approx(sums.sums("  \n "))


def test_words_are_folded_and_figures_are_one():
    assert word_sums.words_of("Don’t PAY £60, or 61!!") == ["don't", "pay", "£", "0", ",", "or", "0", "!!"]


def test_a_word_has_pieces_with_its_edges_marked():
    found = list(word_sums.of_word("mine"))
    assert word_sums.bucket("w mine") in found
    assert word_sums.bucket("c _mi") in found
    assert word_sums.bucket("c ine_") in found
    assert len(list(word_sums.of_word("?"))) == 1


def test_an_order_of_words_counts_only_in_pairs(sums):
    assert set(word_sums.words_of("him or me")) == set(word_sums.words_of("me or him"))
    assert sums.first("him or me") != sums.first("me or him")


@pytest.mark.parametrize(
    ("text", "answer"), [("ANSWER ME NOW", True), ("Answer me now", False), ("OK", False), ("", False)]
)
def test_shouting_is_most_letters_large(text, answer):
    assert word_sums.shouts(text) is answer


def test_what_is_remembered_does_not_grow_for_ever(sums, monkeypatch):
    monkeypatch.setattr(word_sums, "_REMEMBERED", 5)
    before = [sums.first(f"word{chr(97 + n)}") for n in range(20)]
    assert len(sums._first_words) <= 5
    assert before == [sums.first(f"word{chr(97 + n)}") for n in range(20)]
