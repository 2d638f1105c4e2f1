from datetime import datetime

from leeward.orders import contacts
from leeward.orders.candidates import Came, Contact
from leeward.people import identities
from leeward.people.choices import Role


def came(person, since=None):
    return [(one.at.day, one.came) for one in contacts.of(person, since)]


def test_what_came_from_rex_and_a_payment_in_his_name(rex, chat):
    assert came(rex) == [(20, Came.DIRECT), (2, Came.DIRECT), (6, Came.DIRECT), (8, Came.PAYMENT)]


def test_who_writes_for_him_is_told_apart(rex, mira, chat):
    assert (7, Came.THROUGH) in came(rex)


def test_from_a_day_on(rex, chat):
    assert came(rex, datetime(2026, 3, 3)) == [(6, Came.DIRECT), (8, Came.PAYMENT)]


def test_an_account_first_seen_after_the_order_is_marked(rex, chat, bring):
    new = identities.address_for("Rexy77", None, "whatsapp", person=rex)
    said = [(datetime(2026, 3, 10, 9, 0), "Rexy77", "it is me"), (datetime(2026, 3, 10, 9, 5), "Ada", "No.")]
    bring(said, "WhatsApp Chat with Rexy77.txt", them="Rexy77")
    found = list(contacts.of(rex, datetime(2026, 3, 1)))
    assert [one.new_account for one in found if one.sender == "Rexy77"] == [True]
    assert not any(one.new_account for one in contacts.of(rex, None))
    assert new.person.role == Role.OTHER


def test_a_room_above_adds_its_own_in_order_of_time(rex, chat, monkeypatch):
    held = Contact("h1", datetime(2026, 3, 4), "email", "held back")
    monkeypatch.setattr(contacts.sources, "_entries", [*contacts.sources, lambda asked: [held]])
    assert [one.key[0] for one in contacts.of(rex, None)] == ["m", "m", "h", "m", "m"]
