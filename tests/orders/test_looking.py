from datetime import date

from leeward.orders import logbook, looking, paragraphs, versions
from leeward.people.models import Order


def waiting(order):
    return [(one.contact.at.day, one.numbers, one.early) for one in looking.look(order).waiting]


def test_what_came_while_it_held_waits_to_be_looked_at(order, terms, chat):
    assert waiting(order) == [(2, "1", True), (6, "1", False), (8, "1", False)]
    found = looking.look(order).waiting[1]
    assert found.where == "WhatsApp"
    assert found.reasons[0].term.text == "Rex must not contact Ada by any means."
    assert "any contact" in found.reasons[0].sentence


def test_through_somebody_else_two_paragraphs_may_be_touched(order, terms, mira, chat):
    assert (7, "1, 2", False) in waiting(order)


def test_confirmed_and_put_aside_wait_no_more(order, terms, chat):
    first, second, third = looking.look(order).waiting
    logbook.confirm(order, first, [terms[0]], {})
    logbook.put_aside(order, second.contact.key)
    looked = looking.look(order)
    assert [one.contact.key for one in looked.waiting] == [third.contact.key]
    assert (looked.confirmed, looked.aside, looked.searched) == (1, 1, True)
    assert looking.one(order, second.contact.key) == second


def test_the_days_of_a_paragraph_count(order, terms, chat):
    paragraphs.rewrite(terms[0], {"until_on": date(2026, 3, 5)})
    assert [day for day, *_ in waiting(order)] == [2]
    paragraphs.rewrite(paragraphs.standing(order)[0], {"from_on": date(2026, 2, 1)})
    assert [day for day, *_ in waiting(order)] == [20, 2]


def test_not_served_at_all_is_told_of_each(order, terms, chat):
    versions.write(order, {"served_on": None, "status": "not_served"})
    assert {early for *_, early in waiting(order)} == {True}


def test_nothing_is_looked_for_where_no_paragraph_is_about_contact_or_it_only_binds(order, chat, bound):
    assert not looking.look(order).searched
    paragraphs.rewrite(paragraphs.standing(bound)[0], {"kind": "no_contact"})
    assert not looking.look(bound).searched


def test_what_is_not_there_is_none(order, terms, rex):
    assert looking.one(order, "m99") is None
    assert looking.one(Order.objects.create(person=rex, side="protects_user"), "m1") is None
