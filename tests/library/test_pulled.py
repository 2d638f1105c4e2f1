import re

import pytest

from leeward.library import faq, pulled
from leeward.library.pulled import FEELINGS, KINDS, QUIET


def test_there_are_six_lines_to_read_slowly():
    assert len(pulled.SLOW) == 6
    assert all(len(line.text.split()) <= 12 for line in pulled.SLOW)


def test_breath_has_a_way_in_a_way_out_and_another_way():
    assert [line.key for line in pulled.BREATH] == ["breath-in", "breath-out", "breath-own", "breath-other"]


def test_mixed_feelings_are_there():
    assert {"sad", "relieved", "missing", "good", "angry", "unsure"} <= set(FEELINGS)


def test_a_tick_of_fear_or_harm_has_a_card_and_no_other():
    assert {key: one.card for key, one in FEELINGS.items() if one.card} == {
        "scared": "scared",
        "hurt-me": "hurt",
        "hurt-them": "hurt",
    }
    assert {one.card for one in FEELINGS.values() if one.card} <= set(QUIET)


def test_the_quiet_card_promises_nothing():
    assert QUIET["nobody"].text == "Nobody reads what you write here. This program cannot send help."
    for key in ("words", "hurt", "scared"):
        assert "a person can" in QUIET[key].detail.lower()


def test_every_kind_says_what_may_be_noticed_and_has_suggestions():
    for kind in KINDS.values():
        assert kind.notice
        assert len(kind.suggestions) >= 2


def test_every_suggestion_belongs_to_a_kind():
    known = {line.key for kind in KINDS.values() for line in kind.suggestions}
    said = {line.key for line in pulled.SAID if line.key.split("-")[0] in KINDS and "-notice" not in line.key}
    assert known == {key for key in said if "-" in key}


def test_cards_to_read_are_there():
    assert len(pulled.READING) >= 3
    assert set(pulled.READING) <= set(faq.CARDS)


@pytest.mark.parametrize("word", [r"\bagain from (?:zero|the start)\b", r"\bstreak\b", r"\bin a row\b", r"\bresist\w*\b", r"\bwillpower\b"])  # fmt: skip
def test_nothing_is_counted_in_a_row(word):
    assert [line.key for line in pulled.SAID if re.search(word, line.text + line.detail, re.IGNORECASE)] == []
