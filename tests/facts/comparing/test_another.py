"""Another value for the very matter: one occasion, and nobody named it meanwhile."""

from datetime import datetime, timedelta

import pytest

from leeward.facts.comparing.another import other_value, same_value
from leeward.facts.comparing.claims import claims
from leeward.facts.comparing.denials import denials
from leeward.facts.comparing.earlier import Earlier
from leeward.words.tactics import Side

WROTE = datetime(2026, 3, 3, 10, 0)  # a Tuesday


def thread(*earlier):
    return [Earlier(str(at), side, WROTE + timedelta(days=days), text) for at, (side, days, text) in enumerate(earlier)]


def hit(later, days, *earlier):
    last = Earlier("last", Side.THEM, WROTE + timedelta(days=days), later)
    found = [other_value(thread(*earlier), claim, last) for claim in claims(last.parts, last.sent_at)]
    return next((one[1].text for one in found if one), None)


THEM, ME = Side.THEM, Side.ME


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        ("Let's say 5 for the handover on Friday", "We agreed 6 for the handover", 3),
        ("The school trip is £60", "As I said, the school trip is £80", 4),
        ("ill drop her sunday at 4", "i told you saturday not my problem", 4),
        ("pick her up at 4 friday", "I said 3 not 4", 3),
        ("We meet at the library on Friday", "We are waiting at the station as agreed", 3),
        ("two puffs morning, two puffs night", "I told you one puff at night", 4),
        ("Ok you have Christmas", "As agreed, I have Christmas", 9),
    ],
)
def test_another(earlier, later, days):
    assert hit(later, days, (THEM, 0, earlier)) is not None


@pytest.mark.parametrize(
    ("earlier", "later", "days"),
    [
        ("Swimming is at half 4 on Thursday", "I told you swimming is at 5 this Thursday", 14),
        ("The gas bill is £60", "As I said the water bill is £80", 4),
        ("electric is 45 each for feb", "like i said electric is 65 each for march", 30),
        ("Piano is Monday at 4 and Wednesday at 5", "I told you piano is Wednesday at 5", 1),
        ("Swimming is at half 4", "I told you, swimming is at 16:30", 1),
        ("It could be £60 for the trip", "As I said, the trip is £80", 4),
        ("The deposit for the trip is £60", "As I said, the trip is £80", 4),
        ("Doors open at 6 for the play", "As I said the play is at half 6", 1),
        ("eighty quid for the bike", "we said a hundred for both bikes", 3),
        ("be there in 5 minutes", "I said 10 minutes", 1),
        ("You have the first half of the holidays", "As agreed I have the second half of the holidays", 9),
        ("We meet at the library on Friday", "We are waiting at the station as agreed", 30),
    ],
)
def test_the_same_or_another_matter(earlier, later, days):
    assert hit(later, days, (THEM, 0, earlier)) is None


def test_what_anybody_named_since_may_be_agreed_anew():
    first = (THEM, 0, "Let's say 5 for the handover on Friday")
    assert hit("We agreed 6 for the handover", 3, first, (ME, 1, "Can we do 6?")) is None
    assert hit("We agreed 6 for the handover", 3, first, (ME, 1, "Can we do 7?")) is not None


def test_the_plainest_message_is_shown():
    earlier = [
        (THEM, 0, "Let's say 5 for the handover on Friday"),
        (ME, 0, "5 fine"),
        (THEM, 1, "5 for the handover, yes"),
    ]
    assert hit("We agreed 6 for the handover", 3, *earlier) == "Let's say 5 for the handover on Friday"


@pytest.mark.parametrize(("days", "shown"), [(3, True), (9, False)])
def test_a_value_that_is_denied(days, shown):
    last = Earlier("last", Side.THEM, WROTE + timedelta(days=days), "I never said 5")
    found = same_value(thread((THEM, 0, "Come at 5 on Friday")), denials(last.parts)[0], last)
    assert (found is not None) is shown


def test_without_a_date_nothing_is_compared():
    last = Earlier("last", Side.THEM, None, "We agreed 6 for the handover")
    claim = next(claims(last.parts, None))
    assert other_value(thread((THEM, 0, "Let's say 5 for the handover")), claim, last) is None
