from leeward.readers.mapped import header_of, table_records
from leeward.readers.protocol import ReadOptions
from leeward.readers.sources import from_bytes
from leeward.words.messages import Message, Problem, Skipped


def meaning(cells, number):
    if number == 1:
        return "header row"
    return {"sender": cells[0], "sent_at": cells[1], "text": cells[2]} if len(cells) == 3 else None


def records(data, **options):
    return list(table_records("x", from_bytes("x.csv", data), ReadOptions(**options), meaning))


def test_every_row_is_a_message_a_skip_or_a_problem():
    data = b'a,b,c\nRex,2025-03-02 21:14,"two\nlines"\n\nRex\nRex,2025-03-02 21:15,x\nRex,2025-03-02,"' + b"y" * 140_000
    found = records(data)
    assert [type(one) for one in found] == [Skipped, Message, Skipped, Problem, Message, Problem]
    assert found[1].text == "two\nlines"
    assert found[1].place.as_dict() == {"line": 2, "end_line": 3, "row": 2}
    assert found[3].place.row == 4


def test_dates_that_leave_day_and_month_open_stay_open():
    (_, found) = records(b"a,b,c\nRex,02/03/2025 21:14,x\n")
    assert (found.sent_at, found.date_text) == (None, "02/03/2025 21:14")


def test_letters_that_are_no_utf8_are_guessed_and_said():
    options = ReadOptions()
    list(table_records("x", from_bytes("x.csv", "a,b,c\nRex,2025-03-02,schön".encode("cp1252")), options, meaning))
    assert "not in UTF-8" in options.remarks.warnings[0]


def test_header():
    assert header_of('\ufeff\n"Date ",User\r\nx') == ["date", "user"]
    assert header_of("") == []
