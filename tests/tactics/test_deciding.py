import re

import numpy as np
import pytest

from leeward.learned.thread_encoder import Read
from leeward.learned.wordpiece import Piece
from leeward.tactics.deciding import decided, ruled, settled
from leeward.tactics.weighing import Mix
from leeward.tactics.word_rules import Looked
from leeward.words.tactics import Confidence, Line, Quote, Side

COLUMNS = (
    "any", "threat", "rage", "self_harm_threat", "!threat_to_kill", "!suicidal_disclosure", "!self_harm_with_demand",
)  # fmt: skip
TEXT = "Friday is fine. I will end you. Bring his coat"


@pytest.fixture
def mix() -> Mix:
    """The network alone decides: a sum over 0 reaches every bar, one over 3 is likely."""
    parts = np.zeros((len(COLUMNS), 5))
    parts[:, 0] = 1
    parts[:, 3] = 2
    return Mix(COLUMNS, parts, np.zeros(len(COLUMNS)), np.full(len(COLUMNS), 0.5), 0.5, 0.9, 0.2, 0.8, 0.95, 0.9, 0.6)


def read(text: str, strong: str = "end you", **sums: float) -> Read:
    pieces = tuple(Piece(1, found.start(), found.end()) for found in re.finditer(r"\w+", text))
    at = text.find(strong)
    own = [4.0 if at <= piece.start < at + len(strong) else -4.0 for piece in pieces]
    whole = [sums.get(column.replace("!", "danger_"), -5.0) for column in COLUMNS]
    return Read(np.array(whole), pieces, np.array([own] * len(COLUMNS)).T)


def looked(text: str = TEXT, tactics=(), dangers=()) -> Looked:
    words = Quote(text, 0, len(text))
    return Looked(
        0, Line(Side.THEM, None, "", text), set(),
        dict.fromkeys(tactics, (Confidence.LIKELY, words)), dict.fromkeys(dangers, words),
    )  # fmt: skip


def found(mix, text=TEXT, tactics=(), dangers=(), **sums):
    line = looked(text, tactics, dangers)
    known = settled(line)
    return known if known is not None else decided(mix, line, read(text, **sums), np.zeros(len(COLUMNS)))


def test_a_tactic_over_its_bar_is_named_with_its_words(mix):
    tactics, dangers = found(mix, any=2.0, threat=1.0)
    assert tactics == {"threat": (Confidence.POSSIBLE, Quote("I will end you.", 16, 31))}
    assert dangers == {}


def test_likely_needs_more(mix):
    tactics, _ = found(mix, any=2.0, threat=3.5)
    assert tactics["threat"][0] is Confidence.LIKELY


def test_without_anything_there_is_no_tactic_but_a_danger_needs_less_of_it(mix):
    words = Quote("I will end you.", 16, 31)
    assert found(mix, any=-1.0, rage=4.0, danger_threat_to_kill=0.1) == ({}, {"threat_to_kill": words})
    assert found(mix, any=-2.0, danger_threat_to_kill=4.0) == ({}, {})


def test_a_danger_names_a_tactic_too_where_that_is_not_far(mix):
    words = Quote("I will end you.", 16, 31)
    tactics, _ = found(mix, any=1.0, threat=-0.5, danger_threat_to_kill=1.0)
    assert tactics == {"threat": (Confidence.POSSIBLE, words)}
    assert found(mix, any=1.0, threat=-3.0, danger_threat_to_kill=1.0)[0] == {}


def test_what_the_rules_call_likely_or_dangerous_stays_whatever_the_network_says(mix):
    tactics, dangers = found(mix, tactics=["rage"], dangers=["threat_to_kill"], any=-9.0)
    assert set(dangers) == {"threat_to_kill"}
    assert set(tactics) == {"rage", "threat"}


def test_a_rule_can_lift_what_the_network_half_believes(mix):
    assert found(mix, any=1.0, rage=-1.0)[0] == {}
    assert found(mix, tactics=["rage"], any=1.0, rage=-1.0)[0]["rage"][1].text == "I will end you."


def test_a_demand_takes_the_place_of_mere_talk_of_suicide(mix):
    _, dangers = found(mix, any=1.0, danger_suicidal_disclosure=1.0, danger_self_harm_with_demand=1.0)
    assert set(dangers) == {"self_harm_with_demand"}


@pytest.mark.parametrize(
    "text",
    ["Automatic reply: I will end you", "♪ I will end you ♪", "ich werde dich nicht mehr sehen und du bist nicht da"],
)
def test_no_tactic_is_named_in_songs_automatic_replies_and_other_languages(mix, text):
    assert found(mix, text, any=5.0, rage=5.0, danger_threat_to_kill=5.0) == ({}, {})
    tactics, dangers = found(mix, text, dangers=["threat_to_kill"], any=5.0)
    assert set(dangers) == {"threat_to_kill"}
    assert set(tactics) == {"threat"}


def test_a_message_without_words_has_nothing_to_quote(mix):
    assert found(mix, "...", strong="", any=5.0, rage=5.0) == ({}, {})


def test_rules_are_told_as_numbers():
    words = Quote("x", 0, 1)
    row = ruled(COLUMNS, {"threat": (Confidence.POSSIBLE, words)}, {"threat_to_kill": words, "escalation": words})
    assert row.tolist() == [2, 1, 0, 0, 2, 0, 0]
    assert ruled(COLUMNS, {}, {}).tolist() == [0] * 7
