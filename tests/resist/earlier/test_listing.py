"""The list of promises: what came again first, twenty on a page, counted against the whole."""

import pytest

from leeward.resist.choices import PromiseState
from leeward.resist.earlier import listing, marking, promised


def shown(page=1):
    return listing.listed(promised.at_hand().spots, page)


def test_the_repeated_ones_come_first(chat):
    listed = shown()
    assert [(group.times, len(group.rows)) for group in listed.groups] == [(2, 2), (1, 2)]
    assert listed.groups[0].rows[0].words == "I am going to change this time"
    assert [row.number for group in listed.groups for row in group.rows] == [1, 2, 3, 4]
    assert (listed.total, listed.counted, listed.repeated, listed.pages) == (4, 4, 1, 1)


def test_a_row_says_when_where_and_for_which_day(chat, message):
    row = shown().groups[1].rows[-1]
    assert row.words == "I'll pay the deposit for the trip on Friday"
    assert (row.who, row.at.day, row.day.day, row.state) == ("Rex", 3, 6, PromiseState.OPEN)
    assert str(message("deposit").pk) in row.url


def test_marks_are_counted(chat):
    ref = shown().groups[0].rows[0].ref
    marking.mark(listing.place_of(ref), PromiseState.KEPT)
    other = shown().groups[1].rows[0].ref
    marking.mark(listing.place_of(other), PromiseState.NO_PROMISE)
    listed = shown()
    assert (listed.counted, listed.states[PromiseState.KEPT], listed.states[PromiseState.OPEN]) == (3, 1, 2)
    assert listed.groups[0].rows[0].state is PromiseState.KEPT


def test_pages_of_twenty(bring):
    bring(
        [
            (f"03/03/2026, 10:{at:02}", "Rex", f"I'll sell the {chr(97 + at)}car{chr(97 + at)} on Friday")
            for at in range(25)
        ]
    )
    first, second, beyond = shown(1), shown(2), shown(9)
    assert sum(len(group.rows) for group in first.groups) == listing.PAGE
    assert (second.page, beyond.page, first.pages) == (2, 2, 2)
    words = [row.words for one in (first, second) for group in one.groups for row in group.rows]
    assert len(set(words)) == 25


def test_messages_that_are_gone_are_passed_over(chat):
    spots = [*promised.at_hand().spots, promised.Spot(999, 0, 4, None, 9)]
    assert listing.listed(spots, 1).total == 4


@pytest.mark.parametrize("ref", ["", "1", "1-2", "a-b-c", "1-5-2", "999-0-4", "1-0-4-9", "-1-0-4", "1" * 30 + "-0-4"])
def test_what_names_no_place(chat, ref):
    assert listing.place_of(ref) is None


def test_a_place(chat, message):
    found = message("deposit")
    assert listing.place_of(f"{found.pk}-6-49") == (bytes(found.key).hex(), 6, 49)


def test_nothing_to_list(vault):
    listed = listing.listed([], 1)
    assert (listed.groups, listed.pages, listed.total) == ((), 1, 0)
