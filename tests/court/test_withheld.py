from leeward.court.withheld import NOTHING, WHY, Withheld


def test_nothing_is_withheld_by_itself_and_the_reason_tells_nothing():
    assert Withheld() == NOTHING
    assert "place" not in WHY
