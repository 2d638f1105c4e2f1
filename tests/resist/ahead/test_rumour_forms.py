import pytest

from leeward.resist.ahead.rumour_forms import LineForm, PostForm


def test_a_line_stands_on_one_line_and_may_be_empty():
    form = LineForm({"text": "  Please\r\n ask   me. "})
    assert form.is_valid()
    assert form.cleaned_data["text"] == "Please ask me."
    assert LineForm({"text": ""}).is_valid()
    assert "shorter" in LineForm({"text": "x" * 401}).errors["text"][0]


def post(**given):
    return PostForm({"where": "A group", "state": "seen", **given})


def test_only_where_it_stands_is_needed(on_day):
    assert post().is_valid()
    assert "Write where it stands." in post(where=" ").errors["where"][0]


def test_with_the_day_of_the_report_it_was_reported(on_day):
    form = post(reported_on="2026-06-04")
    assert form.is_valid()
    assert form.cleaned_data["state"] == "reported"
    gone = post(reported_on="2026-06-04", state="gone")
    assert gone.is_valid()
    assert gone.cleaned_data["state"] == "gone"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"seen_on": "2026-06-06"}, "seen_on"),
        ({"reported_on": "2026-06-06"}, "reported_on"),
        ({"seen_on": "1980-01-01"}, "seen_on"),
        ({"seen_on": "x"}, "seen_on"),
        ({"seen_on": "2026-06-04", "reported_on": "2026-06-03"}, "reported_on"),
        ({"state": "won"}, "state"),
    ],
)
def test_what_cannot_be_is_said(on_day, given, field):
    assert field in post(**given).errors
