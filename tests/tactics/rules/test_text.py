from itertools import pairwise

import pytest

from leeward.tactics.rules.text import OVERLAP, WINDOW, lowered, windows


@pytest.mark.parametrize("text", ["Plain", "İstanbul’da ŞİMDİ", "ẞ ﬀ Ǆ", "_bold_ `code`", "👩‍👧 OK", "\ud800 broken"])
def test_every_letter_keeps_its_place(text):
    assert len(lowered(text)) == len(text)


def test_curly_apostrophes_and_underscores_become_plain():
    assert lowered("You’re _mine_") == "you're  mine "


def test_windows_cover_everything_and_overlap():
    text = "".join(chr(97 + n % 26) for n in range(WINDOW * 3 + 17))
    found = list(windows(text))
    assert found[0].start == 0
    assert all(window.written == window.low for window in found)
    assert all(window.low == text[window.start : window.start + len(window.low)] for window in found)
    assert found[-1].start + len(found[-1].low) == len(text)
    assert all(a.start + len(a.low) - b.start == OVERLAP for a, b in pairwise(found))


def test_a_phrase_across_a_border_is_quoted_with_its_place():
    text = "x" * (WINDOW - 3) + " you made me do it"
    hits = [window.quote(at, at + 3) for window in windows(text) if (at := window.low.find("you made me do it")) >= 0]
    assert hits
    assert all(text[quote.start : quote.end] == quote.text for quote in hits)


def test_a_quote_is_its_sentence():
    (window,) = windows("Hello. “You made me do it”, she read. Bye")
    at = window.low.index("made")
    assert window.quote(at, at + 4).text == "You made me do it”, she read."


def test_a_long_sentence_is_not_quoted_whole():
    (window,) = windows("word " * 100 + "you made me" + " word" * 100)
    at = window.low.index("you made")
    assert window.quote(at, at + 11).text == "you made me"
