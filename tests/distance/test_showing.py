from leeward.distance import showing, ways
from leeward.people import identities
from leeward.people.choices import Role


def test_ways_stand_in_groups_and_empty_ones_are_left_out(rex):
    assert showing.groups(ways.states(rex)) == []
    ways.add(rex, "calls")
    ways.note_state(rex, "email", "held")
    ways.note_state(rex, "sms", "blocked")
    found = showing.groups(ways.states(rex))
    assert [(group.title, [one.kind for one in group.ways]) for group in found] == [
        ("Open", ["calls"]),
        ("Held back or blocked", ["sms", "email"]),
    ]


def test_each_of_several_has_a_line(rex, asked_to_stop):
    identities.set_role(identities.address_for("Toby", None, "sms").person, Role.OTHER)
    assert [(row.person.name, row.sentence, row.mode, row.ways) for row in showing.listed()] == [
        ("Rex", "No contact is known since 3 November 2025", "", 0),
        ("Toby", "Nothing is counted yet", "", 0),
    ]


def test_all_that_a_page_needs_is_there(full):
    shown = showing.of(full)
    assert shown["mode"].reason == shown["decision"].mode.reason == "Zephyrine"
    assert (shown["known_ways"], shown["open_ways"]) == (2, 1)
    assert shown["due"] == shown["mode"]
    assert shown["head"].contacts == 4
