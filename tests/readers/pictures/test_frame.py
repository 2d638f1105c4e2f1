import pytest

from leeward.readers.pictures import frame
from leeward.readers.pictures.grounds import Ground, Grounds
from leeward.readers.pictures.text import Box, Role, Side
from support.chat_pictures import seen_at

WIDTH, HEIGHT = 400, 800
CHAT = Box(0, 0, WIDTH, HEIGHT)
NONE = frozenset()


def roles_of(seen, found, height=HEIGHT):
    return {seen[number].text: role for number, role in frame.around_the_chat(seen, found, height).items()}


def test_a_head_and_a_foot_in_bars():
    seen = [
        seen_at("21:37", 16, 8),
        seen_at("87%", 340, 8),
        seen_at("Rex", 100, 40, height=26),
        seen_at("Ring", 330, 40, height=26),
        seen_at("online", 100, 62, height=16),
        seen_at("Hello", 30, 210),
        seen_at("Message", 50, 770),
    ]
    found = Grounds(
        (Ground(Box(10, 200, 200, 240), Side.LEFT, (5,)),), frozenset({0, 1, 2, 3, 4}), frozenset({6}), NONE, CHAT
    )
    assert roles_of(seen, found) == {
        "21:37": Role.CLOCK,
        "87%": Role.STATUS,
        "Rex": Role.NAME,
        "Ring": Role.TOP,
        "online": Role.TOP,
        "Message": Role.FOOT,
    }


def test_a_head_on_the_page_itself_but_no_day():
    seen = [seen_at("21:41", 30, 15), seen_at("Rex", 180, 70), seen_at("Today 20:15", 150, 100), seen_at("Hi", 30, 210)]
    found = Grounds((Ground(Box(10, 200, 200, 240), Side.LEFT, (3,)),), NONE, NONE, NONE, CHAT)
    assert roles_of(seen, found) == {"21:41": Role.CLOCK, "Rex": Role.NAME}


def test_a_picture_cut_out_of_the_middle_has_no_head():
    seen = [seen_at("Hello you", 30, 30), seen_at("at 9", 40, 85)]
    found = Grounds(
        (Ground(Box(10, 20, 200, 60), Side.LEFT, (0,)), Ground(Box(10, 75, 200, 110), Side.LEFT, (1,))),
        NONE,
        NONE,
        NONE,
        CHAT,
    )
    assert roles_of(seen, found) == {}


def test_the_box_to_type_in_with_a_keyboard_below_it():
    keys = [seen_at(letter, 20 + 40 * place, 700) for place, letter in enumerate("qwert")]
    seen = [seen_at("Hi", 30, 210), seen_at("iMessage", 60, 600), *keys]
    grounds = (Ground(Box(10, 200, 200, 240), Side.LEFT, (0,)), Ground(Box(50, 590, 370, 630), Side.MIDDLE, (1,)))
    assert set(roles_of(seen, Grounds(grounds, NONE, NONE, NONE, CHAT))) == {"iMessage", *"qwert"}


@pytest.mark.parametrize("below", ["I will tell them all", "Are you there at all"])
def test_a_message_that_says_message_is_no_foot(below):
    seen = [seen_at("Message", 30, 500), seen_at(below, 30, 600)]
    grounds = (Ground(Box(10, 490, 200, 530), Side.LEFT, (0,)), Ground(Box(10, 590, 300, 630), Side.LEFT, (1,)))
    assert roles_of(seen, Grounds(grounds, NONE, NONE, NONE, CHAT)) == {}


def test_without_a_clock_there_is_no_row_of_the_phone():
    seen = [seen_at("Dear Ada,", 30, 10), seen_at("42", 300, 10)]
    assert frame.of_the_phone(seen, range(2), WIDTH, HEIGHT) == {}


def test_a_time_further_down_is_no_clock():
    assert frame.of_the_phone([seen_at("10:30", 30, 90)], [0], WIDTH, HEIGHT) == {}
