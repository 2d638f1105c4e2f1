from django.utils import timezone

from leeward.people import identities, knowing, roles_kept
from leeward.people.choices import Knows, Role
from leeward.people.models import Person


def names(rows):
    return [row.person.name for row in rows]


def test_everybody_stands_in_one_part_and_one_only(ada_person, rex, mira):
    sam = identities.settle(["Sam"], Role.THIRD, "whatsapp")
    identities.set_writes_for_other(sam, writes=True)
    Person.objects.create(name="Tom", role=Role.THIRD, out_at=timezone.now())
    Person.objects.create(name="Edda", role=Role.THIRD, knows=Knows.MUST_NOT)
    roles_kept.keep(mira, {"host": True, "driver": True})
    parts = knowing.everybody()
    assert names(parts.sides) == ["Ada", "Rex", "Sam"]
    assert names(parts.helping) == ["Mira"]
    assert parts.helping[0].helps_with == ("Somewhere to sleep", "Driver")
    assert names(parts.others) == ["Edda"]
    assert names(parts.out) == ["Tom"]


def test_knowing_or_a_code_word_is_enough_to_stand_among_who_helps(vault):
    Person.objects.create(name="Tom", role=Role.THIRD, knows=Knows.KNOWS)
    Person.objects.create(name="Leo’s teacher", role=Role.THIRD, code_word="pancakes")
    Person.objects.create(name="Baker", role=Role.THIRD)
    assert names(knowing.everybody().helping) == ["Leo’s teacher", "Tom"]


def test_who_must_not_stands_apart_also_when_taken_out(ada_person, rex, mira):
    Person.objects.filter(pk=mira.pk).update(knows=Knows.KNOWS)
    Person.objects.create(name="Edda", role=Role.THIRD, knows=Knows.MUST_NOT, out_at=timezone.now())
    Person.objects.create(name="Tom", role=Role.THIRD, out_at=timezone.now())
    circle = knowing.circle()
    assert names(circle.must_not) == ["Edda"]
    assert names(circle.know) == ["Mira"]
    assert names(circle.not_said) == []


def test_the_other_party_is_not_in_the_circle(rex, ada_person):
    Person.objects.update(knows=Knows.MUST_NOT)
    circle = knowing.circle()
    assert circle.must_not == circle.know == circle.not_said == ()
