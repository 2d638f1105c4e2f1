import pytest
from hypothesis import given, settings

from leeward.readers.linkedin_csv import READER
from leeward.readers.sources import from_bytes
from leeward.words.messages import Message, Problem, Skipped
from support.broken import broken, read_whole

HEAD = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS,IS MESSAGE DRAFT\n"
)
WHOLE = HEAD + (
    'c1,,Rex,https://example.org/rex,Ada,https://example.org/ada,2025-03-02 21:14:00 UTC,,"two\nlines",INBOX,,No\n'
    "c1,,Ada,https://example.org/ada,Rex,https://example.org/rex,2025-03-02 21:15:00 UTC,Re: you,no,SENT,,Yes\n"
)


def test_both_directions_are_one_conversation(read):
    head, there, back = read(WHOLE, "messages.csv")
    assert (type(head), head.reason) == (Skipped, "header row")
    assert (there.sender, there.text, there.details.recipients) == ("Rex", "two\nlines", ("Ada",))
    assert (there.sent_at.isoformat(), there.details.utc_offset) == ("2025-03-02T21:14:00", "+00:00")
    assert there.date_text == "2025-03-02 21:14:00 UTC"
    assert there.origin.conversation == back.origin.conversation == "Ada, Rex"
    assert back.text == "Re: you\n\nno"
    assert back.details.extra["draft"] is True
    assert back.details.extra["folder"] == "SENT"


def test_a_title_is_the_name_of_the_conversation(read):
    _, found = read(HEAD + "c1,Flat share,Rex,,Ada,,2025-03-02 21:14:00 UTC,,x,INBOX,,\n", "messages.csv")
    assert found.origin.conversation == "Flat share"


def test_older_columns_and_a_row_with_too_few_cells(read):
    _, short, good = read("CONVERSATION ID,FROM,TO,DATE,CONTENT\nc1,Rex\nc1,Rex,Ada,1/31/25,x\n", "messages.csv")
    assert (type(short), short.place.row) == (Problem, 2)
    assert (type(good), good.text) == (Message, "x")


@pytest.mark.parametrize("data", [b"", b"a,b\n", b"Date,User,Message\n", b"sender,date,text\nRex,2025-01-01,x\n"])
def test_what_is_not_ours(data):
    assert READER.identify(from_bytes("messages.csv", data)) == 0


@settings(max_examples=40)
@given(broken(WHOLE.encode()))
def test_nothing_stops_a_read_and_rows_are_counted(data):
    records = read_whole(READER, "messages.csv", data)
    assert [record.place.row for record in records] == list(range(1, len(records) + 1))
