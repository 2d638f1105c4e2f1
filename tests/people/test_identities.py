from datetime import date, datetime, timedelta

from django.utils import timezone

from leeward.people import identities
from leeward.people.choices import ModeKind, Role
from leeward.people.days import today
from leeward.people.models import Address, StopNotice


def test_an_address_is_found_again_and_never_doubled(vault):
    first = identities.address_for("+44 7700 900111", None, "sms")
    assert identities.address_for("+447700900111", None, "sms").pk == first.pk
    assert identities.address_for("\u200e+44 7700 900111", None, "sms").pk == first.pk
    assert identities.address_for("+447700900111", None, "whatsapp").pk != first.pk
    assert Address.objects.count() == 2


def test_there_is_one_me(ada_person):
    again = identities.set_role(identities.address_for("Ada (work)", None, "email").person, Role.ME)
    assert again.pk == ada_person.pk
    assert identities.names(Role.ME) == {"Ada", "Ada (work)"}


def test_several_names_settled_together_are_one_person(vault):
    person = identities.settle(["Rex", "Rex new phone"], Role.OTHER, "whatsapp")
    assert person.addresses.count() == 2
    assert identities.others() == [person]


def test_what_the_person_said_before_is_not_overwritten(rex):
    identities.settle(["Rex"], Role.ME, "whatsapp")
    assert identities.me() is None
    assert identities.others()[0].pk == rex.pk


def test_everybody_in_order_the_person_first(ada_person, rex, mira):
    assert [person.name for person in identities.people()] == ["Ada", "Rex", "Mira"]
    assert set(identities.roles().values()) == {"me", "other", "unknown"}


def test_somebody_may_be_one_of_the_same_role_before_all_others_and_the_person_last(ada_person, rex, mira):
    again = identities.settle(["Rexy"], Role.OTHER, "sms")
    assert [one.name for one in identities.may_be(again)] == ["Rex", "Mira", "Ada"]
    assert [one.name for one in identities.may_be(mira)] == ["Rex", "Rexy", "Ada"]


def test_the_first_stop_that_stands_counts(rex):
    late = StopNotice.objects.create(person=rex, stated_at=datetime(2026, 5, 12, 8, 15))
    early = StopNotice.objects.create(person=rex, stated_at=datetime(2026, 5, 1, 8, 15))
    assert identities.stop_notice(rex) == early
    early.withdrawn_at = timezone.now()
    early.save()
    assert identities.stop_notice(rex) == late


def test_the_mode_that_has_begun_holds(rex):
    assert identities.mode(rex) is None
    rex.modes.create(kind=ModeKind.LIMITED, since=date(2026, 1, 1))
    rex.modes.create(kind=ModeKind.NONE, since=today() + timedelta(days=3))
    assert identities.mode(rex).kind == ModeKind.LIMITED


def test_somebody_who_writes_for_the_other_party(vault):
    mira = identities.address_for("Mira", None, "whatsapp").person
    identities.set_writes_for_other(mira, writes=True)
    assert identities.proxies() == {"Mira"}
    identities.set_role(mira, "other")
    assert identities.proxies() == frozenset()


def test_the_same_person_on_two_channels(vault):
    rex = identities.settle(["Rex"], "other", "whatsapp")
    assert identities.settle(["Rex"], "other", "telegram", person=rex) == rex
    assert identities.find_address("Rex", "telegram").person == rex
    assert identities.find_address("Rex", "sms") is None
