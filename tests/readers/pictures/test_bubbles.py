from leeward.readers.pictures import bubbles
from leeward.readers.pictures.bubbles import Habits
from leeward.readers.pictures.grounds import Ground
from leeward.readers.pictures.text import Box, Role, Side
from support.chat_pictures import seen_at

PLAIN = Habits(20.0, frozenset(), stamps=False)
STAMPED = Habits(20.0, frozenset(), stamps=True)


def ground(*numbers, inside=(), side=Side.LEFT):
    return Ground(Box(10, 0, 300, 100), side, numbers, inside)


def one(seen, known=PLAIN, **more):
    return bubbles.bubble(seen, ground(*range(len(seen)), **more), known)


def test_the_time_after_the_last_words_is_apart():
    read = one(
        [seen_at("Can you pick Leo up", 20, 10), seen_at("on Friday?", 20, 35), seen_at("20:58 √", 180, 42, height=14)]
    )
    assert (read.text, read.stamps) == ("Can you pick Leo up on Friday?", ("20:58",))
    assert [line.role for line in read.lines] == [Role.WORDS, Role.WORDS, Role.STAMP]


def test_ticks_that_were_read_alone_go_with_the_time():
    read = one([seen_at("Yes.", 20, 10), seen_at("21:02", 200, 15, height=14), seen_at("//", 260, 15, height=14)])
    assert (read.text, read.stamps) == ("Yes.", ("21:02", "//"))


def test_a_time_that_was_written_is_words():
    assert one([seen_at("17:30", 20, 10)]).text == "17:30"
    both = one([seen_at("17:30", 20, 10), seen_at("17:02", 100, 14, height=14)])
    assert (both.text, both.stamps) == ("17:30", ("17:02",))
    wrapped = one([seen_at("See you at the station", 20, 10), seen_at("17:30", 20, 35)])
    assert wrapped.text.split() == ["See", "you", "at", "the", "station", "17:30"]
    assert wrapped.stamps == ()


def test_a_small_receipt_below_the_words():
    read = one([seen_at("Leave it.", 20, 10), seen_at("Edited 21:14", 20, 35, height=12)])
    assert (read.text, read.stamps) == ("Leave it.", ("Edited 21:14",))


def test_a_time_read_in_one_go_is_parted_only_where_the_app_puts_times():
    seen = [seen_at("word answers. 21:14", 20, 10)]
    assert (one(seen, STAMPED).text, one(seen, STAMPED).stamps) == ("word answers.", ("21:14",))
    assert (one(seen).text, one(seen).stamps) == ("word answers. 21:14", ())


def test_names_of_the_head_above_the_words():
    seen = [seen_at("Rex", 20, 10), seen_at("Answer me", 20, 35)]
    known = bubbles.habits(seen, [ground(0, 1)], ["Family group", "Rex, Sam, You"])
    read = one(seen, known)
    assert (read.text, read.lines[0].role) == ("Answer me", Role.SENDER)
    assert one([seen_at("Rex", 20, 10)], known).text == "Rex"


def test_a_name_that_several_bubbles_begin_with():
    seen = [
        seen_at("Contact A", 20, 10),
        seen_at("What I wrote here is long", 20, 35),
        seen_at("Contact A", 20, 110),
        seen_at("And this one too, a bit more", 20, 135),
        seen_at("Please", 20, 210),
    ]
    grounds = [ground(0, 1), ground(2, 3), ground(4)]
    known = bubbles.habits(seen, grounds, [])
    assert [bubbles.bubble(seen, each, known).text for each in grounds] == [
        "What I wrote here is long",
        "And this one too, a bit more",
        "Please",
    ]


def test_what_a_bubble_answers_to_is_apart():
    seen = [seen_at("Tell your sister", 30, 10), seen_at("I will not.", 20, 60)]
    read = bubbles.bubble(seen, ground(1, inside=(0,)), PLAIN)
    assert read.text == "I will not."
    assert {line.role: line.text for line in read.lines} == {Role.WORDS: "I will not.", Role.QUOTE: "Tell your sister"}


def test_without_other_words_those_inside_are_the_words():
    seen = [seen_at("Words on a card", 30, 10), seen_at("21:02", 200, 60, height=14)]
    read = bubbles.bubble(seen, ground(1, inside=(0,)), PLAIN)
    assert (read.text, read.stamps) == ("Words on a card", ("21:02",))


def test_habits_of_a_picture():
    seen = [
        seen_at("Yes.", 20, 10, height=24),
        seen_at("21:02", 200, 15, height=14),
        seen_at("Today", 160, 90, height=50),
    ]
    known = bubbles.habits(seen, [ground(0, 1), ground(2, side=Side.MIDDLE)], [])
    assert (known.height, known.stamps, known.names) == (24, True, frozenset())


def test_lines_that_are_something_else_leave_the_ground():
    left = bubbles.without(ground(0, 1, inside=(2,)), {1: Role.FOOT, 2: Role.FOOT})
    assert (left.lines, left.inside) == ((0,), ())
