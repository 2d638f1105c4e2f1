from datetime import date
from itertools import product

import pytest

from leeward.drafts import checking
from leeward.drafts.answers import making
from leeward.drafts.answers.marks import filled, marks
from leeward.words.replies import ContactAllowed, Style
from leeward.words.sentences import sentences
from support.reading import read_by_hand

STYLES = tuple(Style)


def lines_of(read, style=Style.BIFF):
    return {line.key: line.text for choice in making.choices(read, style) for line in choice.lines}


def every_answer(read, style):
    """Each way to choose one line, or none, for each thing; a choice of nothing at all is no answer."""
    offered = [[None, *(line.text for line in choice.lines)] for choice in making.choices(read, style)]
    for chosen in product(*offered):
        lines = [line for line in chosen if line]
        if lines:
            yield making.composed(lines, style)


def test_a_question_about_a_time_can_be_answered_in_few_words(of_kind):
    lines = lines_of(of_kind("time"))
    assert lines["time-yes"] == "Friday 6 March at 5 pm works for me."
    assert lines["time-no"] == "Friday 6 March at 5 pm does not work for me."
    assert "[day]" in lines["later"]
    assert lines["time-two"].count("[day]") == 3
    assert lines_of(of_kind("time without a value"))["time-yes"] == "That time works for me."


def test_each_kind_has_a_yes_a_no_and_a_later_or_its_own_lines(of_kind):
    assert {"pick-up-yes", "pick-up-no", "pick-up-two", "pick-up-wrong", "later"} == set(lines_of(of_kind("pick up")))
    assert {"owed-yes", "owed-no", "owed-receipt", "money-wrong", "later"} == set(lines_of(of_kind("money")))
    assert {"legal-received", "legal-lawyer", "legal-later"} == set(lines_of(of_kind("paper")))
    assert {"legal-received", "yes", "no"} <= set(lines_of(of_kind("paper with a question")))
    assert {"personal-private"} == set(lines_of(of_kind("private")))
    assert {"wrong"} == set(lines_of(of_kind("nothing")))
    assert {"emergency-ring"} == set(lines_of(of_kind("emergency")))
    assert {"yes", "no", "later"} == set(lines_of(of_kind("other")))
    assert "owed-yes" not in lines_of(of_kind("money, open"))
    assert "money-open" in lines_of(of_kind("money, open"))


def test_a_paper_is_received_and_never_argued_with(of_kind):
    for style in STYLES:
        for line in lines_of(of_kind("paper"), style).values():
            assert not {"not", "no", "wrong", "but"} & set(line.lower().strip(".").split())


def test_sums_are_named_as_they_are(of_kind):
    assert lines_of(of_kind("money"))["owed-no"] == "No, £60 is not agreed."
    assert lines_of(of_kind("money"), Style.GREY_ROCK)["owed-yes"] == "£60 by [day]."


def test_the_three_manners(of_kind):
    read = of_kind("time")
    whole = {style: making.composed([making.choices(read, style)[0].lines[0].text], style) for style in STYLES}
    assert whole[Style.BIFF] == "Thank you for your message. Friday 6 March at 5 pm works for me."
    assert whole[Style.YELLOW_ROCK] == "Hello. Friday 6 March at 5 pm works for me. Thank you."
    assert whole[Style.GREY_ROCK] == "Friday 6 March at 5 pm works."


def test_grey_rock_is_one_flat_line_for_each_thing(sample):
    for choice in making.choices(sample, Style.GREY_ROCK):
        for line in choice.lines:
            assert len(sentences(line.text)) == 1
            assert len(line.text.split()) <= 9
            assert "thank" not in line.text.lower()


@pytest.mark.parametrize("style", STYLES)
def test_every_answer_is_short_plain_and_whole(sample, style):
    answers = list(every_answer(sample, style))
    assert answers
    for answer in answers:
        assert len(sentences(answer)) <= 5
        assert len(answer.split()) <= 90
        assert "{" not in answer
        assert "!" not in answer
        assert "?" not in answer
        assert "sorry" not in answer.lower()
        assert answer[0].isupper() or answer[0] in "£$€[0123456789"
        assert answer.endswith(".")


@pytest.mark.parametrize("style", STYLES)
def test_nothing_is_seen_in_any_answer(sample, style):
    for answer in every_answer(sample, style):
        for allowed in (ContactAllowed.OPEN, ContactAllowed.LIMITED):
            assert checking.check(answer, allowed, sample.facts) == ()
            assert checking.check(answer, allowed) == ()


FILLED = {"day": "Monday 9 March", "time": "5 pm", "amount": "£30", "place": "the library", "what": "the blue one"}


@pytest.mark.parametrize("style", STYLES)
def test_nor_once_the_marks_are_filled_in(sample, style):
    for choice in making.choices(sample, style):
        for line in choice.lines:
            text = making.composed([line.text], style)
            whole = filled(text, [FILLED[mark.text[1:-1]] for mark in marks(text)])
            assert marks(whole) == ()
            assert checking.check(whole, ContactAllowed.LIMITED, sample.facts) == ()


def test_more_things_than_one_answer_can_hold_are_counted(of_kind):
    read = of_kind("several")
    assert len(making.choices(read, Style.BIFF)) == making.MOST
    assert making.more(read) == 1
    assert making.more(of_kind("nothing")) == 0


def test_marks_in_lines_are_those_that_can_be_filled(sample):
    for style in STYLES:
        for choice in making.choices(sample, style):
            for line in choice.lines:
                assert line.text.count("[") == len(marks(line.text))


def test_nothing_chosen_is_no_answer():
    assert making.composed([], Style.BIFF) == ""


def test_keys_are_unique_and_every_line_says_what_it_says(sample):
    for choice in making.choices(sample, Style.BIFF):
        keys = [line.key for line in choice.lines]
        assert len(set(keys)) == len(keys)
        assert all(line.says for line in choice.lines)


def test_bare_words_say_which_question_they_answer_where_there_are_several(of_kind):
    assert lines_of(of_kind("other"))["yes"] == "Yes."
    two = of_kind("two questions")
    first, second = making.choices(two, Style.BIFF)
    assert first.lines[0].text == "To your first question: yes."
    assert second.lines[1].text == "To your second question: no."


def test_all_of_an_emergency_and_of_a_paper_is_one_choice(of_kind):
    assert len(making.choices(of_kind("emergency"), Style.BIFF)) == 1
    assert making.more(of_kind("emergency")) == 0


@pytest.mark.parametrize(
    ("first_day", "said"),
    [(date(2026, 3, 6), "Friday 6 March at 5 pm"), (date(2026, 3, 7), "[day] at 5 pm"), (None, "[day] at 5 pm")],
)
def test_a_day_gone_by_or_guessed_is_left_to_the_person(of_kind, first_day, said):
    lines = {line.key: line.text for line in making.choices(of_kind("time"), Style.BIFF, first_day)[0].lines}
    assert lines["time-yes"] == f"{said} works for me."
    assert [mark.text for mark in marks(lines["time-yes"])] == ["[day]"] * said.count("[day]")


def test_the_same_words_again_and_again_are_one_thing():
    text = "Can you pay half? " * 40 + "CAN YOU  pay half? Can you bring the coat?"
    read = read_by_hand(text, asks=["?"])
    found = making.choices(read, Style.BIFF)
    assert [choice.asked.number for choice in found] == [0, 41]
    assert making.more(read) == 0


HALF = ("£60 for half of the dentist, by Friday.", {"m": ("£60", "60.00 GBP"), "t": ("Friday", "2026-03-06")})


def test_a_sum_they_want_has_answers_in_each_manner(message):
    read = message(HALF)
    lines = lines_of(read)
    assert lines["owed-yes"] == "I will pay £60 by [day]."
    assert lines["owed-half"] == "I will pay £30 by [day]."
    assert lines["owed-receipt"] == "Please send the receipt by email."
    assert lines["owed-no"] == "No, £60 is not agreed."
    assert lines_of(read, Style.GREY_ROCK)["owed-no"] == "No, not agreed."
    for style in STYLES:
        assert "Friday" not in " ".join(lines_of(read, style).values()), "whether that day counts is not for us to say"
    whole = making.composed([lines["owed-half"]], Style.YELLOW_ROCK)
    assert whole == "Hello. I will pay £30 by [day]. Thank you."


def test_a_sum_that_is_not_plain_is_left_open(message):
    words = "The dentist was £120, your half is £60."
    lines = lines_of(message((words, {"m1": ("£120", "120.00 GBP"), "m2": ("£60", "60.00 GBP")})))
    assert lines["owed-yes"] == "I will pay [amount] by [day]."
    assert lines["owed-no"] == "No, that sum is not agreed."
    assert "owed-half" not in lines


def test_a_sum_beside_a_paper_can_be_answered_too(message):
    words = "Please transfer £60 by Friday."
    read = message((words, {"r": words, "m": ("£60", "60.00 GBP"), "l": ("Friday", "2026-03-06")}))
    assert {"legal-received", "owed-yes", "owed-no"} <= set(lines_of(read))
