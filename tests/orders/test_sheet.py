from datetime import date, datetime

import pytest

from leeward.orders import logbook, looking, sheet, versions
from leeward.plan.models import Place
from leeward.printing import text, typeset


@pytest.fixture
def kept(order, terms, chat):
    found = looking.look(order).waiting[1]
    row = logbook.confirm(order, found, [terms[0]], {"witnesses": "Mira"})
    told = logbook.report(
        order, {"reported_at": datetime(2026, 3, 9, 10, 0), "to": "police", "reference": "CR/77"}, [row]
    )
    logbook.outcome(told, {"on": date(2026, 3, 12), "outcome": "warning", "note": "By phone"})
    return row


def test_it_stands_in_the_order_in_which_police_ask(order, kept):
    made = sheet.sheet(order)
    keys = [section.key for section in made.sections]
    assert keys == ["order", "service", "terms", "counts", "dates", "words", "reports", "limits"]
    said = text.as_text(made)
    for words in ("FA26P1", "Served on 3 March 2026", "1. Rex must not contact Ada by any means.", "come home", "CR/77",
                  "may fall under paragraph 1", "12 March 2026: They were warned. By phone"):  # fmt: skip
        assert words in said
    assert "violat" not in said.casefold()


def test_hidden_places_do_not_stand_on_it(order, kept, terms):
    Place.objects.create(name="Quillbrook Farm", address="12b Larkspur Lane", hidden=True)
    given = {
        "happened_at": datetime(2026, 4, 1),
        "manner": "seen",
        "words": "Near quillbrook-farm",
        "place": "Larkspur Lane",
    }
    logbook.observe(order, given, terms[:1])
    said = text.as_text(sheet.sheet(order)).casefold()
    assert "quillbrook" not in said
    assert "larkspur" not in said
    assert "[kept private]" in said


def test_emoji_are_named_in_the_file_and_stay_on_the_page(order, kept):
    made = sheet.sheet(order)
    assert "🙂" in text.as_text(made)
    drawn = sheet.drawable(made)
    assert "[slightly smiling face]" in text.as_text(drawn)
    assert typeset.undrawable(drawn) == ()
    assert typeset.pdf(drawn).startswith(b"%PDF")


def test_the_chronology_fits_on_a_page_and_says_what_is_more(order, terms, monkeypatch):
    monkeypatch.setattr(sheet, "_LINE", 2)
    for day in range(1, 5):
        logbook.observe(order, {"happened_at": datetime(2026, 4, day), "manner": "seen", "words": "x"}, terms[:1])
    sections = {section.key: section for section in sheet.sheet(order).sections}
    assert len(sections["dates"].entries) == 3
    assert "And 2 more" in sections["dates"].entries[-1].text
    assert len(sections["words"].entries) == 4


def test_without_anything_it_says_that_no_service_is_noted(rex):
    bare = versions.begin(rex, "protects_user", "Bare")
    said = text.as_text(sheet.sheet(bare))
    assert "No day of service is noted." in said
