from leeward.recognise import htmlparts, wording
from leeward.recognise.items import items, quoted
from leeward.words.tactics import Quote
from recognise.cast import Chat

SPOT = next(items(Chat().rex("a", "2026-01-01 10:00").messages, frozenset(), frozenset())).spot()


def test_marks_that_overlap_are_joined():
    said = quoted(SPOT, "a & b < c", [Quote("a & b", 0, 5), Quote("b < c", 4, 9)])
    assert htmlparts.marked(said) == "<mark>a &amp; b</mark><mark> &lt; c</mark>"


def test_a_message_is_closed_and_its_title_says_only_when_and_where():
    assert htmlparts.said(quoted(SPOT, "<useless>"), "likely") == (
        "<details><summary>likely, 1 January 2026, 10:00, line 1</summary>"
        '<p class="words">&lt;useless&gt;</p></details>'
    )


def test_only_long_values_may_stand_on_two_lines():
    table = htmlparts.counts([wording.Row("a<b", "3 of 4"), wording.Row("ways", "WhatsApp 44, WhatsApp call 2")])
    assert table.count('class="n wide"') == 1
    assert "a&lt;b" in table
