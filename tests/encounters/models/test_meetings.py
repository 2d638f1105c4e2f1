from datetime import time

import pytest

from leeward.encounters.models import Encounter
from leeward.people import changes, identities
from leeward.plan.models import Place


@pytest.mark.parametrize(
    ("weekdays", "begin", "end", "said"),
    [
        ("", None, None, ""),
        ("04", time(8), time(8, 30), "Monday and Friday, 08:00 to 08:30"),
        ("2", None, None, "Wednesday"),
        ("012", time(9), None, "Monday, Tuesday and Wednesday, from 09:00"),
        ("", None, time(9), "until 09:00"),
    ],
)
def test_when_they_are_usually_there(weekdays, begin, end, said):
    assert Encounter(weekdays=weekdays, from_clock=begin, until_clock=end).usually == said


def test_its_name_is_the_own_one_or_that_of_the_place(vault):
    place = Place.objects.create(name="Bakery")
    assert str(Encounter(where="Shop", place=place)) == "Shop"
    assert str(Encounter(place=place)) == "Bakery"
    assert str(Encounter()) == "A place"


def test_a_person_made_one_with_another_keeps_what_they_do(mira):
    again = identities.address_for("Mira B", None, "sms").person
    one = Encounter.objects.create(where="x", witness=again, tell=again)
    changes.merge(mira, again)
    one.refresh_from_db()
    assert (one.witness, one.tell) == (mira, mira)


def test_a_place_that_is_removed_leaves_the_rest(vault):
    place = Place.objects.create(name="Bakery")
    one = Encounter.objects.create(place=place, script="Not now.")
    place.delete()
    one.refresh_from_db()
    assert (one.place, one.script) == (None, "Not now.")
