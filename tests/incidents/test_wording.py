from datetime import datetime

import pytest

from leeward.incidents import logbook, told, wording

AT = datetime(2026, 3, 4, 21, 14)


@pytest.mark.parametrize(
    ("until", "certainty", "said"),
    [
        (None, "exact", "4 March 2026, 21:14 (clock in London)"),
        (None, "about", "About 4 March 2026, 21:14 (clock in London)"),
        (datetime(2026, 3, 4, 22), "exact", "4 March 2026, 21:14 to 22:00 (clock in London)"),
        (datetime(2026, 3, 5, 1), "exact", "4 March 2026, 21:14 to 5 March 2026, 01:00 (clock in London)"),
        (datetime(2026, 3, 6), "day", "4 March 2026 to 6 March 2026"),
        (None, "day", "4 March 2026"),
    ],
)
def test_when_is_said_as_sure_as_it_is(until, certainty, said):
    assert wording.when(AT, until, certainty, "Europe/London") == said


def test_an_unknown_time_is_said():
    assert wording.when(None, None, "unknown", "UTC") == "At a time that is not known"


def test_what_is_empty_is_not_said_and_a_hidden_place_is_left_out(vault, given):
    logbook.write(vault, {**given, "place": "12 High Street", "hide_place": True, "fear": 0, "told_to": ["police"]})
    (one,) = told.all_incidents()
    here, away = dict(wording.pairs(one)), dict(wording.pairs(one, place=False))
    assert here["Where"] == "12 High Street"
    assert away["Where"] == wording.HIDDEN
    assert here["How afraid I was"] == "0 of 10"
    assert here["Who was told"] == "Police"
    assert "The exact words" not in here
    assert here["Who else was there"] == "Mira, next door\nOtto"


def test_an_addition_says_the_new_time_or_nothing(vault, incident):
    logbook.add(incident, {"about": "when", "certainty": "exact", "happened_at": AT})
    logbook.add(incident, {"words": "More."})
    first, second = told.all_incidents()[0].additions
    assert wording.anew(first, "UTC") == "4 March 2026, 21:14 (clock in UTC)"
    assert wording.anew(second, "UTC") == ""


def test_the_beginning_of_a_long_text():
    assert wording.first_line("one\ntwo") == "one two"
    assert wording.first_line("word " * 40, 20) == "word word word…"
