from datetime import datetime, timedelta

from leeward.tactics.rules.consequences import Escalation, also_tactics, with_demand
from leeward.words.tactics import Confidence, Line, Quote, Side

QUOTE = Quote("x", 0, 1)
START = datetime(2025, 3, 2, 12)


def line(day, side=Side.THEM, channel="chat"):
    return Line(side, START + timedelta(days=day), channel, "x")


def test_a_demand_turns_a_disclosure_into_a_threat_with_a_demand():
    dangers = {"suicidal_disclosure": QUOTE}
    with_demand(dangers, {"demand"})
    assert list(dangers) == ["self_harm_with_demand"]
    alone = {"suicidal_disclosure": QUOTE}
    with_demand(alone, {"denial"})
    assert list(alone) == ["suicidal_disclosure"]


def test_dangers_that_are_tactics_too():
    found = also_tactics({"threat_to_kill": QUOTE, "stalking": QUOTE})
    assert found == {"threat": (Confidence.LIKELY, QUOTE)}


def test_three_hostile_lines_in_a_week_after_an_ending_once():
    watch = Escalation()
    days = [watch.sees(line(day), {"ended"}, {"rage"}, set()) for day in (0, 1, 2, 3)]
    assert days == [False, False, True, False]


def test_no_more_than_before_is_no_escalation():
    watch = Escalation()
    for day in (0, 1, 2):
        watch.sees(line(day), set(), {"rage"}, set())
    assert not any(watch.sees(line(day), {"ended"}, {"rage"}, set()) for day in (8.5, 8.6, 8.7))


def test_quiet_without_an_ending_a_date_or_hostility():
    watch = Escalation()
    assert not any(watch.sees(line(day), set(), {"rage"}, {"weapon"}) for day in (0, 1, 2))
    assert not watch.sees(Line(Side.THEM, None, "chat", "x"), {"ended"}, {"rage"}, {"weapon"})
    assert not watch.sees(line(3), {"ended"}, {"hoovering"}, set())
    assert not watch.sees(line(3, side=Side.THIRD), {"ended"}, {"rage"}, {"weapon"})


def test_a_new_channel_with_a_danger_after_a_stop():
    watch = Escalation()
    watch.sees(line(0), {"ended", "after_stop"}, set(), set())
    assert watch.sees(line(30, channel="mail"), {"ended", "after_stop"}, set(), {"stalking"})
