from leeward.contact import homepage
from leeward.people.models import StopNotice
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
