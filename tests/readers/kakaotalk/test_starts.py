import pytest

from leeward.readers.kakaotalk.starts import Starts, Way, is_day, is_heading, is_notice, is_title, title_of, way_of
from leeward.readers.pieces import Sort


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("렉스 님과 카카오톡 대화", "렉스"),
        ("\ufeff여행 4 님과 카카오톡 대화\r", "여행"),
        ("여행 카카오톡 대화", "여행"),
        ("KakaoTalk Chats with Rex", "Rex"),
        ("Rex with KakaoTalk Chats", "Rex"),
        ("hello", None),
    ],
)
def test_titles(line, name):
    assert title_of(line) == name
    assert is_title(line) == (name is not None)


def test_headings_and_days():
    assert is_title("Talk_2025.3.2 10:20-1.txt")
    assert is_heading("저장한 날짜 : 2025년 3월 2일 오후 7:17")
    assert is_heading("Date Saved : Mar 2, 2025 at 10:38")
    assert not is_heading("Where are you?")
    assert is_day("--------------- 2025년 3월 2일 일요일 ---------------")
    assert is_day("2025년 3월 2일 오후 3:20")
    assert not is_day("2025년 3월 2일 오후 3:20, 렉스 : hi")


@pytest.mark.parametrize(
    ("way", "line", "found"),
    [
        (Way.PC, "[렉스] [오후 9:14] 어디야", (Sort.MESSAGE, "렉스", "어디야", "오후 9:14", "")),
        (Way.PC, "[Rex [x]] [9:14 PM] hi", (Sort.MESSAGE, "Rex [x]", "hi", "9:14 PM", "")),
        (Way.PC, "[] [20:35] notice", (Sort.NOTICE, "", "notice", "20:35", "")),
        (
            Way.STAMPED,
            "2025년 3월 2일 오후 9:14, 렉스 : a : b",
            (Sort.MESSAGE, "렉스", "a : b", "오후 9:14", "2025년 3월 2일"),
        ),
        (
            Way.STAMPED,
            "2025. 3. 2. 21:14: 렉스님이 나갔습니다.",
            (Sort.NOTICE, "", "렉스님이 나갔습니다.", "21:14", "2025. 3. 2."),
        ),
        (Way.STAMPED, "Mar 2, 2025 at 21:14, Rex : hi", (Sort.MESSAGE, "Rex", "hi", "21:14", "Mar 2, 2025")),
        (Way.STAMPED, "March 2, 2025, 9:14 p.m., Rex : hi", (Sort.MESSAGE, "Rex", "hi", "9:14 p.m.", "March 2, 2025")),
        (Way.CLOCKED, "오후 9:14, 렉스 : hi", (Sort.MESSAGE, "렉스", "hi", "오후 9:14", "")),
        (
            Way.CLOCKED,
            "오후 9:14, 오토님을 초대했습니다.",
            (Sort.NOTICE, "", "오토님을 초대했습니다.", "오후 9:14", ""),
        ),
    ],
)
def test_lines(way, line, found):
    start = Starts(way).begin(line)
    assert (start.sort, start.sender, start.text, start.clock, start.day) == found


@pytest.mark.parametrize("line", ["hello", "", "[x] hello", "21:14", "2025년 3월 2일"])
def test_lines_that_go_on(line):
    assert Starts(Way.PC).begin(line) is None


def test_people_who_come_and_go_stand_without_a_time_on_computers():
    starts = Starts(Way.PC)
    starts.begin("[렉스] [오후 9:14] 어디야")
    assert starts.begin("오토님을 초대하였습니다.").sort is Sort.NOTICE
    assert is_notice("Otto left this chatroom.")
    assert not is_notice("he left this room")


def test_the_way_a_chat_is_written():
    assert way_of(["x", "[Rex] [9:14 PM] hi"]) is Way.PC
    assert way_of(["Mar 2, 2025 at 21:14, Rex : hi"]) is Way.STAMPED
    assert way_of(["9:14 PM, Rex : hi"]) is Way.CLOCKED
    assert way_of(["hello", "13/02/2024, 10:00 - Rex: hi"]) is None
