import pytest

from leeward.readers.pictures import roles


@pytest.mark.parametrize("text", ["21:14", "9:05 pm", "9.05 a.m.", "21:14 √√", "21:02 v", "21:02 /√", "21:14 ✓✓"])
def test_times(text):
    assert roles.is_time(text)
    assert roles.is_stamp(text)


@pytest.mark.parametrize(
    "text", ["at 21:14", "5 pm", "21:14 come", "100:30", "It is 9:05", "", "?", "12.5", "21:14 votes"]
)
def test_no_times(text):
    assert not roles.is_time(text)


@pytest.mark.parametrize(
    "text", ["Delivered", "Read 21:20", "Edited 21:14", "21:14 • SMS", "Not delivered", "iMessage", "Zugestellt"]
)
def test_stamps_with_words(text):
    assert roles.is_stamp(text)
    assert not roles.is_day(text)


@pytest.mark.parametrize("text", ["Read this", "I sent it at 21:20", "Come at 9:05", "seen you at 9", "", "ok", "No"])
def test_words_are_no_stamps(text):
    assert not roles.is_stamp(text)


@pytest.mark.parametrize(
    "text",
    [
        "Today",
        "YESTERDAY",
        "Sun, 8 Mar at 09:12",
        "12 March 2026",
        "08/03/2026",
        "Heute",
        "Monday 21:14",
        "lundi 3 mars",
    ],
)
def test_days(text):
    assert roles.is_day(text)


@pytest.mark.parametrize("text", ["Monday is fine", "See you on Monday", "1 missed call", "Rex left", "", "42"])
def test_words_are_no_days(text):
    assert not roles.is_day(text)


def test_the_row_of_the_phone():
    assert all(map(roles.is_clock, ["21:37", "9:05 pm", "21:37 87%"]))
    assert not any(map(roles.is_clock, ["Rex", "87%", "at 21:37", "21:37 is when I told you to be there"]))
    assert all(map(roles.is_status, ["87%", "64", "5G", "LTE", "4G+", "VoLTE 5G 87%", "•", "x"]))
    assert not any(map(roles.is_status, ["Rex", "Mum and Dad", "ok then"]))


def test_the_box_to_type_in():
    assert all(map(roles.is_foot, ["Message", "Type a message", "iMessage", "Message...", "Nachricht", "Text message"]))
    assert not any(map(roles.is_foot, ["Message me", "Type", "", "I got your message"]))


def test_a_time_at_the_end_is_parted_from_words():
    assert roles.parted("word answers. 21:14") == ("word answers.", "21:14")
    assert roles.parted("be there at 17:30 17:02 √√") == ("be there at 17:30", "17:02 √√")
    assert roles.parted("be there at five") == ("be there at five", "")
    assert roles.parted("17:30") == ("17:30", "")


def test_a_stamp_without_its_ticks():
    assert roles.bare_stamp("21:02 /√") == "21:02"
    assert roles.bare_stamp("9:05 pm v") == "9:05 pm"
    assert roles.bare_stamp("Read 21:20") == "Read 21:20"
