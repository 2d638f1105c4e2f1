"""Looking back: how far, and with what in mind."""

from datetime import datetime, timedelta

import pytest

from leeward.facts.comparing.denials import denials
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.searching import apart, denied_before
from leeward.words.tactics import Side

NOW = datetime(2026, 3, 30, 10, 0)


def hit(later, *earlier):
    messages = [
        Earlier(str(at), side, NOW - timedelta(days=days) if days is not None else None, text)
        for at, (side, days, text) in enumerate(earlier)
    ]
    last = Earlier("last", Side.THEM, NOW, later)
    found = denied_before(messages, denials(last.parts)[0], last)
    return found[0].key if found else None


def test_never_reaches_as_far_as_it_goes():
    assert hit("I never took your passport", (Side.THEM, 900, "I took your passport")) == "0"
    assert hit("I never took your passport", (Side.THEM, None, "I took your passport")) == "0"


@pytest.mark.parametrize(("days", "key"), [(2, "0"), (9, None)])
def test_did_not_means_these_days(days, key):
    assert hit("I didn't take the bikes", (Side.THEM, days, "I took the bikes")) == key


def test_the_newest_is_shown():
    earlier = [(Side.THEM, 9, "I'll pay the deposit"), (Side.THEM, 5, "ok I'll pay the deposit")]
    assert hit("I never said I'd pay the deposit", *earlier) == "1"


def test_only_their_own_words_count():
    assert hit("I never said I'd pay the deposit", (Side.ME, 5, "I'll pay the deposit")) is None
    assert hit("I never said I'd pay the deposit", (Side.THIRD, 5, "I'll pay the deposit")) is None


def test_what_was_given_back_may_not_be_there():
    ring = (Side.THEM, 9, "I've got your mum's ring here")
    assert hit("I don't have your mum's ring", ring) == "0"
    assert hit("I don't have your mum's ring", ring, (Side.ME, 5, "Thanks for dropping the ring off")) is None


def test_who_once_said_maybe_said_maybe():
    firm, soft = (Side.THEM, 9, "I'll pay for the glasses"), (Side.THEM, 12, "maybe I can pay for the glasses")
    assert hit("I only said I'd think about the glasses", firm) == "0"
    assert hit("I only said I'd think about the glasses", soft, firm) is None


def test_that_points_at_one_thing_alone():
    admitted = (Side.THEM, 9, "I smashed your mug. Buy another one.")
    assert hit("that never happened", admitted, (Side.ME, 1, "You smashed my mug.")) == "0"
    assert hit("that never happened", admitted, (Side.ME, 1, "You smashed my mug. You kicked my door.")) is None
    assert hit("that never happened", admitted, (Side.ME, 20, "You smashed my mug.")) is None


def test_time_between():
    one = Earlier("a", Side.ME, NOW, "")
    assert apart(one, Earlier("b", Side.ME, None, "")) == timedelta.max
    assert apart(one, Earlier("b", Side.ME, NOW - timedelta(days=1), "")) == timedelta(days=1)
