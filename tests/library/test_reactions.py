import re

import pytest

from leeward.library import reactions, shelf
from leeward.library.reactions import BY_CODE, REACTIONS
from leeward.tactics.catalogue import DANGERS, MESSAGE_TACTICS

IN_NONE = {"boundary_breaking", "isolation"}
"""Any message after a stop is the first; the second belongs to the time before."""


def test_the_seven_of_the_guide_in_its_order():
    assert list(REACTIONS) == ["warm", "stories", "guilt", "new", "law", "hurt", "anger"]


def test_codes_say_nothing_and_lead_back():
    assert list(BY_CODE) == [str(number) for number in range(1, 8)]
    assert {one.key for one in BY_CODE.values()} == set(REACTIONS)


@pytest.mark.parametrize("key", REACTIONS)
def test_each_says_how_it_looks_what_it_does_what_helps_and_what_to_pick(key):
    one = REACTIONS[key]
    assert len(one.signs) >= 2
    assert one.feels
    assert len(one.helps) >= 2
    assert len(one.wills) >= 3
    assert all(line.text.startswith("I will ") for line in one.wills)
    assert one.said.detail.startswith("Some people ")


def test_every_tactic_of_a_message_has_its_place_or_is_left_out_by_name():
    placed = [slug for one in REACTIONS.values() for slug in one.tactics]
    assert len(placed) == len(set(placed))
    assert set(placed) | IN_NONE == set(MESSAGE_TACTICS)


def test_every_danger_flag_has_one_place():
    placed = [flag for one in REACTIONS.values() for flag in one.flags]
    assert sorted(placed) == sorted(DANGERS)


def test_anger_alone_puts_the_numbers_first_by_itself():
    assert [key for key, one in REACTIONS.items() if one.danger] == ["anger"]
    assert {"threat_to_kill", "weapon", "stalking"} <= REACTIONS["anger"].flags


def test_no_line_is_lost_on_the_way():
    keys = [line.key for line in reactions.SAID]
    assert len(keys) == len(set(keys)) > 70
    assert shelf.SUBJECTS["reactions"] == reactions.SAID


def test_intent_is_not_stated_and_nobody_is_judged():
    said = " ".join(line.text + " " + line.detail for line in reactions.SAID)
    assert not re.search(
        r"\b(to get you back|in order to|on purpose|they want to|manipulat\w*|revenge|lies?|liar)\b", said
    )
