import pytest
from django.urls import reverse

from leeward.library.orders import CHECKS
from leeward.orders import paragraphs
from leeward.orders.models import Abstention, CourtDate, KeepAway


def url(name, *arguments):
    return reverse(f"orders:{name}", args=arguments)


@pytest.fixture
def date(ada, bound):
    sent = ada.post(
        url("add_date", bound.pk), {"on": "2026-12-10", "clock": "10:30", "kind": "hearing", "where": "Room 4"}
    )
    row = CourtDate.objects.get()
    assert sent.url == url("date", bound.pk, row.pk)
    return row


def test_a_hearing_is_prepared_in_parts(ada, bound, date):
    page = ada.get(url("date", bound.pk, date.pk)).content.decode()
    for words in ("Thursday 10 December 2026", "Room 4", CHECKS[0].text, "What about the children"):
        assert words in page
    given = {"statement": "First this, then that", "questions": "May I fetch my things?", "ticked": [CHECKS[0].key]}
    ada.post(url("prepare", bound.pk, date.pk), given)
    page = ada.get(url("date", bound.pk, date.pk)).content.decode()
    assert "First this, then that" in page
    assert page.index("Done") < page.index(CHECKS[0].text)
    assert ada.post(url("prepare", bound.pk, date.pk), {"ticked": ["x"]}).status_code == 422


def test_a_date_is_moved_and_put_behind(ada, bound, date):
    ada.post(url("edit_date", bound.pk, date.pk), {"on": "2026-12-11", "kind": "answer"})
    ada.post(url("date_over", bound.pk, date.pk), {"over": "1"})
    page = ada.get(url("date", bound.pk, date.pk)).content.decode()
    assert "Friday 11 December 2026" in page
    assert "You said that it is over" in page
    ada.post(url("date_over", bound.pk, date.pk))
    assert not CourtDate.objects.get().over
    assert ada.post(url("add_date", bound.pk), {}).status_code == 422
    assert ada.post(url("edit_date", bound.pk, date.pk), {}).status_code == 422


def test_places_to_keep_away_from_beside_the_words_of_the_order(ada, bound):
    term = paragraphs.standing(bound)[0]
    paragraphs.rewrite(term, {"kind": "stay_away_place", "text": "Not to go to 4 Mill Lane."})
    ada.post(url("add_away", bound.pk), {"where": "The bakery", "instead": "The one at the station"})
    page = ada.get(url("away", bound.pk)).content.decode()
    for words in ("Not to go to 4 Mill Lane.", "The bakery", "The one at the station"):
        assert words in page
    row = KeepAway.objects.get()
    ada.post(url("edit_away", bound.pk, row.pk), {"where": "The old bakery"})
    assert KeepAway.objects.get().where == "The old bakery"
    assert ada.post(url("add_away", bound.pk), {}).status_code == 422
    ada.post(url("edit_away", bound.pk, row.pk), {"remove": "1"})
    assert not KeepAway.objects.exists()


def test_a_pull_that_was_not_followed_is_noted_and_taken_back(ada, bound):
    page = url("abstain", bound.pk)
    assert ada.post(page, {}).status_code == 422
    ada.post(page, {"pull": "A song of ours", "instead": "Rang Mira", "day": "2026-06-01"})
    shown = ada.get(page).content.decode()
    assert "A song of ours" in shown
    assert "1 entry" in shown
    ada.post(url("take_back", bound.pk, Abstention.objects.get().pk))
    assert "taken back" in ada.get(page).content.decode()


def test_otto_finds_nothing(bound, date, open_another, browser_of):
    assert browser_of(open_another()).get(url("date", bound.pk, date.pk)).status_code == 404
