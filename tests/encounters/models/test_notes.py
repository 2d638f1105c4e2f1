import pytest
from django.db.models import RestrictedError

from leeward.encounters.errors import AlreadyWritten
from leeward.encounters.models import HandoverNote


def note(day, **more):
    return HandoverNote.objects.create(planned_on=day, zone="UTC", **{"happened": "came", **more})


def test_a_note_is_never_changed(vault, some_day):
    one = note(some_day)
    one.words = "something else"
    with pytest.raises(AlreadyWritten):
        one.save()
    assert HandoverNote.objects.get().words == ""


def test_a_note_that_is_corrected_cannot_go_alone(vault, some_day):
    old = note(some_day)
    note(some_day, corrects=old)
    with pytest.raises(RestrictedError):
        HandoverNote.objects.filter(pk=old.pk).delete()
    assert old.is_corrected


def test_a_note_outlives_its_line(friday, some_day):
    one = note(some_day, schedule=friday)
    friday.delete()
    one.refresh_from_db()
    assert one.schedule is None


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "They came at the time"),
        ({"happened": "late", "minutes_late": 40}, "They came late, by 40 minutes"),
        ({"happened": "late", "minutes_late": 1}, "They came late, by 1 minute"),
        ({"happened": "late"}, "They came late"),
        ({"happened": "other", "who_came": "Otto"}, "Another person came: Otto"),
    ],
)
def test_what_happened_in_one_line(some_day, more, said):
    assert HandoverNote(planned_on=some_day, zone="UTC", **{"happened": "came", **more}).said == said
