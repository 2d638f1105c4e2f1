from datetime import datetime

import pytest

from leeward.drafts.checking import check
from leeward.drafts.twenty import Circumstances, twenty
from leeward.words.replies import ContactAllowed, DraftRule, Fact, FactKind, Style
from leeward.words.tactics import Quote

GOOD = "Hello. I will bring her at 5 on Friday. Thank you."
ASKED = (Fact(FactKind.QUESTION, Quote("Can you bring her on Friday?", 0, 28)),)


def holds(text, **around):
    return {one.id: one.holds for one in twenty(text, Circumstances(**around), check(text))}


def test_there_are_twenty_in_their_order_and_the_last_is_for_the_person():
    checks = twenty(GOOD, Circumstances(), ())
    assert [one.id for one in checks] == [f"O{number}" for number in range(1, 21)]
    assert checks[-1].holds is None
    assert checks[-1].sentence == "Would it be all right with you if a judge read this?"


def test_a_good_answer_fails_none():
    assert False not in holds(GOOD, asked=ASKED, style=Style.YELLOW_ROCK).values()


@pytest.mark.parametrize(
    ("text", "failing"),
    [("Yes. " * 6, "O1"), ("word " * 91, "O1"), ("You always twist everything I say.", "O4"), ("I can't take this any more!!!", "O5"),
     ("Sorry for upsetting you.", "O6"), ("I've moved in with my sister on Ashdown Road.", "O7"), ("Just tell me why you did it.", "O8"),
     ("I promise I will always be there.", "O9"), ("You are a narcissist.", "O11"), ("It's all my fault.", "O12"),
     ("By law, section 8 says that you have no right to ask.", "O10")],
)  # fmt: skip
def test_a_draft_fails_the_check_it_is_about(text, failing):
    assert holds(text)[failing] is False


def test_reasons_nobody_needs_fail_the_third():
    text = "I can't come because the car is broken, and my mum is ill, and then the plumber is due, and also I promised Jo."
    found = twenty(text, Circumstances(), check(text))[2]
    assert found.holds is False
    assert found.quotes


def test_an_order_that_binds_is_a_hard_stop():
    stop = twenty(GOOD, Circumstances(order_binds=True), ())[12]
    assert (stop.holds, stop.hard) == (False, True)
    assert [one.id for one in twenty(GOOD, Circumstances(order_binds=True), ()) if one.hard] == ["O13"]
    assert holds(GOOD)["O13"] is None
    assert holds(GOOD, order_binds=False)["O13"] is True


def test_with_no_contact_only_a_stop_notice_may_go():
    for text, goes in (("Please do not contact me again.", True), ("Friday is fine.", False)):
        around = Circumstances(order_binds=False, allowed=ContactAllowed.NONE)
        assert twenty(text, around, check(text, ContactAllowed.NONE))[12].holds is goes


@pytest.mark.parametrize(("hour", "by_day"), [(3, False), (6, False), (7, True), (20, True), (21, False), (23, False)])
def test_night_goes_over_midnight(hour, by_day):
    assert holds(GOOD, now=datetime(2026, 3, 6, hour))["O19"] is by_day


def test_what_nobody_said_cannot_be_told():
    told = holds("It is in the bag.")
    assert [told[name] for name in ("O2", "O7", "O13", "O14", "O15", "O16", "O17", "O19", "O20")] == [None] * 9


def test_what_was_said_is_told():
    evening = datetime(2026, 3, 6, 19)
    told = holds(GOOD, asked=ASKED, channel_allowed=False, now=evening, cooling_until=datetime(2026, 3, 6, 20))
    assert (told["O2"], told["O16"], told["O17"], told["O14"]) == (True, True, False, False)
    assert holds(GOOD, now=evening, cooling_until=evening)["O14"] is True
    assert holds(GOOD, message_read=True)["O16"] is False


def test_a_line_beside_the_question_is_named():
    text = "I will bring her on Friday. You always twist everything I say."
    found = twenty(text, Circumstances(asked=ASKED), check(text))[1]
    assert found.holds is False
    assert [quote.text for quote in found.quotes] == ["You always twist everything I say."]


def test_politeness_is_asked_of_one_style_only():
    assert holds("At 5.", style=Style.YELLOW_ROCK)["O15"] is False
    assert holds("At 5.", style=Style.GREY_ROCK)["O15"] is None


def test_hard_words_are_named():
    text = "Notwithstanding considerable administrative complications, correspondence necessitates acknowledgement."
    assert twenty(text, Circumstances(), ())[17].quotes


@pytest.mark.parametrize("text", ["", " ", "?" * 50, "😀\n" * 9])
def test_any_text_is_looked_at(text):
    assert len(twenty(text, Circumstances(), check(text))) == 20


def test_only_problems_that_were_given_count():
    assert {one.rule for one in check(GOOD)} == set()
    assert holds(GOOD)["O4"] is True
    assert DraftRule.ARGUES not in {one.rule for one in check(GOOD)}


def test_no_list_knows_what_is_private():
    assert holds(GOOD)["O7"] is None
    assert "No list knows them all" in twenty(GOOD, Circumstances(), ())[6].sentence
    assert holds("We get the 38 bus at 8 every morning.")["O7"] is False
