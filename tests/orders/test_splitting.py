import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leeward.orders.splitting import Piece, split

CALM = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(
    ("pasted", "expected"),
    [
        ("", ()),
        (" \n\n ", ()),
        ("One paragraph.", (Piece("", "One paragraph."),)),
        ("1. Do not write.\n2. Do not come.", (Piece("1", "Do not write."), Piece("2", "Do not come."))),
        ("1) Not to\nwrite.\r\n\r\n2) Not to come.", (Piece("1", "Not to\nwrite."), Piece("2", "Not to come."))),
        ("Paragraph 3: No contact.", (Piece("3", "No contact."),)),
        ("§ 1 Kontaktverbot\n§ 2 Näherungsverbot", (Piece("§ 1", "Kontaktverbot"), Piece("§ 2", "Näherungsverbot"))),
        ("(a) Not to ring.\n(b) Not to write.", (Piece("(a)", "Not to ring."), Piece("(b)", "Not to write."))),
        ("1.2 The first.\n1.3 The second.", (Piece("1.2", "The first."), Piece("1.3", "The second."))),
        ("Not within\n100 metres of the home", (Piece("", "Not within\n100 metres of the home"),)),
        ("For\n3 years from today", (Piece("", "For\n3 years from today"),)),
        ("It ends\nI mean it", (Piece("", "It ends\nI mean it"),)),
        ("A heading\n\nThe rest", (Piece("", "A heading"), Piece("", "The rest"))),
    ],
)
def test_an_order_falls_into_its_paragraphs(pasted, expected):
    assert split(pasted) == expected


@CALM
@given(st.text(alphabet="ab1.2()§ \n", max_size=200))
def test_no_word_is_lost(pasted):
    letters = [sign for sign in pasted if sign.isalnum()]
    kept = [sign for piece in split(pasted) for sign in piece.number + piece.text if sign.isalnum()]
    assert kept == letters


def test_past_two_hundred_the_rest_stays_together():
    pieces = split("\n".join(f"{n}. Word{n}" for n in range(1, 301)))
    assert len(pieces) == 200
    assert "Word300" in pieces[-1].text
