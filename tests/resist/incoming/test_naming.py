from datetime import date

import pytest

from leeward.resist.incoming import naming
from support.reading import read_by_hand

TODAY = date(2026, 3, 2)


def titled(text, *facts, covered=()):
    found = read_by_hand(text, *facts).facts
    quotable = [fact for fact in found if fact.quote.text not in covered]
    return naming.title(text, found, TODAY, quotable=quotable)


@pytest.mark.parametrize(
    ("value", "spoken"),
    [
        ("2026-03-06", "Friday 6 March"),
        ("2026-03-06T17:00", "Friday 6 March, 17:00"),
        ("2026-03-06T17:00:00", "Friday 6 March, 17:00"),
        ("2026-12-24", "Thursday 24 December 2026"),
        ("2025-03-06T09:05", "Thursday 6 March 2025, 09:05"),
        ("soon", ""),
        ("", ""),
        ("2026-02-30", ""),
    ],
)
def test_a_moment_is_said_as_people_say_it(value, spoken):
    assert naming.when(value, TODAY) == spoken


@pytest.mark.parametrize(
    ("value", "spoken"),
    [("60.00 GBP", "£60"), ("60.50 GBP", "£60.50"), ("12.00 EUR", "€12"), ("45.00 SEK", "45 SEK"), ("60.00", "60")],
)
def test_a_sum_is_short(value, spoken):
    (fact,) = read_by_hand("half of it", ("money", "half of it", value)).facts
    assert naming.said(fact, TODAY) == spoken


def test_what_has_no_form_of_ours_keeps_its_own_words():
    kinds = ("date_time", "question", "place", "money")
    facts = [read_by_hand("half four", (kind, "half four")).facts[0] for kind in kinds]
    assert [naming.said(fact, TODAY) for fact in facts] == ["", "", "", ""]
    (place,) = read_by_hand("Mill Lane", ("place", "Mill Lane", "mill lane")).facts
    assert naming.said(place, TODAY) == "", "the small letters are for comparing"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("can you pick Leo up on Friday?", "pick-up"),
        ("will you collect him", "pick-up"),
        ("can you pick up his prescription", "medicine"),
        ("drop her off at nan's", "drop-off"),
        ("Leo’s dentist moved", "dentist"),
        ("what time is parents evening", "school"),
        ("did you pay the nursery or not", "school"),
        ("sign the form by Monday", "papers"),
        ("bring the car back", "car"),
        ("Handover at 5", "handover"),
        ("the hearing is on 14 March", "hearing"),
        ("his hearing aids want new batteries", ""),
        ("his inhaler is empty", "medicine"),
        ("you will pay for this", "money"),
        ("picking a fight is all you can do", ""),
        ("scar tissue", ""),
        ("you know nobody will ever love you", ""),
        ("", ""),
    ],
)
def test_what_it_is_about_in_a_word(words, named):
    assert naming.subject(words) == named


def test_a_sentence_in_a_few_words():
    ask = ("question", "can you pick Leo up on Friday at 5?")
    assert titled(
        "Oh and can you pick Leo up on Friday at 5?", ask, ("date_time", "Friday at 5", "2026-03-06T17:00")
    ) == ("pick-up, Friday 6 March, 17:00")
    assert titled("its 60 so 30 each", ("money", "30 each", "30.00 GBP")) == "money, £30"
    assert titled("its 60 so 30 each", ("money", "30 each")) == "money, 30 each"
    assert titled("see you friday", ("date_time", "friday", "2026-03-06")) == "Friday 6 March"
    assert titled("see you half four", ("date_time", "half four")) == "“half four”"


def test_two_days_are_both_said_and_a_third_is_left_to_the_page():
    text = "have him from friday to sunday or monday"
    days = [("date_time", "friday", "2026-03-06"), ("date_time", "sunday", "2026-03-08"), ("date_time", "monday")]
    assert titled(text, ("question", "have him"), *days) == "“have him”, Friday 6 March and Sunday 8 March"


def test_a_short_question_stands_in_its_own_words_unless_ours_say_it_better():
    paid = "did you pay the nursery or not"
    assert titled(f"selfish. {paid}", ("question", paid)) == f"“{paid}”"
    assert titled(f"selfish. {paid}", ("question", paid), covered=[paid]) == "school"
    up = "can you pick Leo up"
    assert titled(up, ("question", up)) == "pick-up"


def test_words_that_do_more_than_ask_are_not_quoted():
    text = "can you manage that or is it too hard for you"
    assert titled(text, ("question", text)) == f"“{text}”"
    assert titled(text, ("question", text), covered=[text]) == "a question"
    assert titled(text, ("request", text), covered=[text]) == "something you are asked to do"
    long = "have you " + "really " * 20 + "asked them"
    assert titled(long, ("question", long)) == "a question"


def test_a_paper_is_named_by_its_kind_and_its_day():
    text = "They must hear from you by the 20th"
    paper = ("legal_deadline", text, "2026-03-20")
    assert titled(text, paper) == "a paper or a date, Friday 20 March"
    assert named_paper(text, paper) == "Friday 20 March"
    assert named_paper("the hearing is on the 20th", ("legal_deadline", "the hearing is on the 20th")) == "hearing"
    assert named_paper("sign the consent form") == "papers"
    assert named_paper("you selfish liar, the council rang") == "", "no word of it is quoted"


def named_paper(text, *facts):
    return naming.paper(text, read_by_hand(text, *facts).facts, TODAY)


def test_a_place_or_an_illness_alone_is_its_own_name():
    assert titled("I am at Mill Lane", ("place", "Mill Lane")) == "Mill Lane"
    assert titled("I am at Mill Lane", ("place", "Mill Lane"), covered=["Mill Lane"]) == ""


def test_words_over_two_lines_are_quoted_on_one():
    assert naming.quoted("can you\n take him") == "“can you take him”"


def test_a_day_of_another_year_says_its_year():
    assert naming.day_of(date(2026, 3, 3), TODAY) == "3 March"
    assert naming.day_of(date(2025, 3, 3), TODAY) == "3 March 2025"


def test_where_it_is_not_known_when_the_message_came_no_day_is_named():
    text = "Can you pick Leo up on Friday at 5?"
    facts = read_by_hand(text, ("date_time", "Friday at 5", "2026-03-06T17:00")).facts
    assert naming.title(text, facts, None) == "pick-up, “Friday at 5”"
    assert naming.last_day("2026-03-06T17:00", facts, None) == "“Friday at 5”"
    assert naming.last_day("2026-03-06T17:00", facts, TODAY) == "Friday 6 March, 17:00"
    paper = read_by_hand(text, ("legal_deadline", text, "2026-03-06"), ("date_time", "Friday at 5", "2026-03-06T17:00"))
    assert naming.last_day("2026-03-06", paper.facts, None) == "“Friday at 5”", "the day alone, no words around it"
    assert naming.last_day("", facts, None) == naming.last_day("", facts, TODAY) == ""


@pytest.mark.parametrize(("text", "is_court"), [("the hearing", True), ("in court", True), ("a judge", True), ("tennis court", False), ("hearing aids", False), ("my lawyer", False)])  # fmt: skip
def test_a_court_is_told_from_a_place_to_play(text, is_court):
    assert naming.court(text) is is_court
