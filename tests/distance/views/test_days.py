from datetime import timedelta

import pytest
from django.urls import reverse

from leeward.distance import own_days
from leeward.distance.models import Looking, Slip


def at(name, rex, *more):
    return reverse(f"distance:{name}", args=[rex.pk, *more])


@pytest.fixture
def slip(ada, rex, none_since, today):
    none_since(today - timedelta(days=9))
    given = {"kind": "answered", "day": (today - timedelta(days=2)).isoformat(), "led": "A song.", "helps": "A walk."}
    ada.post(at("add_slip", rex), given)
    return Slip.objects.get()


def test_the_total_stays_when_something_happened(ada, rex, slip):
    page = ada.get(at("days", rex)).content.decode()
    assert "<strong>9 days</strong> in all" in page
    assert "I answered" in page
    shown = ada.get(at("slip", rex, slip.pk)).content.decode()
    assert "the days before it are still yours" in shown
    assert "9 days without contact from you" in shown


def test_its_words_are_covered(ada, rex, slip):
    shown = ada.get(at("slip", rex, slip.pk)).content.decode()
    assert shown.index('class="veil') < shown.index("A song.")
    assert shown.count('class="veil') == 2


def test_no_page_of_days_speaks_of_loss_or_of_a_streak(ada, rex, slip):
    for url in (at("days", rex), at("slip", rex, slip.pk), at("add_slip", rex)):
        page = ada.get(url).content.decode().lower().split("<main")[1].split("</main>")[0]
        assert not any(word in page for word in ("streak", "lost", "reset", "broke", "%", "record"))


def test_a_note_can_be_removed_for_good(ada, rex, slip):
    assert "its day counts again" in ada.get(at("remove_slip", rex, slip.pk)).content.decode()
    ada.post(at("remove_slip", rex, slip.pk))
    assert not Slip.objects.exists()
    assert own_days.without_contact(rex).total == 10


def test_a_mistake_comes_back_with_its_words(ada, rex):
    answer = ada.post(at("add_slip", rex), {"day": "soon", "led": "A song."})
    assert answer.status_code == 422
    assert "A song." in answer.content.decode()


def test_days_are_ticked_as_the_person_chose(ada, rex, today):
    assert "You can count these too" in ada.get(at("days", rex)).content.decode()
    ada.post(at("looking", rex), {"by": "ticked"})
    page = ada.get(at("days", rex)).content.decode()
    assert page.count('name="on"') == 14
    ada.post(at("tick_days", rex), {"on": [today.isoformat(), "2001-01-01", "soon"]})
    assert own_days.ticked_days(rex) == {today}
    assert "<strong>1 day</strong> in all" in ada.get(at("days", rex)).content.decode()
    ada.post(at("tick_days", rex), {})
    assert own_days.ticked_days(rex) == set()


def test_the_choice_is_changed_by_a_new_one(ada, rex, today):
    ada.post(at("looking", rex), {"by": "since", "since": today.isoformat()})
    assert "in all since" in ada.get(at("days", rex)).content.decode()
    ada.post(at("looking", rex), {"by": "off"})
    assert "You chose not to count them" in ada.get(at("days", rex)).content.decode()
    assert Looking.objects.count() == 2
    assert ada.post(at("looking", rex), {"by": "since"}).status_code == 422


def test_what_is_known_of_it_stands_there(ada, rex):
    assert "The study cannot say what causes what" in ada.get(at("looking", rex)).content.decode()
