from datetime import date, datetime, time, timedelta

import pytest

from leeward.captures.forms import FileForm, PageForm, ReportForm, ScreenForm
from leeward.people.days import today

SCREEN = {"address": "A group", "seen_on": "2026-03-02", "seen_clock": "21:14"}


def test_a_picture_of_the_screen_needs_where_and_when():
    assert set(ScreenForm({}).errors) == {"address", "seen_on", "seen_clock"}
    form = ScreenForm(SCREEN | {"account": "Rex R."})
    assert form.is_valid()
    assert form.given() == {
        "where": "", "account": "Rex R.", "about": "", "words": "", "address": "A group",
        "seen_at": datetime(2026, 3, 2, 21, 14), "certain": "about",
    }  # fmt: skip


def test_of_a_file_nothing_need_be_known():
    form = FileForm({})
    assert form.is_valid()
    assert (form.given()["seen_at"], form.given()["certain"]) == (None, "unknown")
    form = FileForm({"seen_on": "2026-03-02", "certain": "exact"})
    assert form.is_valid()
    assert (form.given()["seen_at"].date(), form.given()["certain"]) == (date(2026, 3, 2), "exact")
    assert form.given()["seen_at"].time() > time(23, 59)


@pytest.mark.parametrize("day", [str(today() + timedelta(days=1)), "1066-01-01", "nonsense"])
def test_a_day_that_cannot_be_is_told(day):
    assert "seen_on" in FileForm({"seen_on": day}).errors


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "Write the address"), ("example.org", "not an address"), ("file:///etc/passwd", "not an address"),
        ("http://192.168.1.1/", "your own network"), ("https://ada:x@example.org/", "a name or a password"),
    ],
)  # fmt: skip
def test_what_may_not_be_visited_is_told_at_once(address, why):
    assert why in " ".join(PageForm({"address": address, "read": "yes"}).errors["address"])


def test_a_visit_needs_the_tick():
    assert set(PageForm({"address": "https://example.org/"}).errors) == {"read"}
    assert PageForm({"address": "https://example.org/", "read": "yes"}).is_valid()


def test_a_report_was_made_on_a_day_that_has_come_and_is_looked_at_again_on_any():
    later = str(today() + timedelta(days=7))
    assert "on" in ReportForm({"to": "x", "on": later}).errors
    assert ReportForm({"to": "x", "on": str(today()), "ask_on": later}).is_valid()
