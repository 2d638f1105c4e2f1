"""The promises of a message: exact words, day, and whose."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.promises import promises
from leeward.words.tactics import Side

THREADS = Path(__file__).parents[3] / "data" / "replies" / "pairs" / "train.jsonl"
SENT = datetime(2026, 3, 3, 10, 0)


def found(text, side=Side.THEM, sent_at=SENT):
    return [promise.quote.text for promise in promises(Earlier("a", side, sent_at, text))]


def test_words_and_day():
    (promise,) = promises(Earlier("a", Side.THEM, SENT, "You know me. I'll send you the 200 on Friday, ok?"))
    assert promise.quote.text == "I'll send you the 200 on Friday"
    assert (promise.key, promise.day, promise.sent_at) == ("a", date(2026, 3, 6), SENT)


def test_several_in_one_message():
    assert found("I'll change, I swear. It won't happen again. See you at 5.") == [
        "I'll change, I swear", "It won't happen again",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ok",
        "Shall I bring it?",
        "Mum says she'll pay it",
        '"I\'ll pay" you said',
        "haha I'll buy him a Ferrari lol",
    ],
)
def test_none(text):
    assert found(text) == []


@pytest.mark.parametrize("side", [Side.ME, Side.THIRD])
def test_only_the_other_partys(side):
    assert found("I'll change, I swear", side) == []


def test_without_a_date_the_day_is_open():
    (promise,) = promises(Earlier("a", Side.THEM, None, "I'll pay you on Friday"))
    assert promise.day is None


def test_our_own_threads():
    right = shown = gold = 0
    for line in map(json.loads, THREADS.read_text(encoding="utf-8").splitlines()):
        wanted = [(one["message"], one["quote"]) for one in line["promises"]]
        gold += len(wanted)
        for at, one in enumerate(line["messages"]):
            sent_at = datetime.fromisoformat(one["sent_at"]) if one["sent_at"] else None
            for text in found(one["text"], Side(one["side"]), sent_at):
                shown += 1
                right += any(number == at and (quote in text or text in quote) for number, quote in wanted)
    assert right >= 0.95 * shown
    assert right >= 0.9 * gold
