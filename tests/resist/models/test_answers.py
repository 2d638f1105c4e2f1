from datetime import UTC, datetime

import pytest

from leeward.people.models import Person
from leeward.resist.choices import DraftStyle
from leeward.resist.models import Draft, Received


@pytest.fixture
def row(vault):
    rex = Person.objects.create(name="Rex", role="other")
    received = Received.objects.create(text="Is Friday ok?", person=rex)
    return Draft.objects.create(received=received, person=rex, style=DraftStyle.BIFF, text="Friday works.")


def test_a_new_one_was_neither_copied_nor_sent_nor_put_away(row):
    row.refresh_from_db()
    assert (row.copied_at, row.sent_at, row.put_away_at, row.wait_until) == (None, None, None, None)
    assert row.created_at is not None
    assert row.get_style_display() == "Brief and friendly"
    assert "Friday" not in str(row)


def test_the_newest_stands_first(row):
    later = Draft.objects.create(text="Monday works.")
    assert list(Draft.objects.all()) == [later, row]


def test_it_stays_when_the_message_or_the_person_goes(row):
    Received.objects.all().delete()
    Person.objects.all().delete()
    row.refresh_from_db()
    assert (row.text, row.received, row.person) == ("Friday works.", None, None)


def test_changing_it_is_dated_and_its_beginning_stays(row):
    begun, changed = row.created_at, row.changed_at
    row.text = "Monday works."
    row.wait_until = datetime(2026, 3, 6, tzinfo=UTC)
    row.save()
    row.refresh_from_db()
    assert row.created_at == begun
    assert row.changed_at >= changed
    assert row.wait_until == datetime(2026, 3, 6, tzinfo=UTC)
