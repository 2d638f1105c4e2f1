import json

import pytest

from leeward.cli.check import check_lines
from leeward.cli.inputs import InputLine
from leeward.cli.main import main
from leeward.drafts.checking import LOOKED_AT
from leeward.words.replies import ContactAllowed

ARGUES = "You always twist everything I say."
FINE = "Friday at 5 is fine."


def lines(*values):
    return "".join(json.dumps(value) + "\n" for value in values)


def checked(tmp_path, capsys, *values, status=0, raw=None, more=()):
    (tmp_path / "in.jsonl").write_text(raw if raw is not None else lines(*values), encoding="utf-8")
    assert main(["check", str(tmp_path / "in.jsonl"), "--json", *more]) == status
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_line_out_for_each_line_in_with_exact_quotes(tmp_path, capsys):
    text = f"Pick-up is at 5. {ARGUES}"
    first, second = checked(tmp_path, capsys, {"text": text}, {"text": FINE})
    (problem,) = first["problems"]
    assert set(problem) - {"calmer"} == {"rule", "quote", "start", "end", "why"}
    assert problem["rule"] == "argues"
    assert text[problem["start"] : problem["end"]] == problem["quote"] == ARGUES
    assert second == {"index": 1, "problems": []}


def test_a_calmer_wording_is_there_only_where_there_is_one(tmp_path, capsys):
    with_one, without = checked(
        tmp_path, capsys, {"text": "That is not what happened and you know it."}, {"text": "It was you who left."}
    )
    assert with_one["problems"][0]["calmer"]
    assert "calmer" not in without["problems"][0]


@pytest.mark.parametrize(("allowed", "rules"), [("none", ["breaks_no_contact"]), ("limited", []), ("open", [])])
def test_contact_is_taken_into_account(tmp_path, capsys, allowed, rules):
    (line,) = checked(tmp_path, capsys, {"text": FINE}, more=["--contact", allowed])
    assert [problem["rule"] for problem in line["problems"]] == rules


@pytest.mark.parametrize("bad", ["not json", "[1]", "{}", '{"text": 1}', ""])
def test_a_line_that_cannot_be_used_says_why_and_the_others_are_read(tmp_path, capsys, bad):
    out = checked(tmp_path, capsys, raw=bad + "\n" + lines({"text": ARGUES}), status=1)
    assert out[0]["problem"]
    assert out[0]["problems"] == []
    assert out[1]["problems"]


def test_what_was_too_long_to_be_looked_at_is_said(tmp_path, capsys):
    (line,) = checked(tmp_path, capsys, {"text": "Friday is fine. " * (LOOKED_AT // 10)}, status=1)
    assert "20,000" in line["problem"]


def test_a_missing_file_and_a_wrong_word_are_one_sentence(tmp_path, capsys):
    assert main(["check", str(tmp_path / "none.jsonl"), "--json"]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "none.jsonl" in err


def test_a_file_without_one_line_of_json_is_one_sentence(tmp_path, capsys):
    (tmp_path / "note.txt").write_text("milk\neggs\n")
    assert main(["check", str(tmp_path / "note.txt")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1


def test_for_people_nothing_noticed_never_reads_as_all_is_well(tmp_path, capsys):
    (tmp_path / "in").write_text(lines({"text": FINE}, {"text": ARGUES}) + "x\n", encoding="utf-8")
    assert main(["check", str(tmp_path / "in")]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "whether it should go out is yours to say" in out
    assert f"argues: “{ARGUES}”" in out
    assert "not read" in out


def test_lines_are_told_by_their_index():
    results, whys = check_lines(
        [InputLine(0, None, "this line is not JSON"), InputLine(1, {"text": FINE})], ContactAllowed.OPEN
    )
    assert whys == {0: "this line is not JSON"}
    assert results == {1: ()}
