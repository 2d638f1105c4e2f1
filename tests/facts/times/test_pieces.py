import itertools

import pytest

from leeward.facts.times.pieces import Kind, pieces


def found(text):
    return [(piece.kind, text[piece.start : piece.end]) for piece in pieces(text)]


@pytest.mark.parametrize(
    ("text", "kind", "piece"),
    [
        ("due 14/3 or", Kind.DATE, "14/3"),
        ("on 2026-07-21, 8:00", Kind.DATE, "2026-07-21"),
        ("until 12.06., original", Kind.DATE, "12.06."),
        ("before 30.09 or", Kind.DATE, "30.09"),
        ("the 20 of May in", Kind.DATE, "the 20 of May"),
        ("March 18.", Kind.DATE, "March 18"),
        ("the twentieth of May", Kind.DATE, "the twentieth of May"),
        ("until the end of the month", Kind.DATE, "the end of the month"),
        ("before Easter", Kind.DATE, "Easter"),
        ("next Sunday", Kind.WEEKDAY, "next Sunday"),
        ("weds 27th", Kind.WEEKDAY, "weds"),
        ("see you tmrw", Kind.RELATIVE, "tmrw"),
        ("2moro ok", Kind.RELATIVE, "2moro"),
        ("half 5", Kind.HOUR, "half 5"),
        ("at 17h20", Kind.HOUR, "17h20"),
        ("7 ish", Kind.HOUR, "7 ish"),
        ("at 4.40pm.", Kind.HOUR, "4.40pm"),
        ("10 o clock", Kind.HOUR, "10 o clock"),
        ("within 14 days", Kind.SPELL, "within 14 days"),
        ("first thing", Kind.PART, "first thing"),
    ],
)
def test_a_piece_is_known_by_its_form(text, kind, piece):
    assert (kind, piece) in found(text)


@pytest.mark.parametrize("text", ["£5.20", "40/50", "24/7", "1.200,50", "maybe", "sunny", ""])
def test_what_is_no_day_and_no_hour(text):
    assert [kind for kind, _ in found(text) if kind in {Kind.DATE, Kind.HOUR, Kind.WEEKDAY}] == []


def test_letters_that_often_are_something_else_are_not_sure():
    (sat,) = pieces("I sat there")
    assert not sat.sure


def test_pieces_do_not_overlap():
    laid = list(pieces("Friday 14 March at half 5 or the 15th, 17:30"))
    assert all(one.end <= two.start for one, two in itertools.pairwise(laid))
