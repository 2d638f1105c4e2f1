from leeward.encounters import upcoming
from leeward.encounters.forms.notes import NoteForm
from leeward.encounters.models import HandoverNote


def test_day_and_what_happened_are_enough(today):
    form = NoteForm({"planned_on": "2026-03-06", "happened": "none"})
    assert form.is_valid(), form.errors
    assert HandoverNote(**form.given()).zone == upcoming.own_zone()


def test_the_zone_is_that_of_its_line(friday):
    friday.zone = "Asia/Tokyo"
    friday.save()
    form = NoteForm({"planned_on": "2026-03-06", "happened": "came", "schedule": friday.pk})
    assert form.is_valid()
    assert form.given()["zone"] == "Asia/Tokyo"


def test_minutes_belong_to_coming_late(vault):
    late = NoteForm({"planned_on": "2026-03-06", "happened": "late", "minutes_late": "40"})
    came = NoteForm({"planned_on": "2026-03-06", "happened": "came", "minutes_late": "40"})
    assert late.is_valid()
    assert came.is_valid()
    assert (late.given()["minutes_late"], came.given()["minutes_late"]) == (40, None)


def test_what_is_missing_is_asked_calmly(vault):
    form = NoteForm({"minutes_late": "many"})
    assert not form.is_valid()
    assert form.errors["happened"] == ["Choose what comes nearest."]
    assert form.errors["minutes_late"] == ["Write the minutes as a number, or leave it empty."]


def test_a_correction_begins_with_the_old_words(vault, some_day):
    old = HandoverNote.objects.create(planned_on=some_day, zone="UTC", happened="late", words="“No.”")
    assert NoteForm(None, row=old)["words"].value() == "“No.”"
