import re

from leeward.library import day, goodbye, shelf

WORDS = re.compile(r"\b[\w’]+\b")


def test_every_reason_against_it_is_there():
    wanted = {
        "warning", "together", "unfinished", "left-behind", "devices", "threats", "hidden", "advice", "order", "face",
        "hope", "followed", "order-unsure",
    }  # fmt: skip
    assert set(goodbye.REASONS) == wanted
    assert all(line.detail for line in goodbye.REASONS.values())


def test_the_lines_of_a_day_to_leave_are_the_same_ones():
    assert [goodbye.REASONS[line.key.partition("-")[2]] for line in day.QUIET] == list(day.QUIET)


def test_leaving_without_a_word_comes_first_and_is_as_good():
    ways = list(goodbye.WHETHER)
    assert ways == ["lead", "silent", "later", "once"]
    assert "as good" in goodbye.WHETHER["lead"].detail
    assert "advocate" in goodbye.WHETHER["once"].detail


def test_four_texts_to_begin_with_each_short_and_one_with_children():
    assert [line.key for line in goodbye.STARTS] == ["start-plain", "start-wide", "start-silence", "start-children"]
    assert all(len(WORDS.findall(line.detail)) <= 25 for line in goodbye.STARTS)
    assert "email" in goodbye.STARTS[-1].detail
    assert not any(re.search(r"[?!]|sorry|because|love|always", line.detail, re.IGNORECASE) for line in goodbye.STARTS)


def test_a_binding_order_leads_to_a_lawyer_and_a_helpline():
    assert [line.key for line in goodbye.BOUND[1:3]] == ["bound-lawyer", "bound-helpline"]
    assert "prepares none" in goodbye.BOUND[0].detail


def test_no_figure_is_quoted_and_nothing_is_promised():
    assert not re.search(r"\d", " ".join(line.text + line.detail for line in goodbye.SAID))
    assert shelf.SUBJECTS["goodbye"] == goodbye.SAID


def test_nothing_named_does_not_mean_nothing_is_wrong():
    assert "does not mean" in goodbye.HEARD["none"].detail
    assert "enough" in goodbye.HEARD["some"].detail
