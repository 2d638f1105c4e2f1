import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes
from leeward.readers.table_csv import READER, form_of
from leeward.words.messages import Message, Problem

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), max_size=40)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_sign_between_fields_is_found_out(delimiter):
    head = delimiter.join(["sender", "date", "text"]) + "\n" + delimiter.join(["Rex", "2024-02-03", "a, b; c"])
    assert form_of(head).delimiter == delimiter


@pytest.mark.parametrize(
    "text", ["", "hello there\nand more\n", "a,b,c\n1,2,3\n", "text\nhello\n", '{"sender": "x", "text": "y"}']
)
def test_what_is_no_table_of_messages(text):
    assert READER.identify(from_bytes("x.csv", text.encode())) == 0


def test_fields_beyond_the_last_column_belong_to_the_text(messages):
    found = messages(
        "date,time,sender,text\n".replace("date,time,sender,text\n", "") + "2024-02-03,10:00,Rex,hi\n", "x.csv"
    )
    assert found[0].text == "hi"


def test_a_comma_without_quotation_marks(read):
    records = list(read("sender,date,text\nRex,2024-02-03,well, well\n", "x.csv"))
    assert records[1].text == "well, well"


def test_an_open_quotation_mark_is_a_problem_and_reading_goes_on(read):
    text = 'sender,date,text\nRex,2024-02-03,fine\nRex,2024-02-03,"open' + " x" * 80_000 + '"\nAda,2024-02-03,after\n'
    reading = read(text, "x.csv")
    records = list(reading)
    assert isinstance(records[2], Problem)
    assert records[2].place.row == 3
    assert records[-1].text.endswith("after")


@given(st.lists(st.tuples(st.sampled_from(["Rex", "Ada"]), st.datetimes(), TEXT), max_size=20))
def test_round_trip(rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["sender", "sent_at", "text"])
    writer.writerows((sender, at.isoformat(), text) for sender, at, text in rows)
    reading = open_reading([from_bytes("x.csv", out.getvalue().encode())])
    found = [record for record in reading if isinstance(record, Message)]
    assert [(m.sender, m.sent_at, m.text) for m in found] == rows
    assert reading.summary.skipped == {"header row": 1}
