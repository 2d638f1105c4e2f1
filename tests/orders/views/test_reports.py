from datetime import datetime

import pytest
from django.urls import reverse

from leeward.orders import logbook, looking
from leeward.orders.models import Report
from leeward.people.models import WarningFact


def url(name, *arguments):
    return reverse(f"orders:{name}", args=arguments)


@pytest.fixture
def kept(order, terms, chat):
    return logbook.confirm(order, looking.look(order).waiting[1], [terms[0]], {})


def test_what_is_kept_stands_by_paragraph_and_way(ada, order, kept):
    page = ada.get(url("kept", order.pk)).content.decode()
    for words in (
        "1 entry that you confirmed",
        "1 of them reported to nobody yet",
        "WhatsApp",
        "Rex must not contact Ada by any means.",
    ):
        assert words in page


def test_nothing_kept_is_no_reproach(ada, order):
    assert "You need not keep anything" in ada.get(url("kept", order.pk)).content.decode()


def test_who_was_told_and_what_came_of_it(ada, order, kept):
    page = ada.get(url("add_report", order.pk)).content.decode()
    assert "Nobody is told from here" in page
    assert "they may speak to the other party" in page
    assert ada.post(url("add_report", order.pk), {}).status_code == 422
    sent = ada.post(
        url("add_report", order.pk), {"to": "police", "day": "2026-03-09", "reference": "CR/77", "incidents": [kept.pk]}
    )
    assert "CR/77" in ada.get(sent.url).content.decode()
    assert ada.post(sent.url, {}).status_code == 422
    ada.post(sent.url, {"on": "2026-03-12", "outcome": "warning", "note": "By phone"})
    assert "They were warned" in ada.get(sent.url).content.decode()
    assert Report.objects.get().incidents.get() == kept


def test_the_sheet_shows_exactly_what_goes_on_paper(ada, order, kept):
    page = ada.get(url("sheet", order.pk)).content.decode()
    for words in (
        "come home 🙂",
        "their names stand in square brackets",
        "No scan of the order is kept",
        "What others may notice",
    ):
        assert words in page
    for size in ("a4", "letter"):
        made = ada.post(url("sheet", order.pk), {"size": size})
        assert made.content.startswith(b"%PDF")
        assert made["Content-Disposition"] == 'attachment; filename="sheet.pdf"'


def test_signs_that_cannot_be_drawn_are_told(ada, order, kept):
    logbook.observe(order, {"happened_at": datetime(2026, 4, 1), "manner": "seen", "words": "กลับบ้าน"}, [])
    page = ada.get(url("sheet", order.pk)).content.decode()
    assert "Thai" in page
    assert ada.post(url("sheet", order.pk)).url == url("sheet", order.pk)


@pytest.mark.parametrize("name", ["add_report", "sheet"])
def test_the_questions_about_danger_come_first(vault, browser_of, order, name):
    WarningFact.objects.all().delete()
    asked = browser_of(vault).get(url(name, order.pk))
    assert asked.url.startswith(reverse("people:warnings"))
