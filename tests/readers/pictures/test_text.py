import dataclasses

import pytest

from leeward.readers.pictures.text import Box, Bubble, Line, PictureText, Role, Side, around, words_of

BOX = Box(10, 20, 110, 60)


def line(text, role=Role.WORDS, confidence=0.9, side=Side.LEFT):
    return Line(text, BOX, confidence, side, role)


def bubble(side, text, *lines):
    return Bubble(side, BOX, lines or (line(text),), text)


def test_a_box_knows_its_size_and_what_lies_in_it():
    assert (BOX.width, BOX.height, BOX.middle) == (100, 40, 40)
    assert BOX.share_inside(Box(0, 0, 200, 200)) == 1
    assert BOX.share_inside(Box(60, 20, 200, 60)) == 0.5
    assert BOX.share_inside(Box(200, 200, 300, 300)) == 0
    assert Box(5, 5, 5, 5).share_inside(BOX) == 0


def test_the_box_around_boxes():
    assert around([BOX, Box(0, 50, 20, 90)]) == Box(0, 20, 110, 90)


def test_a_bubble_is_as_sure_as_its_least_sure_words():
    sure, unsure, time = line("a"), line("b", confidence=0.6), line("21:14", Role.STAMP, 0.1)
    assert bubble(Side.LEFT, "a b", sure, unsure, time).confidence == 0.6
    assert bubble(Side.LEFT, "", time).confidence == 0.0


def test_words_by_side():
    said = (bubble(Side.LEFT, "One"), bubble(Side.RIGHT, "Mine"), bubble(Side.LEFT, ""), bubble(Side.LEFT, "Two"))
    read = PictureText(400, 800, (line("Rex", Role.NAME), line("Chats", Role.TOP)), said, sided=True)
    assert (read.left, read.right, read.name) == ("One\nTwo", "Mine", "Rex")
    assert read.said(Role.NAME, Role.TOP) == ("Rex", "Chats")
    assert words_of(said, Side.MIDDLE) == ""


def test_without_sides_all_words_are_one():
    read = PictureText(400, 800, (), (bubble(Side.MIDDLE, "Dear Ada,"),), sided=False)
    assert (read.left, read.right, read.name) == ("Dear Ada,", "", "")


def test_nothing_that_was_read_can_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        line("a").text = "b"
