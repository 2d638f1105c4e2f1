from datetime import date

import pytest

from leeward.distance import ways
from leeward.distance.errors import NoSuchWay
from leeward.distance.models import ReachWay, WayNote
from leeward.people import changes, identities
from leeward.people.choices import Role


def test_ways_stand_in_the_order_of_the_list_and_own_words_last(rex):
    ways.add(rex, "own", "The garden fence")
    ways.add_ticked(rex, ["post", "calls"])
    assert [(one.name, one.state, one.since) for one in ways.states(rex)] == [
        ("Phone calls", "open", None),
        ("Letters and parcels", "open", None),
        ("The garden fence", "open", None),
    ]


def test_what_is_ticked_twice_stands_there_once(rex):
    assert ways.add_ticked(rex, ["calls", "calls", "no-such-way"]) == 1
    assert ways.add_ticked(rex, ["calls"]) == 0


def test_another_room_notes_what_it_did(rex, today):
    note = ways.note_state(rex, "email", "held", "Put aside and kept.")
    (state,) = ways.states(rex)
    assert (state.kind, state.state, state.since, state.why) == ("email", "held", today, "Put aside and kept.")
    assert note.by_program
    ways.note_state(rex, "email", "open")
    assert ReachWay.objects.count() == 1
    assert [one.state for one in WayNote.objects.all()] == ["open", "held", "open"]


def test_each_account_on_a_service_can_be_a_way_of_its_own(rex):
    second = identities.address_for("Rex 2", None, "whatsapp", person=rex)
    ways.note_state(rex, "whatsapp", "open")
    ways.add(rex, "whatsapp", address=second)
    ways.note_state(rex, "whatsapp", "blocked", address=second)
    assert [(one.address, one.state) for one in ways.states(rex)] == [("", "open"), ("Rex 2", "blocked")]


def test_a_way_in_ones_own_words_is_noted_by_its_row(rex):
    way = ways.add(rex, "own", "The garden fence")
    ways.note_by_hand(way, {"state": "not_possible", "since": date(2026, 1, 2), "why": ""})
    (state,) = ways.states(rex)
    assert (state.label, state.since) == ("Cannot be blocked", date(2026, 1, 2))


def test_what_is_not_known_changes_nothing(rex):
    other = identities.set_role(identities.address_for("Toby", None, "sms").person, Role.OTHER)
    way = ways.add(rex, "calls")
    for arguments in ((rex, "pigeons", "open"), (rex, "calls", "gone"), (other, way, "held"), (rex, "own", "open")):
        with pytest.raises(NoSuchWay):
            ways.note_state(*arguments)
    assert WayNote.objects.count() == 1


def test_a_way_off_the_list_keeps_its_history(rex):
    way = ways.add(rex, "calls")
    ways.take_off(way)
    assert list(ways.states(rex)) == []
    assert WayNote.objects.filter(way=way).exists()


def test_ways_go_along_when_two_persons_are_made_one_and_come_back(rex):
    other = identities.set_role(identities.address_for("Rexy", None, "sms").person, Role.OTHER)
    ways.add(other, "sms")
    change = changes.merge(rex, other)
    assert [one.kind for one in ways.states(rex)] == ["sms"]
    changes.undo(change)
    assert list(ways.states(rex)) == []


def test_the_list_asks_twice_whatever_its_length(rex, queries):
    for kind in ("calls", "sms", "email", "post"):
        ways.note_state(rex, kind, "held")
    assert queries(lambda: ways.states(rex)) == 2
