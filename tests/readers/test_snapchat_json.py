import json

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.reading import open_reading
from leeward.readers.snapchat_json import READER
from leeward.readers.sources import from_bytes
from leeward.words.messages import Kind, Problem

ONE = {"From": "rex_99", "Media Type": "TEXT", "Created": "2024-06-01 10:00:00 UTC", "Content": "hi", "IsSender": False}
VALUES = st.recursive(
    st.none() | st.text() | st.integers(), lambda x: st.lists(x) | st.dictionaries(st.text(), x), max_leaves=4
)


def history(*entries, name="rex_99"):
    return json.dumps({name: entries}, indent=2)


def test_what_is_ours_and_what_is_not():
    assert READER.identify(from_bytes("chat_history.json", history(ONE).encode())) > 0.9
    for text in ("", "{}", "[]", '{"Saved Media": [{"Date": "x", "Media Type": "Image"}]}'):
        assert READER.identify(from_bytes("x.json", text.encode())) == 0


def test_new_and_old_form(messages):
    (new,) = messages(history(ONE | {"Conversation Title": "Us"}), "chat_history.json")
    assert (new.sender, new.details.direction, new.origin.conversation) == ("rex_99", "incoming", "Us")
    old = {"From": "rex_99", "Media Type": "TEXT", "Created": ONE["Created"], "Text": "you&#39;re late"}
    (found,) = messages(history(old, name="Received Saved Chat History"), "chat_history.json")
    assert (found.text, found.details.direction, found.origin.conversation) == ("you're late", "incoming", "rex_99")
    assert found.sent_at.isoformat() == "2024-06-01T10:00:00"


def test_kinds(messages):
    types = {"MEDIA": Kind.MESSAGE, "STATUSERASEDMESSAGE": Kind.DELETED, "STATUSPARTICIPANTREMOVED": Kind.SYSTEM}
    types |= {"STATUSCALLMISSEDVIDEO": Kind.MISSED_CALL, "NOTE": Kind.MESSAGE}
    found = messages(history(*(ONE | {"Media Type": name} for name in types)), "chat_history.json")
    assert [one.kind for one in found] == list(types.values())
    assert found[0].attachments[0].missing


@settings(max_examples=30, deadline=None)
@given(VALUES, st.integers(100, 900))
def test_odd_values_add_up_and_a_cut_ends_in_a_problem(value, cut):
    keys = (*ONE, "Conversation Title", "Created(microseconds)", "Media IDs", "To", "IsSaved")
    data = history(ONE, *({**ONE, key: value} for key in keys)).encode()
    assert len(list(open_reading([from_bytes("x.json", data)]))) == len(keys) + 1
    assert isinstance(list(open_reading([from_bytes("x.json", data[:cut])], format="snapchat_json"))[-1], Problem)
