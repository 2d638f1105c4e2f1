"""The same matter, or another one that looks like it."""

from datetime import datetime

from leeward.facts.comparing.matters import months_of, names_conflict, same_part
from leeward.facts.comparing.values import values
from leeward.facts.comparing.wording import worded


def value(text):
    return values(worded(text).words, datetime(2026, 3, 3))[0]


def test_a_part_is_not_the_whole():
    assert same_part("the trip is £60".split(), "the trip was £80".split(), value("£80"))
    assert not same_part("the trip is £60".split(), "the deposit for the trip is £80".split(), value("£80"))
    assert not same_part("doors open at 6".split(), "the play is at 7".split(), value("at 7"))


def test_months():
    assert months_of("maintenance for april and summer".split()) == {"apr", "sum"}
    assert months_of("you may come".split()) == frozenset()


def test_names():
    assert names_conflict(worded("I said Leo has judo"), worded("so Mia has judo"))
    assert not names_conflict(worded("I said Leo has judo"), worded("so Leo's judo"))
    assert not names_conflict(worded("I said he has judo on Friday"), worded("so Mia has judo"))
    assert not names_conflict(worded("Leo has judo"), worded("so Mia has judo"))
