import json

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes, from_path
from leeward.readers.x_archive_js import READER
from leeward.words.messages import Kind, Message, Problem

START = "window.YTD.direct_messages.part0 = "
ONE = {"senderId": "200", "recipientId": "100", "text": "hi", "id": "1", "createdAt": "2024-06-01T10:00:00.000Z"}
VALUES = st.recursive(
    st.none() | st.text() | st.integers(), lambda x: st.lists(x) | st.dictionaries(st.text(), x), max_leaves=4
)


def archive(*entries, start=START, number="100-200"):
    return start + json.dumps([{"dmConversation": {"conversationId": number, "messages": entries}}], indent=2)


def test_what_is_ours_and_what_is_not():
    def sure(text):
        return READER.identify(from_bytes("direct-messages.js", text.encode()))

    assert sure(archive()) > 0.9
    assert sure(archive(start="window.YTD.direct_message_group.part1=")) > 0.9
    for text in ("", "[]", "window.YTD.account.part0 = [ ]", "window.YTD.direct_message_headers.part0 = [ ]"):
        assert sure(text) == 0


def test_the_account_beside_says_who_is_who(tmp_path):
    (tmp_path / "direct-messages.js").write_text(
        archive({"messageCreate": ONE}, {"messageCreate": ONE | {"senderId": "100"}})
    )
    account = [{"account": {"accountId": "100", "username": "ada", "accountDisplayName": "Ada"}}]
    (tmp_path / "account.js").write_text("window.YTD.account.part0 = " + json.dumps(account))
    for source in (from_path(tmp_path / "direct-messages.js"), from_path(tmp_path)):
        there, back = [one for one in open_reading([source]) if isinstance(one, Message)]
        assert (there.sender, there.details.direction, there.origin.conversation) == (
            "Account 200",
            "incoming",
            "Account 200",
        )
        assert (back.sender, back.details.direction) == ("Ada", "outgoing")


def test_the_place_is_of_the_file_with_its_first_line(messages):
    text = archive({"messageCreate": ONE}, number="9")
    (found,) = messages(text, "direct-messages-group.js")
    assert json.JSONDecoder().raw_decode(text[found.place.offset :])[0] == {"messageCreate": ONE}
    assert found.origin.conversation == "Group 9"


def test_events_of_a_group_are_lines_of_the_program(messages):
    events = (
        {name: {"createdAt": ONE["createdAt"], "userIds": ["1"]}} for name in ("participantsJoin", "participantsLeave")
    )
    found = messages(archive(*events, number="9"), "x.js")
    assert [(one.kind, one.text) for one in found] == [
        (Kind.SYSTEM, "participants join"),
        (Kind.SYSTEM, "participants leave"),
    ]


@settings(max_examples=30, deadline=None)
@given(VALUES, st.integers(30, 600))
def test_odd_values_add_up_and_a_cut_ends_in_a_problem(value, cut):
    keys = (*ONE, "urls", "reactions", "mediaUrls", "editHistory")
    data = archive({"messageCreate": ONE}, value, *({"messageCreate": {**ONE, key: value}} for key in keys)).encode()
    assert len(list(open_reading([from_bytes("x.js", data)]))) == len(keys) + 2
    assert isinstance(list(open_reading([from_bytes("x.js", data[: max(cut, len(START))])]))[-1], Problem)
