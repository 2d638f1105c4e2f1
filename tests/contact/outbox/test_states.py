import pytest

from leeward.contact.choices import Happened
from leeward.contact.outbox import states
from leeward.contact.outbox.states import State


def test_what_was_only_written_may_be_released(going):
    stands = states.of(going)
    assert (stands.state, stands.may_be_released, stands.at, stands.sentence) == (State.WRITTEN, True, None, "")


@pytest.mark.parametrize(
    ("what", "state", "may"),
    [
        ("released", State.UNDER_WAY, False),
        ("trying", State.UNDER_WAY, False),
        ("sent", State.SENT, False),
        ("not_sent", State.NOT_SENT, True),
        ("unknown", State.UNKNOWN, False),
        ("said_went", State.SENT, False),
        ("said_not", State.NOT_SENT, True),
        ("left", State.LEFT, False),
    ],
)
def test_the_newest_thing_that_happened_says_how_it_stands(going, what, state, may):
    going.events.create(number=1, what="not_sent", sentence="Away.")
    going.events.create(number=2, what=what, sentence="Why.")
    stands = states.of(going)
    assert (stands.state, stands.may_be_released, stands.number, stands.sentence) == (state, may, 2, "Why.")
    assert stands.at.tzinfo is None


def test_every_event_has_its_state():
    assert set(states._STATES) == set(Happened)
