from datetime import date, datetime, time

import pytest

from leeward.people.days import is_whole_day
from leeward.resist.models import Letter, Slip
from leeward.resist.pulled import forms


@pytest.mark.parametrize("minutes", ["2", "10", "20"])
def test_the_pause_has_three_lengths(minutes):
    form = forms.PauseForm({"minutes": minutes})
    assert form.is_valid()
    assert form.cleaned_data["minutes"] == int(minutes)


@pytest.mark.parametrize("minutes", ["", "0", "3", "-2", "2000", "x"])
def test_and_no_other(minutes):
    assert not forms.PauseForm({"minutes": minutes}).is_valid()


def test_a_letter_needs_words_and_no_day(on_day):
    assert forms.LetterForm({"text": "words"}).is_valid()
    assert "text" in forms.LetterForm({"text": "  "}).errors


@pytest.mark.parametrize(("day", "fits"), [("2026-06-04", False), ("2026-06-05", False), ("2026-06-06", True), ("2100-12-31", True), ("2101-01-01", False), ("soon", False)])  # fmt: skip
def test_a_letter_is_put_away_until_a_day_to_come(on_day, day, fits):
    form = forms.LetterForm({"text": "words", "sealed_until": day})
    assert form.is_valid() is fits
    assert ("sealed_until" in form.errors) is not fits


def test_a_letter_that_is_changed_starts_with_its_words(on_day):
    form = forms.LetterForm(row=Letter(text="old", sealed_until=date(2026, 7, 1)))
    assert "old" in str(form)
    assert "2026-07-01" in str(form)


def test_what_happened_needs_a_kind_and_a_day_that_has_come(on_day):
    good = {"kind": "answered", "day": "2026-06-05"}
    assert forms.SlipForm(good).is_valid()
    assert set(forms.SlipForm({}).errors) == {"kind", "day"}
    for wrong in ({"day": "2026-06-06"}, {"day": "x"}, {"kind": "won"}, {"clock": "late"}):
        assert not forms.SlipForm({**good, **wrong}).is_valid()


def test_without_an_hour_only_the_day_is_known(on_day):
    form = forms.SlipForm({"kind": "answered", "day": "2026-06-05", "led": "a song"})
    assert form.is_valid()
    row = form.fill(Slip())
    assert is_whole_day(row.happened_at)
    assert (row.kind, row.led) == ("answered", "a song")
    with_hour = forms.SlipForm({"kind": "answered", "day": "2026-06-05", "clock": "21:14"})
    assert with_hour.is_valid()
    assert with_hour.fill(Slip()).happened_at == datetime(2026, 6, 5, 21, 14)


def test_a_note_that_is_changed_starts_with_what_it_holds(on_day):
    row = Slip(kind="met", happened_at=datetime(2026, 6, 1, 9, 30), led="a walk")
    assert forms.SlipForm(row=row).initial["clock"] == time(9, 30)
    assert forms.SlipForm().initial == {"day": date(2026, 6, 5)}


def test_several_feelings_may_hold_or_none():
    mixed = forms.CheckInForm({"feelings": ["sad", "relieved", "good", "angry"]})
    assert mixed.is_valid()
    assert mixed.row().feelings == ["sad", "relieved", "good", "angry"]
    assert not mixed.empty
    nothing = forms.CheckInForm({"note": "  "})
    assert nothing.is_valid()
    assert nothing.empty
    assert not forms.CheckInForm({"feelings": ["made-up"]}).is_valid()


def test_one_thing_at_a_time_is_put_out_of_sight():
    assert forms.MutedForm({"text": "The bench"}).is_valid()
    assert not forms.MutedForm({"text": " "}).is_valid()
    assert not forms.MutedForm({"text": "x" * 301}).is_valid()


def test_own_reasons_need_words():
    assert not forms.ReasonForm({"why_left": " "}).is_valid()
