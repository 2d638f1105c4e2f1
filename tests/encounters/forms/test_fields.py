import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from leeward.encounters.forms import fields
from leeward.people import identities
from leeward.people.choices import Knows, Role
from leeward.people.models import Person
from leeward.plan.models import Place


def test_a_day_lies_in_our_time():
    assert fields.day("x", required=True).clean("2026-03-06").day == 6
    for wrong in ("0001-01-01", "9999-12-31", "soon"):
        with pytest.raises(ValidationError):
            fields.day("x").clean(wrong)


def test_a_clock():
    assert fields.clock("x").clean("17:30").minute == 30
    with pytest.raises(ValidationError, match="17:30"):
        fields.clock("x").clean("late")


def test_lines_and_words():
    with pytest.raises(ValidationError, match="Name it"):
        fields.line("x", required="Name it.").clean("")
    assert fields.line("x").clean("") == ""
    assert fields.words("x").clean("a\nb") == "a\nb"


def test_weekdays_and_zones_are_chosen_from_a_list():
    assert fields.weekdays("x").clean(["0", "4"]) == ["0", "4"]
    assert fields.zone("x").clean("Europe/London") == "Europe/London"
    with pytest.raises(ValidationError, match="from the list"):
        fields.zone("x").clean("Mars/Base")


def test_places_of_one_kind(vault):
    avoid = Place.objects.create(name="Bakery", kind="avoid")
    Place.objects.create(name="Library")
    assert list(fields.place("x", "avoid").queryset) == [avoid]
    assert fields.place("x").queryset.count() == 2


def test_only_those_who_may_be_asked_are_offered(rex, mira):
    proxy = identities.address_for("Otto", None, "sms").person
    identities.set_writes_for_other(proxy, writes=True)
    for name, more in (("Olga", {"knows": Knows.MUST_NOT}), ("Oleg", {"out_at": timezone.now()})):
        Person.objects.create(name=name, role=Role.THIRD, **more)
    field = fields.helper("x")
    fields.offer(field, None)
    assert list(field.queryset) == [mira]


def test_whoever_stands_there_already_stays_offered(rex, mira):
    field = fields.helper("x")
    fields.offer(field, rex.pk)
    assert list(field.queryset) == [mira, rex]


def test_first_values_come_from_a_row(mira):
    assert fields.filled(mira, ["name", "note"]) == {"name": "Mira", "note": ""}
