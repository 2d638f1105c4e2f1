from leeward.readers.pictures import grounds
from leeward.readers.pictures.areas import Area
from leeward.readers.pictures.text import Box, Side

WIDTH, HEIGHT = 400, 800
WHITE, GREEN, PAGE = (255, 255, 255), (217, 253, 211), (239, 234, 226)


def sorted_out(*areas, boxes, width=WIDTH, height=HEIGHT):
    return grounds.grounds(areas, boxes, width, height)


def test_bubbles_keep_to_their_sides():
    boxes = [Box(30, 210, 150, 230), Box(250, 310, 370, 330), Box(160, 110, 240, 130)]
    found = sorted_out(
        Area(Box(10, 200, 200, 240), WHITE, (0,)),
        Area(Box(230, 300, 390, 340), GREEN, (1,)),
        Area(Box(150, 100, 250, 140), WHITE, (2,)),
        boxes=boxes,
    )
    assert [ground.side for ground in found.bubbles] == [Side.LEFT, Side.RIGHT, Side.MIDDLE]
    assert found.chat == Box(0, 0, WIDTH, HEIGHT)


def test_a_very_wide_bubble_has_the_side_of_its_colour():
    found = sorted_out(
        Area(Box(10, 200, 200, 240), WHITE, (0,)),
        Area(Box(230, 300, 390, 340), GREEN, (1,)),
        Area(Box(20, 400, 380, 480), (215, 251, 209), (2,)),
        Area(Box(20, 500, 380, 580), (90, 90, 90), (3,)),
        boxes=[Box(30, 210, 150, 230), Box(250, 310, 370, 330), Box(30, 410, 370, 470), Box(30, 510, 370, 570)],
    )
    assert [ground.side for ground in found.bubbles] == [Side.LEFT, Side.RIGHT, Side.RIGHT, Side.MIDDLE]


def test_bars_at_the_edges_with_the_buttons_in_them():
    boxes = [Box(30, 10, 80, 30), Box(330, 20, 380, 40), Box(50, 760, 150, 780), Box(30, 310, 150, 330)]
    found = sorted_out(
        Area(Box(0, 0, 400, 60), WHITE, (0,)),
        Area(Box(320, 10, 390, 50), GREEN, (1,)),
        Area(Box(0, 740, 400, 800), WHITE, (2,)),
        Area(Box(10, 300, 200, 340), WHITE, (3,)),
        boxes=boxes,
    )
    assert (found.above, found.below) == (frozenset({0, 1}), frozenset({2}))
    assert [ground.lines for ground in found.bubbles] == [(3,)]


def test_the_page_is_no_bubble():
    found = sorted_out(Area(Box(0, 0, 400, 800), PAGE, (0,)), boxes=[Box(30, 310, 150, 330)])
    assert found.bubbles == ()
    assert not found.above | found.below


def test_a_box_inside_a_bubble_belongs_to_it():
    found = sorted_out(
        Area(Box(100, 200, 390, 320), GREEN, (1,)),
        Area(Box(110, 210, 380, 260), (200, 240, 190), (0,)),
        boxes=[Box(120, 220, 300, 240), Box(110, 280, 300, 300)],
    )
    assert [(ground.side, ground.lines, ground.inside) for ground in found.bubbles] == [(Side.RIGHT, (1,), (0,))]


def test_a_list_of_chats_beside_a_wide_screen_is_not_the_chat():
    boxes = [Box(10, 10, 200, 30), Box(20, 420, 150, 440), Box(350, 110, 480, 130), Box(1100, 210, 1240, 230)]
    found = sorted_out(
        Area(Box(0, 0, 300, 400), WHITE, (0,)),
        Area(Box(4, 410, 300, 460), GREEN, (1,)),
        Area(Box(330, 100, 500, 140), WHITE, (2,)),
        Area(Box(1090, 200, 1260, 240), GREEN, (3,)),
        boxes=boxes,
        width=1280,
        height=720,
    )
    assert found.beside == {0, 1}
    assert found.chat.left == 300
    assert [ground.side for ground in found.bubbles] == [Side.LEFT, Side.RIGHT]
