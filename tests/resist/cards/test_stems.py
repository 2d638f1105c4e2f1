import pytest

from leeward.resist.cards.stems import stem, stems, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("threatening", "threatens"),
        ("message", "messages"),
        ("stopped", "stopping"),
        ("guilty", "guilt"),
        ("records", "recording"),
        ("jealous", "jealously"),
        ("parties", "partied"),
    ],
)
def test_forms_of_a_word_come_out_alike(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["sad", "gas", "is", "bed", "ly", "s", ""])
def test_short_words_keep_enough(word):
    assert len(stem(word)) >= min(3, len(word))


def test_words_that_tell_nothing_are_left_out():
    assert stems("Why do I have to be with them?") == []
    assert stems("Why do I miss them?") == ["miss"]


def test_words_keep_all_that_was_typed():
    assert words("Don’t do THAT, Zoë") == ["dont", "do", "that", "zoe"]


def test_signs_marks_and_case_make_no_difference():
    assert stems("DON’T Gríeve!") == stems("dont grieve")


@pytest.mark.parametrize("odd", ["", "   ", "!?%_*", "\x00", "🙂🙂", "'" * 50, "ß" * 20])
def test_odd_input_is_fine(odd):
    assert isinstance(stems(odd), list)
