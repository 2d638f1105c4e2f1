from datetime import timedelta

import pytest
from django.urls import reverse

from leeward.encounters import changes, logbook
from leeward.encounters.models import ChangedDay, Holiday, Schedule

LINE = {
    "name": "Sunday",
    "every": "1",
    "weekdays": ["6"],
    "first_on": "2026-03-08",
    "clock": "18:00",
    "zone": "Europe/London",
}


def test_a_line_is_written_and_shown(ada, vault):
    answer = ada.post(reverse("encounters:add_schedule"), LINE)
    page = ada.get(answer.url).content.decode()
    assert "Every week on Sunday at 18:00" in page
    assert changes.latest_change() is not None


def test_a_line_with_a_mistake_comes_back(ada, vault):
    answer = ada.post(reverse("encounters:add_schedule"), {**LINE, "clock": "late"})
    assert answer.status_code == 422
    assert not Schedule.objects.exists()


def test_a_line_is_changed_and_removed_and_its_notes_stay(ada, friday, some_day):
    ada.post(reverse("encounters:edit_schedule", args=[friday.pk]), LINE)
    friday.refresh_from_db()
    assert friday.name == "Sunday"
    note = logbook.write({"planned_on": some_day, "zone": "UTC", "happened": "came", "schedule": friday})
    assert "1 note" in ada.get(reverse("encounters:remove_schedule", args=[friday.pk])).content.decode()
    ada.post(reverse("encounters:remove_schedule", args=[friday.pk]))
    assert not Schedule.objects.exists()
    assert logbook.standing() == [note]


def test_a_day_is_otherwise_and_as_ever_again(ada, friday, today):
    moved = {"on": today, "kind": "moved", "moved_to": today + timedelta(days=1), "why": "They asked."}
    ada.post(reverse("encounters:change", args=[friday.pk]), moved)
    page = ada.get(reverse("encounters:schedule", args=[friday.pk])).content.decode()
    assert "Moved to" in page
    assert "They asked." in page
    ada.post(reverse("encounters:undo", args=[friday.pk, ChangedDay.objects.get().pk]))
    assert not ChangedDay.objects.exists()


def test_a_day_that_is_none_comes_back(ada, friday, today):
    answer = ada.post(reverse("encounters:change", args=[friday.pk]), {"on": today + timedelta(days=1), "kind": "off"})
    assert answer.status_code == 422


def test_blocks_of_days(ada, vault):
    block = {"name": "Easter", "first_on": "2026-04-01", "last_on": "2026-04-12", "rests": "on"}
    ada.post(reverse("encounters:add_holiday"), block)
    one = Holiday.objects.get()
    ada.post(reverse("encounters:holiday", args=[one.pk]), {**block, "name": "Spring"})
    one.refresh_from_db()
    assert one.name == "Spring"
    ada.post(reverse("encounters:remove_holiday", args=[one.pk]))
    assert not Holiday.objects.exists()


@pytest.mark.parametrize("name", ["schedule", "edit_schedule", "remove_schedule", "change"])
def test_otto_finds_nothing(friday, open_another, browser_of, name):
    otto = browser_of(open_another())
    assert otto.get(reverse(f"encounters:{name}", args=[friday.pk])).status_code == 404
