"""A bare yes to the person's question says what was asked."""

from datetime import datetime, timedelta

import pytest

from leeward.facts.comparing.agreeing import is_yes, said_yes
from leeward.facts.comparing.clauses import clauses
from leeward.facts.comparing.denials import denials
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.wording import worded
from leeward.words.tactics import Side

SENT = datetime(2026, 3, 3, 10, 0)


def thread(asked, answer, later=timedelta(hours=1)):
    return [Earlier("0", Side.ME, SENT, asked), Earlier("1", Side.THEM, SENT + later, answer)]


def quote(asked, answer, denied, **more):
    found = said_yes(thread(asked, answer, **more), 1, denials(clauses(worded(denied)))[0])
    return found.text if found else None


@pytest.mark.parametrize(
    "answer", ["yes", "Yes, fine.", "yeah course no bother at all", "will do 👍", "ok", "no problem"]
)
def test_a_yes(answer):
    assert is_yes(clauses(worded(answer)))


@pytest.mark.parametrize(
    "answer", ["no", "ok but not Friday", "maybe", "yes?", "I'll see", "ok if I get the shift", "", "hm"]
)
def test_no_yes(answer):
    assert not is_yes(clauses(worded(answer)))


def test_it_says_what_was_asked():
    assert (
        quote("Can you take Mia to judo on Tuesday?", "Yes, fine.", "I never agreed to take Mia to judo") == "Yes, fine"
    )


@pytest.mark.parametrize(
    ("asked", "denied"),
    [
        ("Can you take Leo to judo?", "I never agreed to take Mia to judo"),
        ("Can you take Mia to judo on Monday?", "I never agreed to take Mia to judo on Tuesday"),
        ("I take Mia to judo.", "I never agreed to take Mia to judo"),
        ("Can you not take Mia to judo?", "I never agreed to take Mia to judo"),
    ],
)
def test_it_says_nothing_else(asked, denied):
    assert quote(asked, "Yes, fine.", denied) is None


def test_it_has_to_follow_the_question():
    late = timedelta(days=2)
    assert quote("Can you take Mia to judo?", "Yes, fine.", "I never agreed to take Mia to judo", later=late) is None
