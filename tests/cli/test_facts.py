import json

import pytest

from leeward.cli.facts import parse_message, read_lines
from leeward.cli.inputs import InputLine
from leeward.cli.main import main

ASKS = "You are cold. Can you have Leo on Friday at 5? Ring me on 0113 496 0207"
BAIT = "why do you do this to me"


def lines(*values):
    return "".join(json.dumps(value) + "\n" for value in values)


def facts(tmp_path, capsys, *values, status=0, raw=None, options=()):
    (tmp_path / "in.jsonl").write_text(raw if raw is not None else lines(*values), encoding="utf-8")
    assert main(["facts", str(tmp_path / "in.jsonl"), "--json", *options]) == status
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_line_out_for_each_line_in_with_exact_quotes(tmp_path, capsys):
    out = facts(tmp_path, capsys, {"text": ASKS, "sent_at": "2026-03-02T18:40:00"}, {"text": BAIT})
    assert [line["index"] for line in out] == [0, 1]
    assert [line["needs_answer"] for line in out] == [True, False]
    for found in out[0]["facts"] + out[0]["numbers"]:
        assert ASKS[found["start"] : found["end"]] == found["quote"]
    assert {"type": "date_time", "quote": "Friday at 5", "start": 34, "end": 45, "value": "2026-03-06T17:00"} in out[0][
        "facts"
    ]
    assert out[0]["numbers"][0]["value"] == "+441134960207"
    assert out[1]["facts"] == out[1]["urgent"] == []


def test_offsets_count_code_points(tmp_path, capsys):
    text = "😀😀 did you pay the £60?"
    (line,) = facts(tmp_path, capsys, {"text": text})
    (money,) = [found for found in line["facts"] if found["type"] == "money"]
    assert text[money["start"] : money["end"]] == "£60" == money["quote"]


@pytest.mark.parametrize("bad", ["not json", "[1]", "{}", '{"text": 1}', '{"text": "x", "sent_at": "soon"}', ""])
def test_a_line_that_cannot_be_used_says_why_and_the_others_are_read(tmp_path, capsys, bad):
    out = facts(tmp_path, capsys, raw=bad + "\n" + lines({"text": ASKS}), status=1)
    assert out[0]["problem"]
    assert out[0]["needs_answer"] is None
    assert out[1]["needs_answer"]


def test_the_order_of_day_and_month_can_be_said(tmp_path, capsys):
    value = {"text": "Can you bring him to the dentist on 5/4?", "sent_at": "2026-03-02T18:40:00"}
    for order, day in (("dmy", "2026-04-05"), ("mdy", "2026-05-04")):
        (line,) = facts(tmp_path, capsys, value, options=["--dates", order])
        assert day in [found["value"] for found in line["facts"] if found["type"] == "date_time"]


def test_a_missing_file_is_one_sentence(tmp_path, capsys):
    assert main(["facts", str(tmp_path / "none.jsonl"), "--json"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_without_one_line_of_json_is_one_sentence(tmp_path, capsys):
    (tmp_path / "note.txt").write_text("milk\neggs\n")
    assert main(["facts", str(tmp_path / "note.txt")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def test_for_people_what_cannot_wait_stands_first_and_nothing_found_never_reads_as_nothing_there(tmp_path, capsys):
    value = {"text": "You are cold. The court says you have to send the form back by 20 March."}
    (tmp_path / "in").write_text(lines(value, {"text": BAIT}), encoding="utf-8")
    assert main(["facts", str(tmp_path / "in")]) == 0
    out = capsys.readouterr().out
    assert out.startswith("1  Look at this first, it may be a legal date or paper:")
    assert "read it yourself to be sure" in out


def test_why_a_line_failed_is_told_by_its_index():
    results, whys = read_lines([InputLine(0, None, "this line is not JSON"), InputLine(1, {"text": "hello"})])
    assert whys == {0: "this line is not JSON"}
    assert list(results) == [1]


def test_a_zone_is_left_out_of_when_it_was_sent():
    assert parse_message({"text": "x", "sent_at": "2026-03-02T18:40:00+02:00"})[1].isoformat() == "2026-03-02T18:40:00"
    assert parse_message({"text": "x"}) == ("x", None)
