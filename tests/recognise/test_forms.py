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
