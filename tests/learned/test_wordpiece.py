from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.learned.wordpiece import Pieces

WORDS = ["[PAD]", "[UNK]", "take", "leo", "un", "##want", "##ed", ",", "?", "5", "##pm", "cafe", "£", "中"]
PIECES = Pieces({word: number for number, word in enumerate(WORDS)})


def cut(text):
    return [(WORDS[piece.number], text[piece.start : piece.end]) for piece in PIECES.of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Take Leo", [("take", "Take"), ("leo", "Leo")]),
        ("unwanted", [("un", "un"), ("##want", "want"), ("##ed", "ed")]),
        ("leo,5pm?", [("leo", "leo"), (",", ","), ("5", "5"), ("##pm", "pm"), ("?", "?")]),
        ("Café", [("cafe", "Café")]),
        ("Cafe\u0301", [("cafe", "Cafe")]),
        ("xyz leo", [("[UNK]", "xyz"), ("leo", "leo")]),
        ("中中", [("中", "中"), ("中", "中")]),
        ("ta\u200bke", [("take", "ta\u200bke")]),
        ("take\u00a0leo", [("take", "take"), ("leo", "leo")]),
        ("", []),
        (" \n\t", []),
        ("\x00\ud800", []),
    ],
)
def test_words_are_cut_into_known_pieces_with_their_places(text, expected):
    assert cut(text) == expected


def test_a_word_without_end_is_one_unknown_piece():
    assert cut("a" * 500) == [("[UNK]", "a" * 500)]


@given(st.text(max_size=60))
def test_places_follow_each_other_in_the_text(text):
    places = [(piece.start, piece.end) for piece in PIECES.of(text)]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(before[1] <= after[0] or before == after for before, after in pairwise(places))
