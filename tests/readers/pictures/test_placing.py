from leeward.readers.pictures import placing
from leeward.readers.pictures.grounds import Ground, Grounds
from leeward.readers.pictures.text import Box, Role, Side
from support.chat_pictures import seen_at

WIDTH, HEIGHT = 400, 800
NONE = frozenset()


def grounds(*bubbles, above=(), below=()):
    return Grounds(bubbles, frozenset(above), frozenset(below), NONE, Box(0, 0, WIDTH, HEIGHT))


def placed(seen, *bubbles, **bars):
    return placing.placed(seen, grounds(*bubbles, **bars), WIDTH, HEIGHT)


def left(top, *numbers):
    return Ground(Box(10, top, 240, top + 40), Side.LEFT, numbers)


def right(top, *numbers):
    return Ground(Box(160, top, 390, top + 40), Side.RIGHT, numbers)


def test_a_chat_from_the_top_down():
    seen = [
        seen_at("Answer me", 20, 310),
        seen_at("Where are you", 20, 210),
        seen_at("By email please", 180, 410),
        seen_at("Rex", 100, 30),
        seen_at("Today", 170, 150),
    ]
    read = placed(
        seen, left(300, 0), left(200, 1), right(400, 2), Ground(Box(150, 140, 250, 180), Side.MIDDLE, (4,)), above=[3]
    )
    assert read.sided
    assert (read.left, read.right, read.name) == ("Where are you\nAnswer me", "By email please", "Rex")
    assert [line.text for line in read.lines] == ["Rex", "Today", "Where are you", "Answer me", "By email please"]
    assert read.said(Role.DAY) == ("Today",)


def test_every_line_stands_in_exactly_one_place():
    seen = [seen_at(f"line {number}", 20 + 7 * number, 40 * number) for number in range(18)]
    read = placed(
        seen, left(200, 5, 6), right(320, 8), Ground(Box(150, 500, 250, 540), Side.MIDDLE, (13,)), above=[0, 1]
    )
    assert sorted(line.text for line in read.lines) == sorted(one.text for one in seen)
    inside = [line for bubble in read.bubbles for line in bubble.lines]
    assert all(line in read.lines for line in inside)


def test_what_the_app_says_in_the_middle_is_no_message():
    seen = [
        seen_at("Where are you", 20, 210),
        seen_at("You blocked this contact", 80, 300),
        seen_at("Delivered", 290, 260),
    ]
    read = placed(seen, left(200, 0))
    assert read.said(Role.NOTICE) == ("You blocked this contact",)
    assert read.said(Role.STAMP) == ("Delivered",)
    assert (read.left, read.right) == ("Where are you", "")


def test_words_in_no_bubble_are_never_lost():
    seen = [seen_at("Where are you", 20, 210), seen_at("I know you read this", 20, 300), seen_at("Leave it", 300, 400)]
    read = placed(seen, left(200, 0))
    assert read.left == "Where are you\nI know you read this"
    assert read.right == "Leave it"


def test_a_letter_has_no_sides_and_all_of_it_is_words():
    seen = [
        seen_at("County Court", 30, 40),
        seen_at("Dear Ada,", 30, 120),
        seen_at("the hearing is on", 30, 150),
        seen_at("14 March at 10:30.", 30, 180),
    ]
    read = placed(seen)
    assert not read.sided
    assert read.left.replace("\n", " ") == "County Court Dear Ada, the hearing is on 14 March at 10:30."
    assert [bubble.side for bubble in read.bubbles] == [Side.MIDDLE, Side.MIDDLE]
    assert read.right == ""


def test_a_letter_on_a_phone_loses_only_the_row_of_the_phone():
    read = placed([seen_at("21:37", 16, 8), seen_at("87%", 340, 8), seen_at("Dear Ada,", 30, 120)])
    assert read.left == "Dear Ada,"
    assert read.said(Role.CLOCK, Role.STATUS) == ("21:37", "87%")


def test_nothing_seen_is_nothing_read():
    read = placed([])
    assert (read.lines, read.bubbles, read.left, read.sided) == ((), (), "", False)


def test_what_could_not_be_read_is_counted():
    seen = [
        seen_at("Where", 20, 20),
        seen_at("x#q~", 20, 60, confidence=0.3),
        seen_at("..", 20, 90, confidence=0.2),
        seen_at("", 1, 1),
    ]
    sure, unread = placing.sure(seen)
    assert ([line.text for line in sure], unread) == (["Where"], 1)
    assert placing.placed(sure, grounds(), WIDTH, HEIGHT, unread).unread == 1
