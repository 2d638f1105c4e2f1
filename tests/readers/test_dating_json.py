import json

from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.dating_json import READER
from leeward.readers.protocol import ReadOptions
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes
from leeward.words.messages import Message, Problem, Skipped

HINGE = {
    "match": [{"timestamp": "2024-06-01 09:00:00"}],
    "chats": [{"body": "hello", "timestamp": "2024-06-01 10:00:00"}],
}
TINDER = {"to": 1, "from": "You", "message": "it&#39;s fine", "sent_date": "Sat, 01 Jun 2024 10:00:00 GMT"}
VALUES = st.recursive(
    st.none() | st.text() | st.integers(), lambda x: st.lists(x) | st.dictionaries(st.text(), x), max_leaves=4
)


def sure(text):
    return READER.identify(from_bytes("x.json", text.encode()))


def test_what_is_ours_and_what_is_not():
    assert sure(json.dumps([HINGE])) > 0.8
    assert sure(json.dumps({"Messages": [{"match_id": "Match 1", "messages": [TINDER]}]})) > 0.8
    assert sure(json.dumps({"Usage": {"app_opens": {"2024-06-01": 3}}})) > 0.8
    for text in ("", "{}", "[]", "[1]", '{"messages": []}', '[{"chats": []}]'):
        assert sure(text) == 0


def test_hinge_holds_own_words_and_likes(read):
    like = {"like": [{"timestamp": "2024-06-01 10:00:00"}, {"timestamp": "x", "comment": "nice dog"}]}
    records = list(read(json.dumps([HINGE, like]), "matches.json"))
    assert [type(one) for one in records] == [Message, Skipped, Message]
    assert (records[0].sender, records[0].details.direction, records[0].details.utc_offset) == ("You", "outgoing", None)
    assert [records[0].origin.conversation, records[2].origin.conversation] == ["Match 1", "Match 2"]
    assert (records[2].text, records[2].sent_at, records[2].date_text) == ("nice dog", None, "x")


def test_tinder_is_in_utc_with_its_marks_put_right(messages):
    data = {"Usage": {}, "Messages": [{"match_id": "Match 7", "messages": [TINDER]}]}
    (found,) = messages(json.dumps(data), "data.json")
    assert (found.text, found.origin.conversation) == ("it's fine", "Match 7")
    assert (found.sent_at.isoformat(), found.details.utc_offset) == ("2024-06-01T10:00:00", "+00:00")


@settings(max_examples=30, deadline=None)
@given(VALUES, st.integers(0, 300))
def test_odd_values_add_up_and_a_cut_ends_in_a_problem(value, cut):
    entries = [{**TINDER, key: value} for key in (*TINDER, "type")] + [value]
    data = json.dumps({"Messages": [{"match_id": value, "messages": [TINDER, *entries]}]}).encode()
    read = list(open_reading([from_bytes("x.json", data)], format="dating_json"))
    assert len(read) == len(entries) + 1
    assert isinstance(list(READER.read(from_bytes("x.json", data[:cut]), ReadOptions()))[-1], Problem)
