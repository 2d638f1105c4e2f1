from leeward.drafts.cues import Heard
from leeward.drafts.quoting import SHORT, quote
from leeward.words.tactics import Quote

LONG = (
    "The coat is on the hook and the shoes are under the bench by the door, you never pay for anything, and the bus leaves "
    "at eight from the stop outside the library as usual"
)


def heard(text, words, points=3.0, shift=0):
    start = text.index(words) + shift
    return Heard("made up", points, start, start + len(words))


def test_a_short_sentence_is_quoted_whole():
    sentence = Quote("You never pay.", 5, 19)
    assert quote(sentence, [heard("You never pay.", "never", shift=5)]) == sentence


def test_a_long_one_is_quoted_by_its_clause():
    assert len(LONG) > SHORT
    found = quote(Quote(LONG, 7, 7 + len(LONG)), [heard(LONG, "you never", shift=7)])
    assert found.text == "you never pay for anything"
    assert LONG[found.start - 7 : found.end - 7] == found.text


def test_what_speaks_against_it_does_not_widen_the_quote():
    found = quote(Quote(LONG, 0, len(LONG)), [heard(LONG, "you never"), heard(LONG, "library", points=-2.0)])
    assert found.text == "you never pay for anything"


def test_without_a_place_the_sentence_is_quoted():
    assert quote(Quote(LONG, 0, len(LONG)), []).text == LONG
