import json

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.discord_json import READER
from leeward.readers.protocol import ReadOptions
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes
from leeward.words.messages import Kind, Message, Problem, Skipped

ONE = {"id": "1", "type": "Default", "timestamp": "2024-06-01T10:00:00+02:00", "content": "hi", "attachments": []}
ONE |= {"author": {"name": "rex", "discriminator": "1234", "nickname": "Rex"}, "reactions": []}
VALUES = st.recursive(
    st.none() | st.text() | st.integers(), lambda x: st.lists(x) | st.dictionaries(st.text(), x), max_leaves=4
)


def channel(*entries, **more):
    about = {"guild": {"name": "Flat"}, "channel": {"name": "general", "type": "GuildTextChat"}} | more
    return json.dumps(about | {"messages": entries, "messageCount": len(entries)}, indent=2)


def test_what_is_ours_and_what_is_not():
    assert READER.identify(from_bytes("x.json", channel(ONE).encode())) > 0.9
    for text in ("", "{}", "[]", '{"messages": [], "channel": 1}'):
        assert READER.identify(from_bytes("x.json", text.encode())) == 0


def test_who_when_where(messages):
    (found,) = messages(channel(ONE), "x.json")
    assert (found.sender, found.details.sender_address, found.origin.conversation) == (
        "Rex",
        "rex#1234",
        "Flat: general",
    )
    assert (found.sent_at.isoformat(), found.details.utc_offset) == ("2024-06-01T10:00:00", "+02:00")
    assert found.details.direction is None


def test_other_types_are_lines_of_the_program(messages):
    found = messages(channel(ONE | {"type": "RecipientAdd"}, ONE | {"type": "7"}, ONE | {"type": "Call"}), "x.json")
    assert [one.kind for one in found] == [Kind.SYSTEM, Kind.SYSTEM, Kind.CALL]


def test_a_picture_that_was_not_downloaded_keeps_its_name(messages):
    (found,) = messages(
        channel(ONE | {"attachments": [{"url": "https://cdn.example.org/1/a.png", "fileName": "a.png"}]}), "x.json"
    )
    assert (found.attachments[0].name, found.attachments[0].missing) == ("a.png", True)


@settings(max_examples=30, deadline=None)
@given(VALUES, st.integers(0, 2000))
def test_odd_values_add_up_and_a_cut_ends_in_a_problem(value, cut):
    data = channel(ONE, *({**ONE, key: value} for key in (*ONE, "reference", "callEndedTimestamp", "embeds"))).encode()
    assert len(list(open_reading([from_bytes("x.json", data)]))) == len(ONE) + 4
    records = list(READER.read(from_bytes("x.json", data[:cut]), ReadOptions()))
    assert all(isinstance(one, Message | Problem | Skipped) for one in records)
    assert isinstance(records[-1], Problem)
