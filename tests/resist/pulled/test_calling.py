from django.db import connection
from django.test.utils import CaptureQueriesContext

from leeward.people import identities
from leeward.people.choices import Knows, Role, Seen
from leeward.people.models import Address, Person, PersonRole
from leeward.resist.pulled import calling


def names():
    return [one.person.name for one in calling.people()]


def test_only_people_who_may_help_are_offered(rex, mira):
    Person.objects.create(name="Sam", writes_for_other=True)
    Person.objects.create(name="Otto", knows=Knows.MUST_NOT)
    assert names() == ["Mira"]


def test_a_number_that_the_other_party_sees_is_marked(mira):
    Address.objects.create(person=mira, kind="phone", channel="sms", value="07700 900001", matched="2", seen=Seen.YES)
    Address.objects.create(person=mira, kind="phone", channel="sms", value="07700 900002", matched="3")
    Address.objects.create(person=mira, kind="email", channel="email", value="mira@example.org", matched="4")
    (one,) = calling.people()
    assert [(number.value, number.visible, number.sure) for number in one.numbers] == [
        ("+44 20 7946 0000", False, True),
        ("07700 900002", False, False),
        ("07700 900001", True, False),
    ]


def test_who_can_be_rung_at_night_comes_first_and_who_has_no_number_last(mira):
    identities.set_role(identities.address_for("Amal", None, "whatsapp").person, Role.THIRD)
    zoe = identities.set_role(identities.address_for("07700 900003", None, "sms").person, Role.THIRD)
    Person.objects.filter(pk=zoe.pk).update(name="Zoe")
    PersonRole.objects.create(person=zoe, key="night")
    assert names() == ["Zoe", "Mira", "Amal"]


def queries():
    with CaptureQueriesContext(connection) as asked:
        calling.people()
    return len(asked)


def test_more_people_ask_no_more_queries(mira):
    few = queries()
    for number in range(5):
        person = Person.objects.create(name=f"Friend {number}", role=Role.THIRD)
        Address.objects.create(person=person, kind="phone", channel="sms", value=f"0{number}", matched=f"0{number}")
    assert queries() == few
