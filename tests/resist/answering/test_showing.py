from datetime import date
from types import SimpleNamespace

from leeward.resist.answering import showing
from leeward.resist.answering.judged import Looked
from leeward.resist.pulled import marks as quiet
from support.reading import read_by_hand


def test_the_last_day_is_said_in_words():
    read = read_by_hand("Say by monday.", ("date_time", "monday", "2026-06-22"))
    assert showing.last_day(read, date(2026, 6, 1)) == "Monday 22 June"
    assert showing.last_day(read, None) == "“monday”", "a guessed day is left open"
    assert showing.last_day(read_by_hand("Say something."), date(2026, 6, 1)) == ""


def test_numbers_for_those_who_worry_come_with_words_of_danger_only(client):
    request = SimpleNamespace(session={"country": "GB-ENG"}, vault=None, headers={}, path="/t/c/")
    assert showing.looked(request, Looked("x", (), worried=False))["own_lines"] == ()
    (line,) = showing.looked(request, Looked("x", (), worried=True))["own_lines"]
    assert line.kind == "own"
    request.session["country"] = "FR"
    assert showing.looked(request, Looked("x", (), worried=True))["own_lines"] == ()


def test_words_of_despair_bring_a_number_unless_they_are_turned_off(client):
    request = SimpleNamespace(session={"country": "GB-ENG"}, vault=None, headers={}, path="/t/c/")
    assert showing.looked(request, Looked("x", ()))["despair"] is None
    shown = showing.looked(request, Looked("x", (), despair=True))
    assert "a person can listen now" in shown["despair"].detail
    assert {line.kind for line in shown["despair_lines"]} == {"despair"}
    quiet.turn(request, off=True)
    assert showing.looked(request, Looked("x", (), despair=True))["despair"] is None
