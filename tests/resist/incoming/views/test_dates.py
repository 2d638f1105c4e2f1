from datetime import timedelta

import pytest

from leeward.people.days import today
from leeward.people.models import ImportantDate
from leeward.resist.incoming import looking
from leeward.resist.models import CareTime, Received
from support.reading import read_by_hand


@pytest.fixture
def day():
    return today() + timedelta(days=20)


@pytest.fixture
def kept(vault, day, monkeypatch):
    monkeypatch.setattr(
        looking,
        "read",
        lambda text, _sent_at: read_by_hand(text, ("date_time", "that day", day.isoformat())),
    )
    return Received.objects.create(text="The hearing is on that day.", came_at=f"{today()}T09:00:00")


def page_of(browser, kept):
    return browser.get(f"/t/k/{kept.pk}/").text.split("<main")[1]


def test_one_click_leads_to_the_day_filled_in_and_nothing_is_saved(ada, kept, rex, day):
    assert "Note this day" in page_of(ada, kept)
    answer = ada.post(f"/t/k/{kept.pk}/d/", {"day": "0"})
    assert answer["Location"] == f"/p/{rex.pk}/d/"
    form = ada.get(answer["Location"]).text
    assert f'value="{day.isoformat()}"' in form
    assert '<option value="court" selected>' in form
    assert f'href="/t/k/{kept.pk}/#days">Not now' in form
    assert not ImportantDate.objects.exists()


def test_it_can_be_changed_and_leads_back_to_the_message_with_days_of_care(ada, kept, rex, day):
    ada.post(f"/t/k/{kept.pk}/d/", {"day": "0"})
    ada.get(f"/p/{rex.pk}/d/")
    other = {"on": day.isoformat(), "kind": "court", "what": "first hearing", "to": f"/t/k/{kept.pk}/#days"}
    assert ada.post(f"/p/{rex.pk}/d/", other)["Location"] == f"/t/k/{kept.pk}/#days"
    row = ImportantDate.objects.get()
    assert (row.person, row.what) == (rex, "first hearing")
    page = page_of(ada, kept)
    assert "It stands among the days that matter." in page
    assert "Note this day" not in page
    assert not CareTime.objects.exists()
    ada.post("/t/w/s/", {"origin": f"date:{row.pk}:{day}", "do": "on"})
    assert "Days of more care are on around it." in page_of(ada, kept)


def test_days_of_care_can_be_added_by_themselves_filled_in(ada, kept, rex, day):
    assert ada.post(f"/t/k/{kept.pk}/w/", {"day": "0"})["Location"] == "/t/w/a/"
    form = ada.get("/t/w/a/").text
    assert f'value="{day - timedelta(days=7)}"' in form
    assert f'value="{day + timedelta(days=3)}"' in form
    assert not CareTime.objects.exists()
    given = {"reason": "court", "starts_on": str(day), "ends_on": str(day), "to": f"/t/k/{kept.pk}/#days"}
    assert ada.post("/t/w/a/", given)["Location"] == f"/t/k/{kept.pk}/#days"
    assert CareTime.objects.get().starts_on == day


def test_what_was_ready_fills_a_form_once(ada, kept, rex, day):
    ada.post(f"/t/k/{kept.pk}/d/", {"day": "0"})
    ada.get(f"/p/{rex.pk}/d/")
    assert day.isoformat() not in ada.get(f"/p/{rex.pk}/d/").text
    ada.post(f"/t/k/{kept.pk}/d/", {"day": "0"})
    assert day.isoformat() not in ada.get("/t/w/a/").text, "nor another form"


def test_where_nobody_is_noted_it_leads_to_who_is_who(ada, kept):
    assert "Say who is who, to note these days" in page_of(ada, kept)
    assert ada.post(f"/t/k/{kept.pk}/d/", {"day": "0"})["Location"] == "/p/"


@pytest.mark.parametrize("number", ["", "7", "x", "-1", "²", "9" * 40])
def test_a_day_that_is_not_there_is_not_found(ada, kept, rex, number):
    for part in ("d", "w"):
        assert ada.post(f"/t/k/{kept.pk}/{part}/", {"day": number}).status_code == 404


def test_it_needs_the_notebook_and_leads_to_no_other_site(ada, client, kept, rex, day):
    assert client.post(f"/t/k/{kept.pk}/d/", {"day": "0"})["Location"].startswith("/o/")
    assert ada.get(f"/t/k/{kept.pk}/d/").status_code == 405
    given = {"on": day.isoformat(), "kind": "court", "to": "https://example.org/"}
    assert ada.post(f"/p/{rex.pk}/d/", given)["Location"] == "/"


def test_a_message_without_such_a_day_says_nothing_of_it(ada, vault):
    other = Received.objects.create(text="Good morning.")
    assert "Days in it" not in page_of(ada, other)
