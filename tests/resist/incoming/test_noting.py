from datetime import date, datetime, timedelta

import pytest

from leeward.people.days import today
from leeward.people.models import ImportantDate
from leeward.resist.incoming import noting
from leeward.resist.models import CareTime
from support.reading import pasted_by_hand

AT, BACK = "/p/1/d/", "/t/k/1/#days"


@pytest.fixture
def soon():
    return today() + timedelta(days=20)


@pytest.fixture
def letter(soon):
    fact = ("date_time", "that day", soon.isoformat())
    pasted = pasted_by_hand("The hearing is on that day.", fact)
    pasted.came_at = datetime(2026, 3, 2, 9)
    return pasted


def test_the_form_gets_the_day_what_it_is_and_where_to_come_back(letter, soon):
    ready = noting.date_to_note(letter, 0, AT, BACK)
    assert dict(ready.values) == {"on": soon.isoformat(), "kind": "court", "what": "hearing"}
    assert (ready.at, ready.back) == (AT, BACK)


@pytest.mark.parametrize("number", [-1, 1, 99])
def test_a_day_that_is_not_there_is_none(letter, number):
    assert noting.date_to_note(letter, number, AT, BACK) is None
    assert noting.care_to_note(letter, number, AT, BACK) is None


def test_a_title_names_the_day_and_the_time_or_the_words_of_the_message(vault):
    fact = ("date_time", "14 March at 10", "2090-03-14T10:00")
    pasted = pasted_by_hand("The hearing is on 14 March at 10.", fact)
    assert noting.offers(pasted)[0].title == "Hearing: Tuesday 14 March 2090, 10:00"
    pasted = pasted_by_hand("Handover is Friday at 10.", ("date_time", "Friday at 10", "2090-03-17T10:00"))
    assert noting.offers(pasted)[0].title == "Handover: “Friday at 10”"


def test_a_guessed_day_stays_empty_and_has_no_days_of_care(letter):
    letter.came_at = None
    assert dict(noting.date_to_note(letter, 0, AT, BACK).values)["on"] == ""
    assert noting.care_to_note(letter, 0, AT, BACK) is None


def test_days_of_more_care_begin_before_a_hearing_and_last_after_it(letter, soon):
    values = dict(noting.care_to_note(letter, 0, AT, BACK).values)
    assert values["reason"] == "court"
    assert date.fromisoformat(values["starts_on"]) < soon < date.fromisoformat(values["ends_on"])


def test_what_is_offered_follows_what_is_noted(vault, letter, soon):
    (offer,) = noting.offers(letter)
    assert (offer.noted, offer.cares, offer.on, offer.origin) == (False, True, False, "")
    assert offer.title.startswith("Hearing: ")
    row = ImportantDate.objects.create(on=soon, kind="court")
    (offer,) = noting.offers(letter)
    assert (offer.noted, offer.origin) == (True, f"date:{row.pk}:{soon}")
    CareTime.objects.create(reason="court", starts_on=soon, ends_on=soon)
    (offer,) = noting.offers(letter)
    assert (offer.on, offer.cares) == (True, False)


def test_for_a_handover_no_days_of_care_are_offered(vault, letter, soon):
    pasted = pasted_by_hand("Handover is on that day.", ("date_time", "that day", soon.isoformat()))
    pasted.came_at = letter.came_at
    (offer,) = noting.offers(pasted)
    assert not offer.cares
    assert noting.care_to_note(pasted, 0, AT, BACK) is None


def test_nothing_is_saved_by_looking(vault, letter):
    noting.offers(letter)
    noting.date_to_note(letter, 0, AT, BACK)
    noting.care_to_note(letter, 0, AT, BACK)
    assert not ImportantDate.objects.exists()
    assert not CareTime.objects.exists()
