import pytest

from leeward.readers.google_voice.card import Card

TEXT = (
    '<div class="message"><abbr class="dt" title="2025-03-02T21:14:00.000-05:00">Mar 2</abbr>:\n'
    '<cite class="sender vcard"><a class="tel" href="tel:+447700900123"><span class="fn">Rex</span></a></cite>:\n'
    '<q>a &amp; b<br>c <a href="https://example.org">d</a></q><div><img src="Rex%20-1-1" alt="x" /></div></div>'
)


def test_a_text():
    card = Card()
    assert card.read(TEXT)
    assert (card.when, card.tel, card.name, card.own) == (
        "2025-03-02T21:14:00.000-05:00",
        "+447700900123",
        "Rex",
        False,
    )
    assert card.text == "a & b\nc d"
    assert card.files == [("Rex -1-1", "image")]


def test_a_call_has_a_heading_that_is_no_name():
    card = Card()
    assert card.read(
        '<div class="haudio"><span class="fn">Voicemail from\nRex</span><div class="contributor vcard">'
        '<a class="tel" href="tel:1"><span class="fn">Rex</span></a></div><span class="full-text">hello</span>'
        '<audio src="a.mp3"><a rel="enclosure" href="a.mp3">Audio</a></audio><abbr class="duration" title="PT3S">x</abbr>'
        '<a rel="tag" href="http://www.google.com/voice#voicemail">Voicemail</a>'
    )
    assert (card.name, card.transcript, card.duration) == ("Rex", "hello", "PT3S")
    assert (card.labels, card.files) == (["voicemail"], [("a.mp3", "audio")])


def test_the_person_is_marked():
    card = Card()
    card.read('<a class="tel" href="tel:1"><abbr class="fn" title="">Me</abbr></a><q>no')
    assert card.own
    assert card.text == "no"


@pytest.mark.parametrize("odd", ["<![x", "<![x[", "<!DOCTYPE [", "<q>&#99999999;", "<abbr class=", "\x00<"])
def test_odd_marks_spoil_nothing_before_them(odd):
    card = Card()
    assert card.read(TEXT + odd)
    assert card.text == "a & b\nc d"


def test_a_letter_of_thousands_of_digits_is_refused():
    assert not Card().read(f"<q>&#{'9' * 5000};</q>")


def test_marks_without_end_are_passed_over():
    card = Card()
    assert card.read(TEXT + "<a " * 200_000 + "<!-- " * 200_000 + '<a x="' * 200_000)
    assert card.name == "Rex"
