import pytest

from leeward.library import shelf
from leeward.library.roles import ROLES, SAID

ASKED_FOR = "host driver child-care papers buffer witness works-contact advocate lawyer counsellor doctor police-contact school night"


def test_the_roles_a_plan_needs_are_there_in_one_order():
    assert set(ASKED_FOR.split()) <= set(ROLES)
    assert next(iter(ROLES)) == "host"


@pytest.mark.parametrize("role", ROLES.values(), ids=ROLES)
def test_each_says_what_it_means_what_to_ask_and_what_they_may_say(role):
    assert role.said.detail.endswith(".")
    assert "?" in role.ask
    assert role.may_say
    assert role.brief.endswith(".")


def test_a_case_number_can_be_noted_where_there_is_one():
    assert {key for key, role in ROLES.items() if role.detail_label} == {"advocate", "lawyer", "police-contact"}


def test_who_reads_for_the_person_never_answers_for_them():
    assert "never answer in my name" in ROLES["buffer"].brief


def test_every_sentence_is_held_to_the_rules_of_the_shelf():
    assert shelf.SUBJECTS["roles"] == SAID
    assert len(SAID) == 4 * len(ROLES)
    assert len({line.key for line in SAID}) == len(SAID)
