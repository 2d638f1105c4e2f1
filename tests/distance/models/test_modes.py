from leeward.distance import deciding
from leeward.distance.choosing import Answers
from leeward.distance.models import LookedAgain, Pause


def test_a_decision_says_its_reasons_in_words(rex, today):
    mode = deciding.decide(rex, {"kind": "limited", "since": today}, Answers(("town", "gone"), "none", "no"))
    assert mode.decision.need_words == ["The same work, or a small town"]
    assert str(mode.decision) == "Limited: only some subjects, ways or hours"
    assert (mode.decision.get_order_display(), mode.decision.get_carry_display()) == ("No", "No")


def test_a_look_and_a_rest_are_called_by_their_days(rex, none_since, today):
    assert str(LookedAgain(mode=none_since(today), on=today)) == f"{today}"
    assert str(Pause(person=rex, starts_on=today, until=today)) == f"{today}"
