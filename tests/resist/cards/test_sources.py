from datetime import date

import pytest

from leeward.library.content import Said
from leeward.library.faq import CARDS, Line
from leeward.resist.cards import sources

DAY = date(2026, 11, 30)


def line(source, checked=DAY):
    return Line(Said("a-line", "Text", "", source), checked)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("[seen] thehotline.org/tag/threats (no date)", "Read at thehotline.org (no date), on 30 November 2026."),
        ("[seen] a.org/b/c (2020); d.gov.uk/e (no date)", "Read at a.org (2020) and at d.gov.uk (no date), on 30 November 2026."),
        ("[seen] readkong.com/page/x, Marshall in Cyberpsychology (2012)", "Read at readkong.com, Marshall in Cyberpsychology (2012), on 30 November 2026."),
        ("[seen] a.org/b (2020); limited_contact research of the project, section 2", "Read at a.org (2020), on 30 November 2026."),
    ],
)  # fmt: skip
def test_an_outside_fact_says_where_and_when_it_was_read(source, says):
    assert sources.mark(line(source)) == says


@pytest.mark.parametrize("source", ["own words", "requirement row 40", "orders research of the project, section 1"])
def test_our_own_words_have_no_mark(source):
    assert sources.mark(line(source, None)) == ""
    assert sources.mark(line(source)) == ""


def test_every_line_of_every_card_has_a_mark_or_is_our_own():
    for card in CARDS.values():
        for one in (card.answer, *card.lines):
            mark = sources.mark(one)
            assert bool(mark) is one.said.source.startswith("[seen] ")
            assert "[" not in mark
            assert "research of the project" not in mark
