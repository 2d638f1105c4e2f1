from datetime import date

from leeward.boundaries import zones
from leeward.people.zones import names


def test_the_zone_the_person_chose_holds(vault):
    zones.take("Asia/Kolkata")
    assert zones.own_zone() == "Asia/Kolkata"
    zones.take("Nowhere/Else")
    assert zones.own_zone() in names()


def test_every_name_can_be_chosen_and_the_own_one_stands_first(vault):
    zones.take("Europe/London")
    groups = zones.grouped()
    assert groups[0] == ("Now", [("Europe/London", "London")])
    assert sum(len(found) for _, found in groups) == len(names())


def test_today_is_a_day(vault):
    assert isinstance(zones.today("Pacific/Auckland"), date)
    assert zones.today("Pacific/Kiritimati") >= zones.today("Pacific/Pago_Pago")
