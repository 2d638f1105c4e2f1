import csv
import io
import json

from leeward.court import lines
from leeward.court.lines import Numbered
from leeward.court.selecting import Selection, threads


def rows(*, hidden=()):
    messages = threads(Selection())[0].messages
    return [
        Numbered(number, number + 1, "ab" * 32, number in hidden, "Rex", "chat.txt", stored)
        for number, stored in enumerate(messages, 1)
    ]


def test_a_line_says_what_the_original_says_and_where(chat):
    first, second = [json.loads(line) for line in lines.json_lines(rows(hidden={2}))][:2]
    assert (first["text"], first["sender"], first["place"]) == ("Where are you", "Rex", {"line": 1, "end_line": 1})
    assert first["written_by"] == "the other party"
    assert second == {"number": 2, "record": 3, "withheld": True, "leaf": "ab" * 32}


def test_the_table_holds_the_same(chat):
    text = b"".join(lines.message_table(rows(hidden={4}))).decode("utf-8-sig")
    table = list(csv.DictReader(io.StringIO(text)))
    assert [row["text"] for row in table][:2] == ["Where are you", "Please stop writing to me"]
    assert (table[3]["text"], table[3]["withheld"]) == ("", "True")


def test_no_cell_is_taken_for_a_formula():
    assert b"'=1+1" in b"".join(lines.table(["a"], [{"a": "=1+1"}]))
