"""All steps of one question share one time."""

import httpcore
import pytest

from leeward.channels.bounded import ONE_WAIT, Clock


def test_a_step_waits_no_longer_than_is_left():
    assert Clock(1000).wait(5) == 5
    assert Clock(1000).wait(None) == ONE_WAIT
    assert Clock(2).wait(5) <= 2


def test_no_step_begins_after_the_end_and_a_new_question_begins_anew():
    clock = Clock(0)
    with pytest.raises(httpcore.ReadTimeout):
        clock.wait(5)
    again = Clock(60)
    again.start()
    assert again.left() > 0
