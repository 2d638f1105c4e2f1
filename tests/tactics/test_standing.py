import pytest

from leeward.tactics.standing import standing
from leeward.words.tactics import Contact


@pytest.mark.parametrize(
    ("held", "state"),
    [
        (set(), None),
        ({"night", "asked"}, None),
        ({"wanted"}, Contact.WANTED),
        ({"ended"}, Contact.ENDING),
        ({"limited", "ended"}, Contact.LIMITED),
        ({"after_stop", "limited", "ended"}, Contact.STOP_STATED),
    ],
)
def test_the_nearest_state_of_contact_is_named(held, state):
    assert standing(held) is state
