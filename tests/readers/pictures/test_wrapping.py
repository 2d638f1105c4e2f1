from leeward.readers.pictures import wrapping
from support.chat_pictures import seen_at


def test_rows_from_above_and_from_the_left():
    lines = [seen_at("late", 200, 52), seen_at("You are", 10, 50), seen_at("Hello", 10, 10), seen_at("again", 80, 14)]
    assert [[line.text for line in row] for row in wrapping.rows(lines)] == [["Hello", "again"], ["You are", "late"]]


def test_a_wrapped_line_goes_on():
    assert wrapping.one_text([seen_at("You always do this.", 10, 10), seen_at("After everything", 10, 40)]) == (
        "You always do this. After everything"
    )


def test_a_line_that_was_ended_stays_ended():
    lines = [
        seen_at("This line is as long as the bubble is", 10, 10),
        seen_at("Answer me.", 10, 40),
        seen_at("Now", 10, 70),
    ]
    assert wrapping.one_text(lines) == "This line is as long as the bubble is Answer me.\nNow"


def test_one_line_and_none():
    assert wrapping.one_text([seen_at("ok", 10, 10)]) == "ok"
    assert wrapping.one_text([]) == ""
    assert wrapping.rows([]) == []
