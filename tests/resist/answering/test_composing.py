from datetime import date

import pytest

from leeward.resist.answering import composing
from leeward.resist.answering.errors import NothingChosen
from leeward.words.replies import MessageRead, Style
from support.reading import read_by_hand

TODAY = date(2026, 3, 2)
ASK = "Can you pick Leo up on Friday at 5?"
READ = read_by_hand(
    f"You never answer. {ASK} Is that ok?",
    ("question", ASK), ("date_time", "Friday at 5", "2026-03-06T17:00"), ("question", "Is that ok?"), asks=["?"],
)  # fmt: skip


def asked(given=None, read=READ, style=Style.BIFF, today=TODAY, dated=True):
    return composing.asked(read, style, given or {}, today, dated=dated)


def test_each_thing_has_a_name_a_title_and_its_words():
    first, second = asked()
    assert (first.name, first.title, first.words) == ("l0", "Pick-up, Friday 6 March, 17:00", ASK)
    assert (second.title, second.words) == ("A question", "Is that ok?")
    assert first.line is None


def test_what_was_chosen_is_put_together():
    text = composing.composed(asked({"l0": "pick-up-yes"}), Style.BIFF)
    assert text == "Thank you for your message. The handover on Friday 6 March at 5 pm is fine."


@pytest.mark.parametrize("given", [{}, {"l0": ""}, {"l0": "no such key"}, {"l9": "pick-up-yes"}])
def test_nothing_chosen_is_told(given):
    with pytest.raises(NothingChosen):
        composing.composed(asked(given), Style.BIFF)


def test_a_message_that_asks_for_nothing():
    (only,) = asked(read=MessageRead("", ()))
    assert only.words == ""
    assert only.title == "Nothing in it asks for something"
    assert [line.key for line in only.choice.lines] == ["wrong"]


@pytest.mark.parametrize(
    ("today", "dated", "day"),
    [(TODAY, True, "Friday 6 March"), (date(2026, 3, 6), True, "Friday 6 March"), (date(2026, 3, 7), True, "[day]"),
     (TODAY, False, "[day]")],
)  # fmt: skip
def test_a_day_that_is_guessed_or_gone_by_is_a_mark(today, dated, day):
    (line,) = [line for line in asked(today=today, dated=dated)[0].choice.lines if line.key == "pick-up-yes"]
    assert line.text == f"The handover on {day} at 5 pm is fine."
