from datetime import UTC, datetime

import pytest

from leeward.boundaries.rules.hours import every_day
from leeward.boundaries.rules.kinds import Hours, Look, Rules
from leeward.boundaries.rules.looking import next_look

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def test_the_next_look_is_so_many_hours_after_the_last():
    looked = datetime(2026, 5, 31, 20, tzinfo=UTC)
    assert next_look(Rules("UTC", look=Look(48)), looked, NOW) == datetime(2026, 6, 2, 20, tzinfo=UTC)


def test_it_lies_within_the_hours():
    looked = datetime(2026, 5, 31, 20, tzinfo=UTC)
    rules = Rules("Europe/London", look=Look(48), hours=every_day(540, 600))
    assert next_look(rules, looked, NOW) == datetime(2026, 6, 3, 8, tzinfo=UTC)


def test_it_is_never_before_now():
    assert next_look(Rules("UTC", look=Look(12)), datetime(2026, 1, 1, tzinfo=UTC), NOW) == NOW
    assert next_look(Rules("UTC", look=Look(48)), None, NOW) == NOW
    assert next_look(Rules("UTC"), NOW, NOW) == NOW


def test_hours_that_are_never_open_have_no_next_look():
    assert next_look(Rules("UTC", hours=Hours(())), None, NOW) is None


def test_a_moment_needs_a_zone():
    with pytest.raises(ValueError, match="zone"):
        next_look(Rules("UTC"), None, datetime(2026, 6, 1))
