import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.sealing import passphrases
from leeward.sealing.errors import PassphraseTooLong, PassphraseTooShort


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("cafe\u0301 au lait", "caf\u00e9 au lait"),  # a Mac types two code points, Windows one
        ("ｆｕｌｌ ｗｉｄｔｈ", "full width"),
        ("o\ufb03ce hours", "office hours"),
        ("a\u00a0b c d e f", "a b c d e f"),
    ],
)
def test_the_same_words_from_another_keyboard_give_the_same_bytes(typed, same):
    assert passphrases.to_bytes(typed) == passphrases.to_bytes(same)


@pytest.mark.parametrize(("one", "other"), [("Correct horse", "correct horse"), ("words ", "words"), ("a  b", "a b")])
def test_capitals_and_spaces_count(one, other):
    assert passphrases.to_bytes(one) != passphrases.to_bytes(other)


@given(st.text())
def test_any_text_becomes_its_nfkc_bytes_or_is_refused(text):
    if any(0xD800 <= ord(character) < 0xE000 for character in text):
        with pytest.raises(PassphraseTooShort):
            passphrases.to_bytes(text)
    else:
        assert passphrases.to_bytes(text).decode() == unicodedata.normalize("NFKC", text)


@pytest.mark.parametrize("text", ["", "1234567", "        ", "\ufb03" * 2])
def test_too_short_is_refused(text):
    with pytest.raises(PassphraseTooShort):
        passphrases.check_new(text)


@pytest.mark.parametrize("text", ["12345678", "password", "\ufb03" * 3])
def test_a_weak_one_is_the_choice_of_the_person(text):
    passphrases.check_new(text)
    assert passphrases.hint(text)


def test_too_long_is_refused():
    passphrases.check_new("a" * 1000)
    with pytest.raises(PassphraseTooLong):
        passphrases.check_new("a" * 1001)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("password1", "list"),
        ("P4ssword iloveyou", "list"),
        ("14.02.2019", "date"),
        ("1990-05-17", "date"),
        ("Ada14021990", "date"),
        ("8675309420", "digits"),
        ("aaaaaaaaaaaa", "Repeated"),
        ("abababababab", "Repeated"),
        ("asdfghjkl1", "neighbouring"),
        ("987654321x", "neighbouring"),
        ("Rexy!boy7", "short"),
    ],
)
def test_a_weak_passphrase_gets_an_honest_word(text, word):
    assert word in (passphrases.hint(text) or "")


@pytest.mark.parametrize(
    "text", ["correct horse battery", "teal gravel onion bus", "vR9#kd0-Wq2!zz", "drei Äpfel im Wind"]
)
def test_four_unlikely_words_get_none(text):
    assert passphrases.hint(text) is None


@given(st.text(max_size=60))
def test_a_hint_is_a_sentence_or_none(text):
    hint = passphrases.hint(text)
    assert hint is None or hint.endswith(".")
