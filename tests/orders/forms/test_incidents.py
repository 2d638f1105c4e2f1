from datetime import datetime, time

from leeward.orders import logbook
from leeward.orders.forms.incidents import ConfirmForm, ObserveForm, OutcomeForm, ReportForm
from leeward.people.days import is_whole_day


def test_a_candidate_is_confirmed_under_at_least_one_paragraph(terms, vault):
    form = ConfirmForm({"terms": [terms[0].pk], "reaction": "Nothing"}, terms, [])
    assert form.is_valid()
    assert list(form.cleaned_data["terms"]) == [terms[0]]
    assert "put this one aside" in str(ConfirmForm({}, terms, []).errors)
    assert "Choose" in str(ConfirmForm({"terms": ["x"]}, terms, []).errors)
    assert not ConfirmForm({"terms": [terms[2].pk]}, terms[:1], []).is_valid()
    assert "Paragraph 1: No contact at all" in str(ConfirmForm(None, terms, [terms[0].pk])["terms"])


def test_what_was_seen_needs_a_day_and_words(terms, vault):
    form = ObserveForm({"day": "2026-04-01", "words": "Stood outside"}, terms)
    assert form.is_valid()
    assert is_whole_day(form.given()["happened_at"])
    form = ObserveForm({"day": "2026-04-01", "clock": "18:05", "words": "x"}, terms)
    assert form.is_valid()
    assert form.given()["happened_at"].time() == time(18, 5)
    assert {"day", "words"} == set(ObserveForm({}, terms).errors)


def test_a_report_offers_first_what_nobody_was_told_of(order, terms):
    rows = [
        logbook.observe(order, {"happened_at": datetime(2026, 4, day), "manner": "seen", "words": "x"}, terms[:1])
        for day in (1, 2)
    ]
    logbook.report(order, {"reported_at": datetime(2026, 4, 3), "to": "police"}, rows[:1])
    form = ReportForm(None, logbook.standing(order))
    assert form.fields["incidents"].initial == [rows[1].pk]
    assert "1 April 2026, 00:00, Seen or heard, not written, paragraph 1" in str(form["incidents"])
    sent = ReportForm({"to": "court", "day": "2026-04-04", "incidents": [rows[1].pk]}, rows)
    assert sent.is_valid()
    assert sent.given()["to"] == "court"
    assert {"to", "day"} == set(ReportForm({}, rows).errors)


def test_what_came_of_it_needs_a_day_and_a_choice(vault):
    assert OutcomeForm({"on": "2026-04-04", "outcome": "none"}).is_valid()
    assert {"on", "outcome"} == set(OutcomeForm({}).errors)
