import pytest

from leeward.readers.pictures import joining
from leeward.readers.pictures.text import Box, Bubble, Line, PictureText, Role, Side

CHAT = [
    ("left", ["Can you pick Leo up on Friday?", "The dentist moved it."]),
    ("right", ["Yes, that is fine."]),
    ("left", ["You always do this.", "After everything I did for you,", "I get one word answers."]),
    ("left", ["I need the 30 by Monday."]),
    ("right", ["Children only, by email please."]),
    ("left", ["ok"]),
]


def picture(said, sided=True, confidence=0.99):
    bubbles, top = [], 100
    for side, texts in said:
        lines = []
        for text in texts:
            lines.append(Line(text, Box(20, top, 20 + 8 * len(text), top + 20), confidence, Side(side), Role.WORDS))
            top += 24
        stamp = Line("21:14", Box(300, top, 340, top + 12), 0.99, Side(side), Role.STAMP)
        bubbles.append(
            Bubble(Side(side), Box(10, lines[0].box.top, 350, top), (*lines, stamp), " ".join(texts), ("21:14",))
        )
        top += 30
    lines = tuple(line for bubble in bubbles for line in bubble.lines)
    return PictureText(400, 800, lines, tuple(bubbles), sided)


def texts(joined):
    return [" ".join(bubble.text.split()) for bubble in joined.bubbles]


WHOLE = [" ".join(lines) for _, lines in CHAT]


def test_one_picture_is_itself():
    joined = joining.joined([picture(CHAT)])
    assert texts(joined) == WHOLE
    assert (joined.shared, joined.turned, joined.sided) == ((), False, True)


@pytest.mark.parametrize(("above", "below"), [(4, 2), (5, 1), (3, 2), (6, 0), (4, 3)])
def test_what_two_share_stands_once(above, below):
    joined = joining.joined([picture(CHAT[:above]), picture(CHAT[below:])])
    assert texts(joined) == WHOLE
    assert joined.shared[0] > 0
    assert not joined.turned


def test_three_in_a_row_know_their_pictures():
    joined = joining.joined([picture(CHAT[:3]), picture(CHAT[2:4]), picture(CHAT[3:])])
    assert texts(joined) == WHOLE
    assert [bubble.picture for bubble in joined.bubbles] == [0, 0, 0, 1, 2, 2]


def test_the_newest_first_is_turned():
    joined = joining.joined([picture(CHAT[3:]), picture(CHAT[2:4]), picture(CHAT[:3])])
    assert texts(joined) == WHOLE
    assert joined.turned


def test_nothing_shared_is_kept_in_order_and_said():
    joined = joining.joined([picture(CHAT[:2]), picture(CHAT[3:])])
    assert texts(joined) == [*WHOLE[:2], *WHOLE[3:]]
    assert (joined.shared, joined.turned) == ((0,), False)


def test_a_bubble_cut_by_both_edges_is_put_together():
    long = CHAT[2][1]
    upper = [*CHAT[:2], ("left", long[:2])]
    lower = [("left", long[1:]), *CHAT[3:]]
    joined = joining.joined([picture(upper), picture(lower)])
    assert texts(joined) == WHOLE
    assert joined.bubbles[2].side is Side.LEFT


def test_a_line_cut_through_is_taken_from_where_it_is_whole():
    upper = picture([*CHAT[:3], ("left", ["l need tha 30 bv Mondav"])])
    lower = picture([("left", ["I get onc word answcrs"]), *CHAT[3:]])
    assert texts(joining.joined([upper, picture(CHAT[2:])])) == WHOLE
    assert texts(joining.joined([picture(CHAT[:4]), lower])) == WHOLE


def test_a_short_answer_given_twice_stands_twice():
    joined = joining.joined([picture([*CHAT[:2], ("left", ["ok"])]), picture([("left", ["ok"]), *CHAT[3:5]])])
    assert texts(joined).count("ok") == 2


def test_other_figures_are_another_message():
    joined = joining.joined(
        [picture([("left", ["I need the 30 by Monday."])]), picture([("left", ["I need the 80 by Monday."])])]
    )
    assert len(joined.bubbles) == 2


def test_the_same_words_from_the_other_side_are_another_message():
    joined = joining.joined(
        [picture([("left", ["This is not your decision."])]), picture([("right", ["This is not your decision."])])]
    )
    assert len(joined.bubbles) == 2


def test_a_slip_of_the_reading_does_not_double():
    joined = joining.joined(
        [
            picture(CHAT[:3]),
            picture(
                [
                    ("left", ["You alwavs do this.", "After evervthing I did for you,", "I get onc word answers."]),
                    CHAT[3],
                ]
            ),
        ]
    )
    assert texts(joined) == WHOLE[:4]


def test_nothing_unlike_is_dropped_at_an_edge():
    upper = picture([*CHAT[:4], ("left", ["The police were here today."])])
    joined = joining.joined([upper, picture(CHAT[2:])])
    assert "The police were here today." in texts(joined)


def test_sides_and_a_page_without_sides():
    joined = joining.joined([picture(CHAT[:2]), picture([("middle", ["Dear Ada, this is a letter."])], sided=False)])
    assert joined.left == f"{WHOLE[0]}\nDear Ada, this is a letter."
    assert joined.right == WHOLE[1]
    assert joined.sided
    assert not joining.joined([picture([("middle", ["A letter."])], sided=False)]).sided


def test_none_is_nothing():
    joined = joining.joined([])
    assert (joined.bubbles, joined.left, joined.right, joined.unread) == ((), "", "", 0)
