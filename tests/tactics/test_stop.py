from leeward.tactics import stop
from leeward.tactics.rules import notices


def test_the_door_leads_to_the_notices():
    assert stop.find_stop is notices.find_stop
    assert stop.find_ending("I am leaving you.") is not None
