from leeward.distance.choices import ModeNumber, SlipKind, WayState
from leeward.library.distance import MODES, STATES
from leeward.people.choices import ModeKind


def test_every_state_and_every_mode_has_its_words():
    assert set(WayState.values) == set(STATES)
    assert set(ModeKind.values) == set(MODES) == {number.label for number in ModeNumber}


def test_what_the_person_did_is_said_in_the_first_person():
    assert all(label.startswith(("I ", "We ")) for label in SlipKind.labels)
