from datetime import UTC, date, datetime, timedelta

from leeward.people import days
from leeward.resist.models import Letter
from leeward.resist.pulled import seals


def letter(until=None):
    return Letter(pk=1, text="words", sealed_until=until, written_at=datetime(2026, 6, 1, 12, tzinfo=UTC))


def test_without_a_day_it_is_open():
    assert seals.shown(letter()).text == "words"
    assert not seals.is_sealed(letter())


def test_the_words_come_back_on_the_day_itself_and_not_before(on_day):
    sealed = letter(date(2026, 6, 6))
    for day, open_ in ((date(2026, 6, 5), False), (date(2026, 6, 6), True), (date(2026, 6, 7), True)):
        on_day(day)
        assert seals.is_sealed(sealed) is not open_
        assert seals.shown(sealed).text == ("words" if open_ else "")
        assert seals.shown(sealed).sealed is not open_


def test_asked_twice_the_words_are_shown_and_the_seal_stays(on_day):
    shown = seals.shown(letter(date(2026, 6, 6)), opened=True)
    assert (shown.text, shown.sealed) == ("words", True)


def test_the_day_is_that_of_this_device(monkeypatch):
    """Late in the evening Greenwich may have another day: what counts is the clock of the person."""
    tomorrow = days.today() + timedelta(days=1)
    assert seals.is_sealed(letter(tomorrow))
    assert not seals.is_sealed(letter(days.today()))
    assert seals.today is days.today


def test_written_on_is_a_day_of_this_device():
    at = datetime(2026, 6, 1, 23, 59, tzinfo=UTC)
    assert seals.shown(Letter(pk=1, text="x", written_at=at)).written_on == at.astimezone().date()
