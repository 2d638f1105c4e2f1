from datetime import datetime

import pytest

from leeward.recognise.forms import OwnWordsForm, StopForm


@pytest.mark.parametrize("written", ["2026-05-12T08:15", "2026-05-12T08:15:00", "2026-05-12 08:15"])
def test_the_time_of_a_stop_is_wall_clock_as_written(written):
    form = StopForm({"when": written})
    assert form.is_valid()
    assert form.cleaned_data["when"] == datetime(2026, 5, 12, 8, 15)


@pytest.mark.parametrize("written", ["", "spring", "2026-13-40 99:99"])
def test_what_is_no_time_is_asked_again_calmly(written):
    form = StopForm({"when": written})
    assert not form.is_valid()
    assert form.errors["when"][0].endswith(".")


def test_own_words_may_all_be_empty():
    form = OwnWordsForm({})
    assert form.is_valid()
    assert form.words().empty


def test_the_day_alone_counts_from_its_end():
    form = StopForm({"when": "2026-05-12"})
    assert form.is_valid()
    assert (form.cleaned_data["when"], form.cleaned_data["day_only"]) == (datetime(2026, 5, 12, 23, 59, 59), True)


def test_a_time_written_goes_before_the_message_chosen():
    form = StopForm({"said": "2026-05-12T08:15:00", "when": ""})
    assert form.is_valid()
    assert (form.cleaned_data["when"], form.cleaned_data["day_only"]) == (datetime(2026, 5, 12, 8, 15), False)
    form = StopForm({"said": "2026-05-12T08:15:00", "when": "2026-05-13 09:00"})
    assert form.is_valid()
    assert form.cleaned_data["when"] == datetime(2026, 5, 13, 9)


def test_whom_is_asked_only_where_there_are_several():
    assert StopForm({"when": "2026-05-12"}, others=[(1, "Rex")]).is_valid()
    several = [(1, "Rex"), (2, "Mum")]
    assert "whom" in StopForm({"when": "2026-05-12"}, others=several).errors
    form = StopForm({"when": "2026-05-12", "whom": ["2"]}, others=several)
    assert form.is_valid()
    assert form.cleaned_data["whom"] == [2]
    assert "whom" in StopForm({"when": "2026-05-12", "whom": ["9"]}, others=several).errors
