"""Claims of what was said before, with what they name."""

from datetime import datetime

import pytest

from leeward.facts.comparing.claims import claims, place_of
from leeward.facts.comparing.clauses import clauses
from leeward.facts.comparing.wording import worded

SENT = datetime(2026, 3, 3, 10, 0)


def read(text):
    return list(claims(clauses(worded(text)), SENT))


@pytest.mark.parametrize(
    ("text", "amount", "about"),
    [
        ("We agreed 6 for the handover", 6, {"handover"}),
        ("As I said, the school trip is £80. Your half is 40.", 80, {"school", "trip"}),
        ("it's £80, as I said", 80, set()),
        ("I've always said 450 for the rent share", 450, {"rent", "shar"}),
        ("i said swimming is at 5 on Thursday", 300, {"swim"}),
        ("the suit hire was always 82", 82, {"suit", "hire"}),
        ("like i said electric is 65 each so youre 20 short", 65, {"electric"}),
        ("I clearly wrote half 2", 150, set()),
    ],
)
def test_it_claims(text, amount, about):
    (claim,) = read(text)
    assert (claim.value.amount, claim.about) == (amount, about)


def test_what_it_was_not_is_kept():
    (claim,) = read("I said 3 not 4, she's been waiting")
    assert (claim.value.amount, claim.instead.amount) == (3, 4)


def test_a_place_of_meeting():
    (claim,) = read("We are waiting at the station as agreed.")
    assert (claim.value, claim.place) == (None, "station")
    assert read("we said asda")[0].place == "asda"
    assert read("I told you my sister's, not my mum's")[0].place == "sister"


@pytest.mark.parametrize(
    "text",
    [
        "can we make it 6 instead", "sorry I said 5, it is 6", "did we agree 6?", "I think we agreed 6", "it is £80",
        "I told you Friday I couldn't come", "last week we agreed 6", "She said 6", "I told you wrong, it is 11",
        "I said no", "The order says 6",
    ],
)  # fmt: skip
def test_it_does_not(text):
    assert read(text) == []


def test_places():
    assert place_of("we meet at the library".split()) == "library"
    assert place_of("he is at the library".split()) == ""
    assert place_of("meet me in the morning".split()) == ""
