"""The list page of each room asks the notebook as often with fifty rows as with five."""

from datetime import time, timedelta

import pytest
from django.db import connection

from leeward.belongings.models import MoneyLine, Thing
from leeward.devices.models import Check, Device
from leeward.encounters import upcoming
from leeward.encounters.models import Encounter, Schedule
from leeward.library.devices import ITEMS as CHECKS
from leeward.people import sharing, warnings
from leeward.people.models import Person, PersonRole
from leeward.plan.models import Item, Place


def _helper(number):
    person = Person.objects.create(name=f"Helper {number}", role="third", knows="knows")
    PersonRole.objects.create(person=person, key="papers")
    return person


def _person(number):
    sharing.note(_helper(number), "a key", "by hand")


def _item(number):
    Item.objects.create(part="day", text=f"item {number}", note="words", helper=_helper(number))


def _place(number):
    Place.objects.create(name=f"Place {number}", address=f"{number} High Street", contact=_helper(number))


def _paper(number):
    Thing.objects.create(kind="paper", text=f"paper {number}", state="copy", keeper=_helper(number), note="words")


def _thing(number):
    Thing.objects.create(kind="bag", text=f"thing {number}", state="packed", keeper=_helper(number))


def _money(number):
    MoneyLine.objects.create(text=f"line {number}", amount=number)


def _device(number):
    device = Device.objects.create(name=f"Device {number}")
    Check.objects.create(key=next(iter(CHECKS)), device=device, label=f"account {number}")


def _meeting(number):
    place = Place.objects.create(name=f"Bakery {number}", hidden=False)
    Encounter.objects.create(place=place, instead="the other shop", witness=_helper(number))


def _line(number):
    day = upcoming.today() + timedelta(days=number % 7)
    place = Place.objects.create(name=f"Library {number}", hidden=False)
    line = Schedule.objects.create(
        name=f"Line {number}", every=1, weekdays=str(day.weekday()), first_on=day, clock=time(17), zone="Europe/London",
        place=place,
    )  # fmt: skip
    line.changed_days.create(on=day)


ROOMS = [
    ("/p/", _person), ("/p/k/", _person), ("/p/g/", _person), ("/g/", _item), ("/g/p/day/", _item),
    ("/g/p/day/v/", _item), ("/g/p/place/", _place), ("/g/o/", _item), ("/g/o/s/", _item), ("/g/q/", _paper),
    ("/g/q/b/", _thing), ("/g/q/m/", _money), ("/g/n/", _device), ("/g/n/d/", _device), ("/g/j/", _meeting),
    ("/g/j/h/", _line),
]  # fmt: skip


@pytest.mark.parametrize(("path", "add"), ROOMS, ids=[path for path, _ in ROOMS])
def test_fifty_rows_are_asked_for_as_five_are(ada, path, add):
    warnings.put_off()
    upcoming.take_zone("Europe/London")

    def queries():
        asked = []

        def note(execute, sql, *rest):
            asked.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(note):
            assert ada.get(path).status_code == 200
        return asked

    for number in range(5):
        add(number)
    queries()
    few = queries()
    for number in range(5, 50):
        add(number)
    many = queries()
    assert few
    assert len(many) == len(few), [sql for sql in many if many.count(sql) > few.count(sql)][:3]
