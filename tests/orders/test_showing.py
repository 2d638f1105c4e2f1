from datetime import date

import pytest

from leeward.orders import showing, versions
from leeward.people.models import Order


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "it holds today, until 31 December 2099."),
        ({"ends_on": None}, "it holds today."),
        ({"status": "not_served"}, "not served yet"),
        ({"status": "draft"}, "was asked for"),
        ({"ends_on": date(2026, 3, 4)}, "holds no more"),
        ({"starts_on": date(2098, 1, 1)}, "It holds from 1 January 2098 on."),
    ],
)
def test_one_sentence_says_how_it_stands(order, changes, said):
    versions.write(order, {"ends_on": date(2099, 12, 31), **changes})
    assert said in showing.card(order).sentence


def test_whom_it_is_there_for(order, bound, rex):
    both = versions.begin(rex, "mutual")
    assert [(c.protects, c.binds) for c in map(showing.card, (order, bound, both))] == [
        (True, False), (False, True), (True, True),
    ]  # fmt: skip


def test_what_is_known_stands_in_words(order):
    said = dict(showing.pairs(versions.newest(order)))
    assert said["Made in"] == "England"
    assert said["Made on"] == "1 March 2026"
    assert "Judge" not in said


def test_versions_say_what_changed(order):
    versions.write(order, {"court": "Another Court", "judge": "Hill"})
    newest = showing.versions_of(order)[0]
    assert newest.changes == (("Court", "Family Court at Otterbridge", "Another Court"), ("Judge", "", "Hill"))
    assert len(showing.versions_of(order)) == 3


def test_the_whole_page(order, terms):
    shown = showing.whole(order)
    assert (len(shown["terms"]), shown["incidents"], shown["explained"]) == (3, 0, "ew")


def test_all_cards_are_those_of_each(order, bound, rex):
    bare = Order.objects.create(person=rex, side="protects_user", name="Noted bare")
    assert {one.order for one in showing.cards()} == {order, bound, bare}
    assert [one.sentence for one in showing.cards()] == [showing.card(one.order).sentence for one in showing.cards()]
