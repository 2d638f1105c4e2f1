from datetime import timedelta

import pytest
from django.urls import reverse

from leeward.library import care_times as library
from leeward.plan import standing as plan_standing
from leeward.resist import care_days
from leeward.resist.models import CareTime
from resist.ahead.conftest import DAY

PAGE, ADD, SUGGESTED, LINE = (reverse(f"resist:{name}") for name in ("care", "add_care", "care_suggested", "care_line"))
OWN = {"reason": "other", "starts_on": "2026-06-05", "ends_on": "2026-06-07", "note": "quiet days"}


@pytest.fixture(autouse=True)
def _on_that_day(on_day):
    """All of it is looked at on 5 June 2026."""


def url(name, row):
    return reverse(f"resist:{name}", args=[row.pk])


def test_what_more_care_means_can_be_read_without_a_notebook(client):
    page = client.get(PAGE).content.decode()
    assert all(line.text in page for line in library.MORE)
    assert "They do not say that anything will happen, or that it will not." in page
    assert "Turn the line on" not in page


def test_a_suggestion_says_why_and_is_on_only_after_a_tap(ada, vault):
    plan_standing.set_leaving_day(DAY)
    page = ada.get(PAGE).content.decode()
    assert "The day in your plan is 5 June 2026." in page
    assert not CareTime.objects.exists()
    ada.post(SUGGESTED, {"origin": f"left:{DAY}", "do": "on"})
    row = CareTime.objects.get()
    page = ada.get(PAGE).content.decode()
    assert "You may want these" not in page
    assert page.index(reverse("resist:ahead"), page.index(">Now<")) < page.index("What more care can mean")
    assert url("turn_care", row) in page


def test_not_for_me_puts_it_away_and_it_can_be_turned_on_later(ada, vault):
    plan_standing.set_leaving_day(DAY)
    ada.post(SUGGESTED, {"origin": f"left:{DAY}", "do": "not"})
    page = ada.get(PAGE).content.decode()
    assert "You may want these" not in page
    assert "Turned off, or not for me" in page
    ada.post(url("turn_care", CareTime.objects.get()), {"do": "on"})
    assert care_days.running(DAY)


@pytest.mark.parametrize("given", [{}, {"origin": "left:1999-01-01", "do": "on"}])
def test_what_is_not_suggested_turns_nothing_on(ada, vault, given):
    assert ada.post(SUGGESTED, given).url == PAGE
    assert not CareTime.objects.exists()


def test_own_days_are_added_changed_turned_off_and_removed(ada, vault):
    assert ada.get(ADD).status_code == 200
    assert ada.post(ADD, OWN).url == PAGE
    row = CareTime.objects.get()
    assert "quiet days" in ada.get(PAGE).content.decode()
    ada.post(url("change_care", row), OWN | {"ends_on": "2026-06-09"})
    row.refresh_from_db()
    assert row.ends_on == DAY + timedelta(days=4)
    ada.post(url("turn_care", row), {"do": "off"})
    assert not care_days.all_on()
    assert "cannot be undone" in ada.get(url("remove_care", row)).content.decode()
    ada.post(url("remove_care", row))
    assert not CareTime.objects.exists()


def test_what_cannot_be_comes_back(ada, vault):
    answer = ada.post(ADD, OWN | {"ends_on": "2026-06-04"})
    assert answer.status_code == 422
    assert "The last day lies before the first." in answer.content.decode()
    assert "quiet days" in answer.content.decode()


def test_days_that_are_over_or_to_come_stand_among_the_others(ada, vault):
    CareTime.objects.create(reason="court", starts_on=DAY + timedelta(days=1), ends_on=DAY + timedelta(days=2))
    page = ada.get(PAGE).content.decode()
    assert ">Now<" not in page
    assert "Other days that are on" in page


def test_the_line_on_start_is_turned_on_and_off(ada, vault):
    assert "Turn the line on" in ada.get(PAGE).content.decode()
    ada.post(LINE, {"do": "on"})
    assert care_days.line_is_on()
    assert "Turn the line off" in ada.get(PAGE).content.decode()
    ada.post(LINE, {"do": "off"})
    assert not care_days.line_is_on()


def test_writing_needs_a_notebook_and_otto_sees_nothing(client, ada, vault, open_another, browser_of):
    ada.post(ADD, OWN | {"note": "Zephyrine"})
    row = CareTime.objects.get()
    for path in (ADD, SUGGESTED, LINE, url("turn_care", row), url("remove_care", row)):
        assert client.post(path).url == reverse("site:open")
    otto = browser_of(open_another())
    assert "Zephyrine" not in otto.get(PAGE).content.decode()
    assert {otto.post(url(name, row)).status_code for name in ("turn_care", "change_care", "remove_care")} == {404}
    assert CareTime.objects.filter(pk=row.pk).exists()
