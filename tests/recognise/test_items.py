from datetime import datetime

import pytest

from leeward.recognise.items import SHOWN, context_line, items, month_of, quoted, side_of
from leeward.words.messages import Kind
from leeward.words.tactics import Quote, Side
from recognise.cast import Chat

ME, REX, NONE = frozenset(("Ada",)), frozenset(("Rex",)), frozenset()


@pytest.mark.parametrize(
    ("sender", "them", "side"),
    [
        ("Ada", REX, Side.ME),
        ("Rex", REX, Side.THEM),
        ("Mira", REX, Side.THIRD),
        ("Mira", NONE, Side.THEM),
        (None, NONE, Side.THIRD),
    ],
)
def test_whose_a_message_is(sender, them, side):
    assert side_of(sender, ME, them) is side


def test_only_written_words_count_as_words():
    chat = (
        Chat().rex("a").rex("  ").rex("gone", kind=Kind.DELETED).rex("call", kind=Kind.CALL).rex("b", kind=Kind.EDITED)
    )
    assert [item.has_words for item in items(chat.messages, ME, REX)] == [True, False, False, False, True]
    assert [item.ref for item in items(chat.messages, ME, REX)] == ["0", "1", "2", "3", "4"]


def item_of(text):
    return next(items(Chat().rex(text).messages, ME, REX))


def test_a_long_text_is_cut_around_its_first_mark():
    text = "x" * 3000 + "useless" + "y" * 3000
    said = quoted(item_of(text).spot(), text, [Quote("useless", 3000, 3007)])
    assert (len(said.text), said.cut) == (SHOWN, True)
    assert said.text[said.marks[0].start : said.marks[0].end] == "useless"


def test_a_mark_at_the_very_end_stays_inside():
    text = "x" * 3000 + "useless"
    said = quoted(item_of(text).spot(), text, [Quote("useless", 3000, 3007)])
    assert said.text.endswith("useless")
    assert said.text[said.marks[0].start : said.marks[0].end] == "useless"


def test_a_line_of_context_is_short_and_flat():
    line = context_line(item_of("a\nb   " + "c" * 500))
    assert line.text.startswith("a b ccc")
    assert line.cut


def test_a_month_is_named_by_year_and_number():
    assert month_of(datetime(2026, 3, 31, 23, 59)) == "2026-03"
