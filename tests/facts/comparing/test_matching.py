"""Whether an earlier clause says the very thing that is denied."""

from datetime import datetime

import pytest

from leeward.facts.comparing.clauses import clauses
from leeward.facts.comparing.denials import denials
from leeward.facts.comparing.matching import Around, near_enough, restricts, says
from leeward.facts.comparing.wording import worded

SENT = datetime(2026, 3, 3, 10, 0)


def said(earlier, later, around=None):
    denial = denials(clauses(worded(later)))[0]
    return any(says(part, denial, SENT, around) for part in clauses(worded(earlier)))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("I'll pay the deposit for the trip on Friday", "I never said I'd pay the deposit"),
        ("Yes I bring the form on Monday", "I never said I will bring the form"),
        ("You can keep the sofa", "I never said you could keep the sofa"),
        ("Will sign the form tonight.", "I never said I'd sign the form"),
        ("I won't contest the divorce", "I never said I wouldn't contest the divorce"),
        ("You're a terrible mother", "I never said you were a terrible mother"),
        ("I'll pay for the glasses", "I only said I'd think about the glasses"),
        ("The 14th works for me", "I never agreed to the 14th"),
        ("I'll sell the car", "I never said anything about the car"),
        ("I've got your mum's ring here", "I never had your mum's ring"),
        ("The bag is in my car", "I haven't got the bag"),
        ("youre pathetic", "i never called you pathetic"),
        ("fat lazy cow", "I've never called you fat"),
        ("i was outside your flat so what", "i was never outside your flat"),
        ("I was in the car park opposite your work", "I have never been near your work"),
    ],
)
def test_it_says_it(earlier, later):
    assert said(earlier, later)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("I'll pay the rent", "I never said I'd pay the deposit"),
        ("I'll pay £60 for the trip", "I never said I'd pay £80 for the trip"),
        ("I won't pay the deposit", "I never said I'd pay the deposit"),
        ("I paid the deposit", "I never said I'd pay the deposit"),
        ("You'll pay the deposit", "I never said I'd pay the deposit"),
        ("I'll take Leo to the dentist", "I never said I'd take Mia to the dentist"),
        ("I'll pay the rent in March", "I never said I'd pay the rent every month"),
        ("I'll pay the rent because I want to", "I never said I'd pay the rent because of you"),
        ("I'll contest the divorce", "I never said I wouldn't contest the divorce"),
        ("you're lazy", "I never called you stupid"),
        ("she's a lazy cow", "I never called you lazy"),
        ("I was outside your flat", "I was never in your flat"),
        ("I'll be outside your flat", "I was never outside your flat"),
        ("I'll think about the 14th", "I never agreed to the 14th"),
    ],
)
def test_it_does_not(earlier, later):
    assert not said(earlier, later)


def test_the_matter_may_stand_beside_the_denial():
    around = Around(hint=frozenset(("nursery", "bill")))
    assert said("i'll cover the nursery bill", "where did i say i'd cover that", around)
    assert not said("i'll cover the nursery bill", "where did i say i'd cover that")


def test_one_word_may_be_missing_where_nothing_stands_against_it():
    assert near_enough(frozenset("ab"), frozenset("abc"))
    assert near_enough(frozenset("abc"), frozenset("ab"))
    assert not near_enough(frozenset("abc"), frozenset("abd"))
    assert not near_enough(frozenset("ab"), frozenset("a"))


def test_at_all_makes_nothing_narrower():
    assert restricts("pay it at all".split()) == frozenset()
    assert restricts("pay all of it".split()) == {"all"}
