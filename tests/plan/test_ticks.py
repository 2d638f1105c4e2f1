"""A shape of its own for each state."""

import pytest

from leeward.plan.choices import State
from leeward.plan.ticks import tick


def test_each_state_has_a_shape_of_its_own_that_is_not_read_out():
    drawn = {tick(state) for state in State}
    assert len(drawn) == len(State)
    assert all('aria-hidden="true"' in one and "style" not in one for one in drawn)


def test_no_state_no_shape():
    with pytest.raises(KeyError):
        tick("safe")
