from dataclasses import replace
from datetime import datetime

import pytest

from leeward.people.models import Mode, StopNotice
from leeward.resist.choices import OrderSaid
from leeward.resist.incoming import showing
from leeward.resist.incoming.looking import Came, look
from leeward.resist.standing import Standing
from support.reading import pasted_by_hand

ALONE = Standing(OrderSaid.NONE)
ASK = "can you pick Leo up on Friday at 5?"
TEXT = f"You are useless. {ASK} After everything I did for you. the hearing is on 14 March. Leo’s coat is at the door."

pytestmark = pytest.mark.usefixtures("plain_reading")


def shown(text=TEXT, standing=ALONE, came_at=None):
    return showing.shown(look(text, standing, Came(came_at)), standing)


def test_every_sentence_is_above_or_closed_and_none_is_lost():
    found = shown()
    above = [thing.row for thing in found.things]
    assert (
        sorted(row.number for row in (*above, *found.others)) == [row.number for row in found.rows] == [1, 2, 3, 4, 5]
    )


def test_what_cannot_wait_stands_first():
    assert [thing.row.number for thing in shown().things] == [4, 2]
    assert [thing.row.number for thing in shown().legal] == [4]


def test_a_thing_has_a_name_and_its_facts_in_their_order():
    thing = shown().things[1]
    assert thing.title.startswith("Pick-up, Friday 6 March")
    assert [(fact.label, fact.words) for fact in thing.facts] == [("Question", ASK), ("When", "Friday at 5")]
    assert thing.facts[0].said == ""
    assert thing.facts[1].said.startswith("Friday 6 March")
    assert not any(fact.covered for fact in thing.facts)


def test_the_words_of_a_question_are_not_its_heading_too():
    text = "can you have him or not?"
    pasted = pasted_by_hand(text, ("question", text), asks=["?"])
    found = showing.shown(pasted, ALONE)
    assert found.things[0].title == "A question"
    assert text in found.summary.needs


def test_a_sentence_that_asks_without_a_fact_is_called_by_its_number():
    found = showing.shown(pasted_by_hand("Well? Hm.", asks=["?"]), ALONE)
    assert found.things[0].title == "Sentence 1"


def test_names_are_explained_with_how_far_words_can_tell():
    meanings = shown().meanings
    assert {one.label.slug for one in meanings} == {"belittling", "guilt_tripping"}
    assert all(one.definition and one.says for one in meanings)


def test_nothing_found_is_told_from_little_found():
    assert shown("Hello you.").nothing
    assert not shown("You are useless.").nothing
    assert not shown(ASK).nothing
    assert not shown("Finn had a seizure.").nothing


@pytest.mark.parametrize(
    "standing",
    [
        replace(ALONE, mode=Mode(kind="none")),
        replace(ALONE, stop=StopNotice(stated_at=datetime(2026, 1, 1))),
        Standing(OrderSaid.BINDS),
        Standing(OrderSaid.BOTH),
    ],
)
def test_where_contact_has_ended_or_must_not_be_nothing_is_said_to_need_an_answer(standing):
    assert "asks for an answer" in shown(ASK, standing).summary.needs
    assert "needs an answer" in shown(ASK, Standing(OrderSaid.PROTECTS)).summary.needs
    assert "needs an answer" in shown(ASK, replace(ALONE, mode=Mode(kind="limited"))).summary.needs


def test_beside_a_danger_neither():
    assert "asks for an answer" in shown(f"{ASK} I will kill you.").summary.needs


def test_a_message_from_before_the_stop_is_not_said_to_come_after_it():
    stopped = replace(ALONE, stop=StopNotice(stated_at=datetime(2026, 3, 2, 9)))
    assert shown("Hi.", stopped, datetime(2026, 3, 1, 9)).summary.after == ""
    assert shown("Hi.", stopped, datetime(2026, 3, 3, 9)).summary.after.startswith(
        "This came after you asked to stop on 2 March"
    )


@pytest.mark.parametrize(
    ("order", "keys"),
    [
        (OrderSaid.NOT_ASKED, ()),
        (OrderSaid.NONE, ()),
        (OrderSaid.PROTECTS, ("protects",)),
        (OrderSaid.BINDS, ("binds",)),
        (OrderSaid.BOTH, ("binds", "protects")),
        (OrderSaid.UNSURE, ("unsure",)),
    ],
)
def test_what_an_order_means_for_it(order, keys):
    assert tuple(showing.standing_keys(Standing(order))) == keys


@pytest.mark.parametrize(
    ("asked", "page"), [(None, 1), ("1", 1), ("3", 3), ("4", 3), ("0", 1), ("-1", 1), ("x", 1), ("9" * 9, 1), ("²", 1)]
)
def test_a_long_list_comes_in_pages(asked, page):
    rows = looking_rows(150)
    part, number, pages = showing.page_of(rows, asked)
    assert (number, pages) == (page, 3)
    assert part == rows[(page - 1) * 60 : page * 60]
    assert showing.page_of([], asked) == ([], 1, 1)


def looking_rows(count):
    return showing.shown(look("Hi. " * count, ALONE), ALONE).others


def test_numbers_of_phones_are_shown_as_written():
    from leeward.words.replies import PhoneNumber
    from leeward.words.tactics import Quote

    pasted = pasted_by_hand("Ring 07700 900123.")
    pasted.read = replace(pasted.read, numbers=(PhoneNumber(Quote("07700 900123", 5, 17), None),))
    assert showing.shown(pasted, ALONE).numbers == ("07700 900123",)


def test_what_is_said_above_the_ways_on():
    assert shown("Hello you.").wait == "wait"
    assert shown(ASK).wait == "later"
    assert shown(ASK, Standing(OrderSaid.BINDS)).wait == "wait"
    assert shown(f"{ASK} I will kill you.").wait == "grave", "first the danger"


def test_below_a_danger_nothing_is_said_to_be_left_closed_or_to_wait():
    grave = shown("I will kill you. You are useless.")
    assert grave.told
    assert "closed" not in grave.summary.rest
    assert "closed" in shown("You are useless.").summary.rest


def test_a_message_in_another_language_is_not_said_to_hold_nothing():
    found = shown("Puedes recoger a Leo el viernes a las cinco? El juicio es el 14 de marzo, no lo olvides.")
    assert found.foreign
    assert found.wait == "unread"
    assert "closed" not in found.summary.rest
    assert not shown(TEXT).foreign
