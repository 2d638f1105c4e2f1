import pytest

from leeward.readers.line_chat.starts import Starts, chat_name
from leeward.readers.pieces import Sort


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("[LINE] Chat history with Rex", "Rex"),
        ("Chat history in Flat share", "Flat share"),
        ("\ufeff[LINE] レックスとのトーク履歴", "レックス"),
        ("[LINE] 陸上部のトーク履歴", "陸上部"),
        ("[LINE] 與Rex的聊天記錄", "Rex"),
        ("[LINE] Rex的聊天记录", "Rex"),
        ("[LINE] Rex님과의 대화", "Rex"),
        ("[LINE] ประวัติการสนทนากับ Rex", "Rex"),
        ("[LINE]Rex", "Rex"),
        ("hello", None),
    ],
)
def test_names_of_chats(title, name):
    assert chat_name(title) == name


@pytest.mark.parametrize(
    "line",
    [
        "2025/03/02(日)",
        "2025.03.02 Sunday",
        "2025/3/2周日",
        "Sun, 3/2/2025",
        "2025. 3",
        "2564/01/15(ศ.)",
        "日, 3/2/2025",
    ],
)
def test_days(line):
    start = Starts(tabs=True).begin(line)
    assert (start is not None and start.sort is Sort.DAY) == (line != "2025. 3")


@pytest.mark.parametrize(
    ("line", "sort", "sender", "text"),
    [
        ("21:14\tRex\thi\tthere", Sort.MESSAGE, "Rex", "hi\tthere"),
        ("下午09:14\tRex\thi", Sort.MESSAGE, "Rex", "hi"),
        ("9:14 p.m.\tRex\thi", Sort.MESSAGE, "Rex", "hi"),
        ("21:14\tRex unsent a message.", Sort.NOTICE, "", "Rex unsent a message."),
        ("21:14\t\tOtto joined", Sort.NOTICE, "", "Otto joined"),
        ("24:05\tRex\t", Sort.MESSAGE, "Rex", ""),
    ],
)
def test_lines_with_tabs(line, sort, sender, text):
    start = Starts(tabs=True).begin(line)
    assert (start.sort, start.sender, start.text) == (sort, sender, text)


@pytest.mark.parametrize("line", ["25:00\tRex\thi", "hello", "", "21:14 Rex hi", "12/3"])
def test_lines_that_go_on(line):
    assert Starts(tabs=True).begin(line) is None


def test_names_of_several_words_are_learnt_where_nothing_parts_them():
    starts = Starts(tabs=False)
    lines = [f"16:2{number} Rex Stone {word}" for number, word in enumerate("a b c d e".split())]
    for line in [*lines, "16:30 Ada hello you", "16:31 Ada hello me"]:
        starts.learn(line)
    assert (starts.begin(lines[0]).sender, starts.begin(lines[0]).text) == ("Rex Stone", "a")
    assert starts.begin("16:30 Ada hello you").sender == "Ada"
    assert starts.begin("16:30 Otto joined the chat.").sort is Sort.NOTICE


def test_headings_stand_only_before_the_first_message():
    starts = Starts(tabs=True)
    assert starts.begin("[LINE] Chat history with Rex").sort is Sort.HEAD
    assert starts.begin("Saved on: 2025/03/04 12:00").sort is Sort.HEAD
    starts.begin("21:14\tRex\thi")
    assert starts.begin("[LINE] Chat history with Rex") is None
