from datetime import date, datetime

import pytest
from django.urls import reverse

from leeward.people import identities, warnings


@pytest.fixture
def asked(vault):
    """The warning facts were put before Ada, and she said "not now"."""
    warnings.put_off()


def test_a_mode_is_added_never_changed(ada, rex, asked):
    url = reverse("people:mode", args=[rex.pk])
    ada.post(url, {"kind": "limited", "since": "2026-01-01", "reason": "Leo"})
    ada.post(url, {"kind": "none", "since": "2026-02-01", "reason": "my evenings back", "review_on": "2026-07-12"})
    assert rex.modes.count() == 2
    page = ada.get(reverse("people:person", args=[rex.pk])).content.decode()
    assert "my evenings back" in page
    assert "What you decided before" in page
    assert identities.mode(rex).review_on == date(2026, 7, 12)


def test_a_stop_is_noted_and_can_be_taken_back(ada, rex):
    ada.post(reverse("people:stop", args=[rex.pk]), {"day": "2026-05-12", "clock": "08:15", "quote": "Please stop."})
    notice = identities.stop_notice(rex)
    assert notice.stated_at == datetime(2026, 5, 12, 8, 15)
    ada.post(reverse("people:withdraw", args=[rex.pk, notice.pk]))
    assert identities.stop_notice(rex) is None
    assert rex.stop_notices.count() == 1


def test_a_day_and_an_order_are_kept_as_written(ada, rex):
    ada.post(reverse("people:date", args=[rex.pk]), {"on": "2026-06-01", "kind": "court", "what": "first hearing"})
    order = {"side": "binds_user", "name": "Order 12", "starts_on": "2026-01-01", "text": "shall not contact"}
    ada.post(reverse("people:order", args=[rex.pk]), order)
    page = ada.get(reverse("people:person", args=[rex.pk])).content.decode()
    for words in ("first hearing", "Order 12", "shall not contact", "not a judgement about who you are"):
        assert words in page


def test_what_is_missing_is_said_beside_its_field(ada, rex, asked):
    page = ada.post(reverse("people:mode", args=[rex.pk]), {"since": "never"}).content.decode()
    assert "Choose one, or come back another day." in page
    assert rex.modes.count() == 0


def test_a_stop_without_an_hour_is_that_day(ada, vault):
    rex = identities.settle(["Rex"], "other", "whatsapp")
    ada.post(reverse("people:stop", args=[rex.pk]), {"day": "2025-03-14"})
    notice = identities.stop_notice(rex)
    assert notice.day_only
    page = ada.get(reverse("people:person", args=[rex.pk])).text
    assert "14 March 2025" in page
    assert "23:59" not in page
    assert "from the next day on" in page
