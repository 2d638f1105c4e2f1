import re

import numpy as np
import pytest

from leeward.learned.wordpiece import Piece
from leeward.tactics.evidence import quote


def pieces(text: str) -> tuple[Piece, ...]:
    return tuple(Piece(1, found.start(), found.end()) for found in re.finditer(r"\w+|[^\w\s]", text))


def quoted(text: str, strong: str) -> str:
    """The quote where the pieces of `strong` carry the evidence."""
    at = text.index(strong)
    own = pieces(text)
    sums = np.array([4.0 if at <= piece.start < at + len(strong) else -4.0 for piece in own])
    found = quote(text, own, sums)
    assert found is not None
    assert text[found.start : found.end] == found.text
    return found.text


@pytest.mark.parametrize(
    ("text", "strong", "expected"),
    [
        ("Friday is fine. After all I did for you. Bring his coat.", "did for you", "After all I did for you."),
        ("ok, you'd be nothing without me, see you at 5", "nothing without", "you'd be nothing without me"),
        ("You owe me", "owe", "You owe me"),
        ("ok - nobody else will have you - bye", "nobody", "nobody else will have you"),
        ("Hi\nyou made me do it\nbye", "made me", "you made me do it"),
        ("“You are mine” he wrote", "mine", "You are mine” he wrote"),
        ("what is wrong with you?! answer", "wrong", "what is wrong with you?!"),
    ],
)
def test_the_strongest_run_is_widened_to_its_clause(text, strong, expected):
    assert quoted(text, strong) == expected


def test_a_clause_without_end_is_quoted_where_the_evidence_stands():
    text = "and " * 30 + "nobody will ever believe you " + "and " * 30
    assert quoted(text, "nobody will ever believe you") == "nobody will ever believe you"


def test_there_is_a_quote_even_where_the_evidence_is_weak():
    text = "see you"
    found = quote(text, pieces(text), np.array([-3.0, -2.0]))
    assert found is not None
    assert found.text == "see you"


@pytest.mark.parametrize("text", ["", "..."])
def test_without_words_there_is_no_quote(text):
    assert quote(text, pieces(text), np.zeros(len(pieces(text)))) is None
