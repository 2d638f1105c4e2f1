from datetime import date, time, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from leeward.encounters import logbook, upcoming
from leeward.encounters.errors import AlreadyWritten
from leeward.encounters.models import HandoverNote, Schedule
from leeward.vault.models import LogLeaf
from leeward.words.canonical import encode, leaf


def given(on, happened="came", **more):
    return {"planned_on": on, "zone": "Europe/London", "happened": happened, **more}


def test_a_note_is_one_leaf_that_fits_what_is_kept(friday, today):
    note = logbook.write(
        given(today, "late", minutes_late=40, words="“You will see.”", schedule=friday, planned_clock=time(17))
    )
    kept = HandoverNote.objects.get(pk=note.pk)
    logged = LogLeaf.objects.get(kind=logbook.KIND, ref=note.key)
    assert bytes(logged.leaf) == leaf(bytes(logged.salt), encode(logbook.fact_of(kept)))


def test_every_word_of_a_note_is_in_its_leaf(vault, some_day):
    note = logbook.write(given(some_day))
    logged = {"schedule", "corrects", "corrected_by", "id"}
    fields = {field.name for field in HandoverNote._meta.get_fields()} - logged
    assert fields <= set(logbook.fact_of(note))


def test_a_correction_is_a_new_note_and_the_old_one_stays(vault, some_day):
    old = logbook.write(given(some_day))
    new = logbook.write(given(some_day, "late"), old)
    assert HandoverNote.objects.count() == 2
    assert old.is_corrected
    assert logbook.standing() == [new]
    assert logbook.fact_of(new)["corrects"] == old.key
    with pytest.raises(AlreadyWritten):
        logbook.write(given(some_day), old)


def test_a_note_that_fails_leaves_no_leaf(vault, some_day):
    def fail():
        with transaction.atomic():
            logbook.write(given(some_day))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert not LogLeaf.objects.exists()


def test_months_are_counts_of_what_stands(vault):
    old = logbook.write(given(date(2026, 3, 6)))
    logbook.write(given(date(2026, 3, 6), "late"), old)
    logbook.write(given(date(2026, 3, 13), "late"))
    logbook.write(given(date(2026, 4, 3), "none"))
    april, march = logbook.months()
    assert (april.first, april.noted, april.rows) == (date(2026, 4, 1), 1, (("Nobody came", 1),))
    assert (march.noted, march.rows) == (2, (("They came late", 2),))


def test_a_past_day_without_a_note_waits(friday, today):
    Schedule.objects.filter(pk=friday.pk).update(
        first_on=today - timedelta(days=1), weekdays=str((today - timedelta(days=1)).weekday())
    )
    (day,) = logbook.waiting()
    assert day.on == today - timedelta(days=1)
    logbook.write(given(day.on))
    assert logbook.waiting() == []


def test_a_day_put_aside_does_not_wait_again(friday, today):
    Schedule.objects.filter(pk=friday.pk).update(every=1, weekdays=str((today - timedelta(days=2)).weekday()))
    (day,) = logbook.waiting()
    logbook.put_aside(day.key)
    logbook.put_aside(day.key)
    assert logbook.waiting() == []


def test_today_days_before_the_line_was_written_and_older_ones_do_not_wait(friday, today):
    assert logbook.waiting() == []
    Schedule.objects.filter(pk=friday.pk).update(every=1, weekdays="0123456", created_at=timezone.now())
    assert logbook.waiting() == []


def test_removing_takes_the_whole_chain_and_the_log_says_so(vault, some_day):
    first = logbook.write(given(some_day))
    second = logbook.write(given(some_day, "late"), first)
    other = logbook.write(given(some_day + timedelta(days=1)))
    assert logbook.remove(second) == 2
    assert list(HandoverNote.objects.all()) == [other]
    assert LogLeaf.objects.filter(kind="removal").count() == 2
    assert LogLeaf.objects.filter(kind=logbook.KIND).count() == 3
    assert upcoming.own_zone()
