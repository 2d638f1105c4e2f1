from datetime import datetime, timedelta

from leeward.boundaries import between, priorities
from leeward.contact import homepage
from leeward.encounters import upcoming
from leeward.people.models import ImportantDate, StopNotice
from leeward.shell.wording import long_day
from leeward.vault.registries import Way, ways


def test_every_other_party_stands_there_with_what_was_decided_and_what_came(hold, rex, no_contact, mira):
    hold("One.")
    StopNotice.objects.create(person=rex, stated_at="2026-01-01T10:00:00")
    (one,) = homepage.people()
    assert (one.person, one.waiting, one.contacts.total) == (rex, 1, 1)
    assert one.headline.startswith("No contact, since ")
    assert one.asked_to_stop.year == 2026
    assert homepage.summary(one).endswith("1 of them after you asked them to stop.")


def test_without_a_decision_it_pushes_nowhere(rex):
    (one,) = homepage.people()
    assert "no hurry" in one.headline
    assert homepage.summary(one) == "Nothing came by the accounts here."


def test_accounts_stand_there_with_their_last_look(account, collected):
    (standing,) = homepage.accounts()
    assert standing.account == account
    assert standing.may_act


def test_doors_lead_only_to_rooms_that_are_there(monkeypatch):
    assert "Handovers" in [door.label for door in homepage.doors()]
    monkeypatch.delitem(ways, Way.HANDOVERS)
    assert "Handovers" not in [door.label for door in homepage.doors()]


def test_the_count_since_the_request_to_stop_stands_there(rex):
    StopNotice.objects.create(person=rex, stated_at="2026-01-01T10:00:00")
    (one,) = homepage.people()
    assert one.count == "No contact is known since 1 January 2026"


def test_limited_contact_has_at_hand_what_it_needs(rex):
    day = upcoming.today() + timedelta(days=2)
    rex.modes.create(kind="limited", since=upcoming.today())
    ImportantDate.objects.create(person=rex, on=day, kind="handover")
    between.note({"carrier": "A neighbour", "came_at": datetime(2026, 3, 2, 10), "text": "They ask for you."})
    priorities.add("The children sleep")
    (one,) = homepage.people()
    assert one.limited.handover.startswith(long_day(day))
    assert (one.limited.questions, one.limited.between) == (0, 1)
    assert homepage.priorities() == ["The children sleep"]


def test_no_contact_has_no_such_list(rex, no_contact):
    (one,) = homepage.people()
    assert one.limited is None


def test_far_off_handovers_are_left_for_their_own_page(rex):
    rex.modes.create(kind="through", since=upcoming.today())
    ImportantDate.objects.create(person=rex, on=upcoming.today() + timedelta(days=60), kind="handover")
    (one,) = homepage.people()
    assert one.limited.handover == ""
