"""Two messages that do not fit: on our own small threads, and what is never shown."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.pairs import MOST, Why, pairs
from leeward.words.tactics import Side

THREADS = Path(__file__).parents[3] / "data" / "replies" / "pairs" / "train.jsonl"
NOW = datetime(2026, 3, 9, 10, 0)


def message(key, side, days, text):
    return Earlier(key, side, NOW - timedelta(days=days), text)


PROMISED = message("a", Side.THEM, 6, "Fine. I'll pay the deposit for the trip on Friday.")
DENIED = message("b", Side.THEM, 0, "I never said I'd pay the deposit. When does the coach leave?")


def test_a_pair_has_both_quotes_and_says_why():
    (pair,) = pairs([PROMISED], DENIED)
    assert pair.earlier.text == "I'll pay the deposit for the trip on Friday"
    assert PROMISED.text[pair.earlier.start : pair.earlier.end] == pair.earlier.text
    assert DENIED.text[pair.later.start : pair.later.end] == "I never said I'd pay the deposit"
    assert (pair.earlier_key, pair.kind, pair.by_me) == ("a", Why.NOT_SAID, False)
    assert pair.why("3 March") == "Here they say they did not say it; on 3 March they wrote this."
    assert pair.why("") == "Here they say they did not say it; earlier they wrote this."


def test_what_the_person_told_is_theirs():
    told = message("a", Side.ME, 6, "The recital is on Friday at 7 in the hall.")
    (pair,) = pairs([told], message("b", Side.THEM, 0, "You didn't tell me about the recital."))
    assert pair.by_me
    assert pair.why("3 March") == "Here they say they were not told; on 3 March you wrote this."


@pytest.mark.parametrize("side", [Side.ME, Side.THIRD])
def test_only_their_messages_are_compared(side):
    assert pairs([PROMISED], Earlier("b", side, NOW, DENIED.text)) == ()


def test_a_message_is_not_compared_twice_in_one_place():
    found = pairs(
        [PROMISED], message("b", Side.THEM, 0, "I never said I'd pay the deposit, I never said I'd pay the deposit")
    )
    assert len({pair.later.start for pair in found}) == len(found)


def test_it_looks_back_so_far():
    between = [message(str(at), Side.ME, 1, "ok") for at in range(MOST)]
    assert pairs([PROMISED, *between], DENIED) == ()
    assert len(pairs([PROMISED, *between[1:]], DENIED)) == 1


@pytest.mark.parametrize("text", ["", "?", "🙂", "a" * 5_000, "I never said", "we agreed", "\n\n"])
def test_odd_messages_raise_nothing(text):
    assert pairs([PROMISED, Earlier("x", Side.THEM, None, text)], Earlier("b", Side.THEM, None, text)) == ()


def words_of(text):
    return {*text.lower().split()}


def shown(line):
    thread = [
        Earlier(
            str(at), Side(one["side"]), datetime.fromisoformat(one["sent_at"]) if one["sent_at"] else None, one["text"]
        )
        for at, one in enumerate(line["messages"])
    ]
    for at, later in enumerate(thread):
        for pair in pairs(thread[:at], later):
            right = any(
                gold["later"]["message"] == at
                and any(str(one["message"]) == pair.earlier_key for one in (gold["earlier"], *gold["or"]))
                and words_of(pair.later.text) & words_of(gold["later"]["quote"])
                for gold in line["pairs"]
            )
            yield right


def test_our_own_threads():
    lines = [json.loads(line) for line in THREADS.read_text(encoding="utf-8").splitlines()]
    assert len(lines) >= 120
    assert sum(not line["pairs"] for line in lines) >= 0.6 * len(lines)
    found = [right for line in lines for right in shown(line)]
    gold = sum(len(line["pairs"]) for line in lines)
    assert sum(found) >= 0.98 * len(found)
    assert sum(found) >= 0.85 * gold
