from datetime import datetime, time

from leeward.distance import ways
from leeward.distance.forms.noted import NoteForm


def test_only_the_day_is_needed(rex):
    form = NoteForm(rex, {"day": "2025-11-06"})
    assert form.is_valid()
    given = form.given()
    assert given["happened_at"] == datetime.combine(datetime(2025, 11, 6), time.max)
    assert given["day_only"]


def test_with_an_hour_it_is_a_moment(rex):
    form = NoteForm(rex, {"day": "2025-11-06", "clock": "21:14"})
    assert form.is_valid()
    assert form.given()["happened_at"] == datetime(2025, 11, 6, 21, 14)


def test_a_day_to_come_is_refused(rex):
    assert set(NoteForm(rex, {"day": "2099-01-01"}).errors) == {"day"}


def test_a_correction_begins_with_the_old_words(rex, noted):
    way = ways.add(rex, "calls")
    form = NoteForm(rex, row=noted(way=way, words="one"))
    assert (form["words"].value(), form["day"].value().day, form["clock"].value()) == ("one", 6, time(8))
    ways.take_off(way)
    assert way in NoteForm(rex, row=noted(way=way)).fields["way"].queryset
    assert way not in NoteForm(rex).fields["way"].queryset


def test_where_only_the_day_was_known_no_hour_is_made_up(rex, noted):
    assert NoteForm(rex, row=noted(day_only=True))["clock"].value() is None
