"""The day by the clock of this device."""

from datetime import datetime

from leeward.plan.days import today


def test_it_is_the_local_day():
    before = datetime.now().astimezone().date()
    assert before <= today() <= datetime.now().astimezone().date()
