import pytest

from leeward.distance import ways
from leeward.library import guides
from leeward.people import contact_changes
from leeward.people.contact_changes import WayState


def found(rex):
    return [(one.kind, one.name, one.state, one.why != "") for one in ways.states(rex)]


def test_a_block_at_a_guide_is_a_blocked_way(rex):
    contact_changes.tell(rex, "whatsapp", WayState.BLOCKED)
    ((kind, _, state, why),) = found(rex)
    assert (kind, state, why) == ("whatsapp", "blocked", True)


def test_what_was_limited_is_held_back_and_can_be_opened_again(rex):
    contact_changes.tell(rex, "bank", WayState.LIMITED)
    assert [one[:1] + one[2:3] for one in found(rex)] == [("payments", "held")]
    contact_changes.tell(rex, "bank", WayState.OPEN)
    assert [one[:1] + one[2:3] for one in found(rex)] == [("payments", "open")]


def test_each_of_several_networks_is_a_way_of_its_own(rex):
    contact_changes.tell(rex, "tiktok", WayState.BLOCKED)
    contact_changes.tell(rex, "tiktok", WayState.OPEN)
    contact_changes.tell(rex, "x_twitter", WayState.BLOCKED)
    assert [(name, state) for _, name, state, _ in found(rex)] == [("TikTok", "open"), ("X", "blocked")]


def test_a_channel_that_is_no_way_is_passed_over(rex):
    contact_changes.tell(rex, "doorbell", WayState.BLOCKED)
    assert found(rex) == []


@pytest.mark.parametrize("channel", sorted({one for guide in guides.GUIDES.values() for one in guide.channels}))
def test_every_channel_of_a_guide_is_heard(rex, channel):
    contact_changes.tell(rex, channel, WayState.LIMITED)
    assert len(found(rex)) == 1
