import re
from datetime import date

import pytest

from leeward.library.faq import ALIKE, BY_NUMBER, CARDS, GROUPS

# What a person in this situation asks around contact; each has its card.
ASKED = {
    "thinking", "hurts", "goodbye", "reachout", "silence", "selfharm", "children", "shared", "orders", "against", "smear",
    "lovebombing", "jealousy", "victim", "unblock", "look", "miss", "wrote-back", "change", "twosides", "newpartner",
    "rocks", "biff", "closure", "guilt", "argue", "share", "newaccounts", "gifts", "goingback", "rejection", "abuse",
}  # fmt: skip


def lines():
    return [(card.key, line) for card in CARDS.values() for line in (card.answer, *card.lines)]


def test_every_question_has_its_card():
    assert len(CARDS) >= 28
    assert set(CARDS) >= ASKED


def test_numbers_stand_for_one_card_each_and_stay():
    assert len(BY_NUMBER) == len(CARDS)
    assert BY_NUMBER[1].key == "thinking"
    assert BY_NUMBER[44].key == "recording"


def test_every_card_is_in_a_group_and_every_group_has_cards():
    assert {card.group for card in CARDS.values()} == set(GROUPS)


@pytest.mark.parametrize("key", CARDS)
def test_a_card_has_a_short_answer_and_a_few_lines(key):
    card = CARDS[key]
    assert card.answer.said.detail
    assert 1 <= len(card.lines) <= 4
    assert card.find
    assert 2 <= len(card.leads) <= 3


def test_an_outside_fact_says_when_it_was_read_and_nothing_else_does():
    for key, line in lines():
        outside = line.said.source.startswith("[seen] ")
        assert (line.checked is not None) is outside, (key, line.said.key)
        if line.checked is not None:
            assert date(2026, 1, 1) <= line.checked


def test_facts_are_said_with_care():
    """What studies say is said of studies, and nothing is said to hold for everybody."""
    sure = re.compile(
        r"\b(?:everyone|everybody who|proves that|it is proven|research shows|in all cases)\b", re.IGNORECASE
    )
    assert [line.said.key for _, line in lines() if sure.search(line.said.text + " " + line.said.detail)] == []


def test_a_threat_of_suicide_is_handed_to_people_who_can_help():
    answer = CARDS["selfharm"].answer.said.detail
    assert "Take it as true" in answer
    assert "emergency number" in answer
    assert CARDS["selfharm"].leads[0] == "help"


def test_danger_leads_to_help_first():
    for key in ("threats", "selfharm"):
        assert CARDS[key].leads[0] == "help"
    assert {key for key, card in CARDS.items() if card.ring} == {"threats", "selfharm"}


def test_words_that_mean_the_same_are_small_and_stand_in_one_group():
    words = [word for group in ALIKE for word in group]
    assert all(word == word.casefold() and word.isalnum() for word in words)
    assert len(set(words)) == len(words)


def test_everyday_phrases_are_short_plain_and_stand_once_on_a_card():
    for key, card in CARDS.items():
        assert len(set(card.near)) == len(card.near), key
        for near in card.near:
            assert near == near.casefold().strip(), near
            assert 1 <= len(near.split()) <= 7, near
    assert sum(bool(card.near) for card in CARDS.values()) >= 40
