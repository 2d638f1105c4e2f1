"""What "I never said that" points at."""

import pytest

from leeward.facts.comparing.clauses import clauses
from leeward.facts.comparing.denials import Denied, denials
from leeward.facts.comparing.pointing import named, turned
from leeward.facts.comparing.wording import worded


def pointed(mine, later):
    return named(clauses(worded(mine)), denials(clauses(worded(later)))[0])


def test_what_they_are_said_to_have_said():
    (found,) = pointed("You said I can have the car on weekends.", "I said no such thing.")
    assert found.what is Denied.SAYING
    assert " ".join(found.said) == "you can have the car on weekends"


def test_what_they_are_said_to_have_done():
    (found,) = pointed("You smashed my mug on purpose.", "that never happened")
    assert (found.what, found.said, found.act) == (Denied.DOING, ("smashed", "your", "mug"), "smash")


def test_a_lie_points_at_both():
    assert pointed("You pushed me.", "That's a lie")[0].act == "push"
    assert pointed("You said you'd pay the rent.", "That's a lie")[0].what is Denied.SAYING


def test_who_says_you_fell_points_at_hands_alone():
    assert pointed("You pushed me into the door.", "You fell over")[0].act == "push"
    assert pointed("You sold the car.", "You fell over") == ()


@pytest.mark.parametrize("mine", ["I am tired.", "Did you push me?", "You wanted it.", "You never pushed me."])
def test_nothing_to_point_at(mine):
    assert pointed(mine, "that never happened") == ()


def test_it_is_turned_round():
    assert turned(tuple("i told you my name".split())) == ("you", "told", "me", "your", "name")
    assert turned(("you", "pay")) == ("i", "pay")
