"""Whether a clause tells of the deed that is denied."""

import pytest

from leeward.facts.comparing.clauses import clauses
from leeward.facts.comparing.deeds import means_these_days, tells_of
from leeward.facts.comparing.denials import denials
from leeward.facts.comparing.wording import worded


def denial(text):
    return denials(clauses(worded(text)))[0]


def tells(earlier, later, hint=()):
    return any(tells_of(part, denial(later), frozenset(hint)) for part in clauses(worded(earlier)))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("I took your passport so what", "I never took your passport"),
        ("I am sorry that I pushed you on Sunday", "I have never laid a hand on you"),
        ("I should not have hit you", "I never hit you"),
        ("soz for slapping u last nite", "i never slapped u"),
        ("i only grabbed your arm", "I never touched you"),
        ("I told my mum you hit me", "I never told my mum you hit me"),
        ("told your manager about it", "I never spoke to your manager"),
        ("I followed you to the gym", "I've never followed you"),
        ("I screamed at you and I am ashamed", "I never shouted at you"),
    ],
)
def test_it_does(earlier, later):
    assert tells(earlier, later)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("I could have slapped you", "I never slapped you"),
        ("Did I hurt you when I grabbed the bag?", "I never touched you"),
        ("My brother pushed you", "I never pushed you"),
        ("You pushed me", "I never pushed you"),
        ("I pushed you to see a doctor", "I never pushed you"),
        ("I kicked you out", "I never kicked you"),
        ("I will delete the recordings", "I never deleted the recordings"),
        ("I never deleted the recordings", "I never deleted the recordings"),
        ("I paid the gas bill", "I didn't pay the water bill"),
        ("I told the school he is ill", "I never told the school that he was away"),
        ("I pushed the car", "I never pushed you"),
        ("I took it", "I never took it"),
    ],
)
def test_it_does_not(earlier, later):
    assert not tells(earlier, later)


def test_it_may_mean_what_was_named_before():
    assert tells("I smashed the mug", "I never smashed it", {"mug"})
    assert not tells("I smashed the mug", "I never smashed it", {"plate"})


def test_which_denials_mean_these_days():
    assert means_these_days(denial("I didn't take the bikes"))
    assert not means_these_days(denial("I never took the bikes"))
    assert not means_these_days(denial("I didn't break your phone"))
    assert not means_these_days(denial("I didn't push you"))
    assert not means_these_days(denial("I did not give your number to anyone"))
