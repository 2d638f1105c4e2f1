import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers.bank_csv import READER
from leeward.readers.protocol import ReadOptions
from leeward.readers.reading import open_reading
from leeward.readers.sources import from_bytes
from leeward.words.messages import Direction, Message, Problem, Skipped

ING = (
    '"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen"\n'
    '"20250313";"R Voorbeeld";"NL00A";"NL00B";"OV";"Bij";"0,01";"Overschrijving";"bel me"\n'
    '"20250314";"Winkel";"NL00A";"";"BA";"Af";"12,50";"Betaalautomaat";"brood"\n'
)
VENMO = (
    "Account Statement - (@ada),,,,,,,,\nAccount Activity,,,,,,,,\n"
    ",ID,Datetime,Type,Status,Note,From,To,Amount (total)\n"
    ",,,,,,,,\n"
    ",1,2025-03-13T21:14:00,Payment,Complete,pick up,Rex,Ada,+ $0.01\n"
    ",2,2025-03-14T09:00:00,Payment,Complete,thanks,Ada,Rex,- $25.00\n"
    ",,,,,,,,$100.00\n"
)


def read(text, name="x.csv"):
    reading = open_reading([from_bytes(name, text.encode())])
    assert reading.format == "bank_csv"
    return list(reading)


def test_a_dutch_statement():
    came, went = (record for record in read(ING) if type(record) is Message)
    assert (came.sender, came.text, came.details.direction) == ("R Voorbeeld", "bel me", Direction.INCOMING)
    assert (came.sent_at.isoformat(), came.date_text) == ("2025-03-13T00:00:00", "20250313")
    assert came.details.extra["currency"] == "EUR"
    assert (went.sender, went.details.recipients, went.details.direction) == ("Me", ("Winkel",), Direction.OUTGOING)


def test_lines_before_and_rows_without_a_payment_are_counted():
    found = read(VENMO)
    assert [type(one) for one in found] == [Skipped, Skipped, Skipped, Skipped, Message, Message, Skipped]
    assert (found[4].sender, found[5].details.recipients) == ("Rex", ("Rex",))
    assert {found[4].origin.conversation, found[5].origin.conversation} == {"Rex"}


def test_the_banks_own_columns_and_those_of_the_payer():
    (_, one, other) = read(
        "Date,Name,Description,Reference,Amount\n2025-03-13,Rex,TRANSFER,hi,1.00\n2025-03-14,Rex,BACK AGAIN,,1.00\n"
    )
    assert (one.text, one.details.extra["description"]) == ("hi", "TRANSFER")
    assert (other.text, "description" in other.details.extra) == ("BACK AGAIN", False)


def test_words_in_a_row_without_date_and_amount_are_a_problem():
    (_, _, last) = read("Date,Description,Amount\n2025-03-13,hi,1.00\n,and more words,\n")
    assert type(last) is Problem


def test_debit_and_credit_in_two_columns():
    _, went, came = read("Date,Details,Paid out,Paid in\n13 Mar 2025,RENT,650.00,\n14 Mar 2025,REX SORRY,,0.01\n")
    assert (went.details.direction, came.details.direction) == (Direction.OUTGOING, Direction.INCOMING)
    assert came.sent_at.day == 14


@pytest.mark.parametrize("text", ["sender,date,text\nRex,2025-03-13,hi\n", "a,b\n1,2\n", "", "Date,Amount\n1,2\n"])
def test_other_tables_are_left_alone(text):
    assert READER.identify(from_bytes("x.csv", text.encode())) == 0


@settings(max_examples=40)
@given(st.binary(max_size=200), st.integers(0, len(VENMO)))
def test_whatever_the_bytes_they_add_up(noise, at):
    data = VENMO.encode()[:at] + noise + VENMO.encode()[at:]
    found = list(READER.read(from_bytes("x.csv", data), ReadOptions()))
    rows = [one.place.row for one in found]
    assert rows == list(range(1, len(rows) + 1))
