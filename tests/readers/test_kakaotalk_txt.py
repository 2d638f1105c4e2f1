from itertools import pairwise

import pytest
from hypothesis import given, settings

from leeward.readers.kakaotalk_txt import READER
from leeward.readers.sources import from_bytes
from leeward.words.messages import Direction, Kind, Problem
from support.broken import broken, read_whole

PC = (
    "렉스 님과 카카오톡 대화\r\n저장한 날짜 : 2025년 3월 4일 오후 7:17\r\n\r\n"
    "--------------- 2025년 3월 2일 일요일 ---------------\r\n[렉스] [오후 9:14] 어디야\r\n말해\r\n"
    "오토님을 초대하였습니다.\r\n[회원님] [오후 9:15] 사진\r\n"
)
TABLE = 'Date,User,Message\n2025-03-02 21:14:00,"Rex","two\nlines"\n2025-03-02 21:15:00,"","notice"\n'


def test_computers(read):
    *_, there, notice, back = read(PC, "KakaoTalk.txt")
    assert (there.sender, there.text, there.origin.conversation) == ("렉스", "어디야\n말해", "렉스")
    assert there.sent_at.isoformat() == "2025-03-02T21:14:00"
    assert (notice.kind, notice.sender, notice.sent_at) == (Kind.SYSTEM, None, None)
    assert back.details.direction is Direction.OUTGOING
    assert back.attachments[0].media_type == "image/jpeg"


def test_phones(read):
    text = (
        "KakaoTalk Chats with Rex\nDate Saved : March 4, 2025, 7:17 PM\n\nMarch 2, 2025, 9:14 PM\n"
        "March 2, 2025, 9:14 PM, Rex : Where are you?\nMarch 2, 2025, 9:20 PM, Otto left.\n"
    )
    *heads, there, notice = read(text, "KakaoTalkChats.txt")
    assert [one.reason for one in heads] == ["heading", "heading", "blank line", "date line"]
    assert (there.sender, there.sent_at.isoformat()) == ("Rex", "2025-03-02T21:14:00")
    assert (notice.kind, notice.text) == (Kind.SYSTEM, "Otto left.")


def test_the_table_of_the_mac(read):
    reading = read(TABLE + '2025-03-02 21:16:00,"Rex","Rex left this chatroom."\nx,y\n', "Rex.csv")
    head, there, notice, left, odd = reading
    assert reading.format == "kakaotalk_txt"
    assert (there.sender, there.text, there.sent_at.isoformat()) == ("Rex", "two\nlines", "2025-03-02T21:14:00")
    assert (notice.kind, notice.sender) == (Kind.SYSTEM, None)
    assert (left.kind, left.details.extra) == (Kind.SYSTEM, {"under": "Rex"})
    assert (head.reason, type(odd)) == ("header row", Problem)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello\n",
        b"13/02/2024, 10:00 - Rex: hi\n",
        "2025. 3. 2. 오후 9:14, Rex: hi\n".encode(),
        "2025년 3월 2일 오후 9:14 - Rex: hi\n".encode(),
        b"sender,date,text\nRex,2025-01-01,x\n",
        "[LINE] Rex\n保存日時：2025/03/04 12:00\n2025/03/02(日)\n21:14\tRex\thi\n".encode(),
    ],
)
def test_what_is_not_ours(data):
    assert READER.identify(from_bytes("x.txt", data)) == 0


@settings(max_examples=60)
@given(broken(PC.encode()))
def test_nothing_stops_a_read_and_lines_follow_each_other(data):
    places = [record.place for record in read_whole(READER, "x.txt", data)]
    assert all(after.line == before.end_line + 1 for before, after in pairwise(places))


@settings(max_examples=30)
@given(broken(TABLE.encode()))
def test_nothing_stops_a_table(data):
    assert len(read_whole(READER, "x.csv", data)) <= len(data) + 1
