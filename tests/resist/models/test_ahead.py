from datetime import date

import pytest
from django.db import IntegrityError

from leeward.resist.models import CareTime, PreparedLine, Reaction, Received, Seen, Takedown


@pytest.fixture(autouse=True)
def _in_the_vault(vault):
    """All of it lies in Ada's vault."""


def test_the_newest_stands_first():
    first, second = (Reaction.objects.create(key="warm", will=will) for will in ("one", "two"))
    assert list(Reaction.objects.all()) == [second, first]
    posts = [Takedown.objects.create(where=where) for where in ("one", "two")]
    assert list(Takedown.objects.all()) == posts[::-1]


def test_what_was_seen_stands_by_its_day():
    for day in (1, 3, 2):
        Seen.objects.create(key="warm", on=date(2026, 6, day))
    assert [row.on.day for row in Seen.objects.all()] == [3, 2, 1]


def test_what_was_said_of_a_kept_message_goes_with_it():
    kept = Received.objects.create(text="…")
    Seen.objects.create(key="warm", on=date(2026, 6, 1), received=kept)
    kept.delete()
    assert not Seen.objects.exists()


def test_one_line_for_each_listener():
    PreparedLine.objects.create(about="work", text="one")
    with pytest.raises(IntegrityError):
        PreparedLine.objects.create(about="work", text="two")


def test_days_of_care_stand_in_their_order_and_say_why():
    late = CareTime.objects.create(reason="court", starts_on=date(2026, 6, 9), ends_on=date(2026, 6, 9))
    early = CareTime.objects.create(reason="left", starts_on=date(2026, 6, 1), ends_on=date(2026, 6, 2))
    assert list(CareTime.objects.all()) == [early, late]
    assert str(late) == "A day in court"
