import json

import pytest

from leeward.cli.inputs import InputLine
from leeward.cli.main import main
from leeward.cli.screen import parse_line, parse_setting, screen_lines
from leeward.words.tactics import Contact, Screened, Side

KILL = "If I can't have you nobody will. I will kill you."
MILK = "Can you bring milk on the way home?"
SEEN_NOTHING = Screened(0, (), ())


def lines(*values):
    return "".join(json.dumps(value) + "\n" for value in values)


def screened(tmp_path, capsys, *values, status=0, raw=None):
    (tmp_path / "in.jsonl").write_text(raw if raw is not None else lines(*values), encoding="utf-8")
    assert main(["screen", str(tmp_path / "in.jsonl"), "--json"]) == status
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_one_line_out_for_each_line_in_with_exact_quotes(tmp_path, capsys):
    out = screened(tmp_path, capsys, {"from": "them", "text": KILL}, {"from": "them", "text": MILK})
    assert [line["index"] for line in out] == [0, 1]
    assert "threat_to_kill" in out[0]["danger"]
    for found in out[0]["findings"] + out[0]["danger_quotes"]:
        assert KILL[found["start"] : found["end"]] == found["quote"]
    assert out[1]["findings"] == []
    assert out[1]["danger"] == []


def test_own_lines_are_not_screened(tmp_path, capsys):
    (line,) = screened(tmp_path, capsys, {"from": "me", "text": KILL})
    assert line["findings"] == []


def test_threads_that_alternate_are_kept_apart_and_come_back_in_order(tmp_path, capsys):
    values = [{"thread": "ab"[n % 2], "from": "them", "text": KILL if n == 3 else MILK} for n in range(6)]
    out = screened(tmp_path, capsys, *values)
    assert [line["index"] for line in out] == list(range(6))
    assert [bool(line["danger"]) for line in out] == [False, False, False, True, False, False]


@pytest.mark.parametrize("bad", ["not json", "[1]", "{}", '{"text": 1}', '{"text": "x", "from": "she"}',
                                 '{"text": "x", "sent_at": "soon"}', '{"text": "x", "contact": "maybe"}',
                                 '{"text": "x", "allowed_topics": "a"}', ""])  # fmt: skip
def test_a_line_that_cannot_be_used_says_why_and_the_others_are_read(tmp_path, capsys, bad):
    out = screened(tmp_path, capsys, raw=bad + "\n" + lines({"from": "them", "text": KILL}), status=1)
    assert out[0]["problem"]
    assert out[1]["danger"]


def test_a_missing_file_is_one_sentence(tmp_path, capsys):
    assert main(["screen", str(tmp_path / "none.jsonl"), "--json"]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "none.jsonl" in err


def test_for_people_nothing_recognised_never_reads_as_all_is_well(tmp_path, capsys):
    (tmp_path / "in").write_text(lines({"text": MILK}, {"text": KILL}), encoding="utf-8")
    assert main(["screen", str(tmp_path / "in")]) == 0
    out = capsys.readouterr().out
    assert "says nothing about what is meant" in out
    assert "Look at this first" in out


def test_for_people_the_last_line_says_where_to_read_what_cannot_be_seen(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("leeward.cli.screen.screen_lines", lambda lines: ({}, {0: "no text"}))
    (tmp_path / "in").write_text(lines({"text": MILK}), encoding="utf-8")
    assert main(["screen", str(tmp_path / "in"), "--json"]) == 1
    assert "cannot see" not in capsys.readouterr().out
    monkeypatch.setattr("leeward.cli.screen.screen_lines", lambda lines: ({0: SEEN_NOTHING}, {}))
    assert main(["screen", str(tmp_path / "in")]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert out.count("What this cannot see") == 1
    assert out.endswith("then “What it cannot do” at the foot of the page.")
    assert "docs/detector.md" in out


def test_the_first_line_of_a_thread_carries_what_is_known():
    value = {"text": "x", "contact": "limited", "stop_stated_at": "2025-01-02", "allowed_topics": ["Leo"]}
    setting = parse_setting(value)
    assert setting.contact is Contact.LIMITED
    assert setting.stop_stated_at.isoformat() == "2025-01-02T00:00:00"
    assert setting.allowed_topics == ("Leo",)
    assert parse_line({"text": "x"}).side is Side.THEM


def test_why_a_line_failed_is_told_by_its_index():
    results, whys = screen_lines([InputLine(0, None, "this line is not JSON"), InputLine(1, {"text": "hello"})])
    assert whys == {0: "this line is not JSON"}
    assert list(results) == [1]


def test_a_file_without_one_line_of_json_is_one_sentence(tmp_path, capsys):
    (tmp_path / "note.txt").write_text("milk\neggs\n")
    assert main(["screen", str(tmp_path / "note.txt")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert "leeward report" in captured.err


SPANISH = "No entiendo por qué nunca contestas cuando te llamo."


def test_only_lines_in_another_language_say_so_and_that_is_no_problem(tmp_path, capsys):
    spanish, mine, english = screened(
        tmp_path, capsys, {"text": SPANISH}, {"from": "me", "text": SPANISH}, {"text": MILK}
    )
    assert spanish == {"index": 0, "findings": [], "danger": [], "danger_quotes": [], "language": "other"}
    assert "language" not in mine
    assert "language" not in english


def test_for_people_a_line_in_another_language_has_one_sentence_and_its_danger(tmp_path, capsys):
    (tmp_path / "in").write_text(lines({"text": SPANISH}, {"text": f"{SPANISH} Te voy a matar"}), encoding="utf-8")
    assert main(["screen", str(tmp_path / "in")]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "1 not in English as far as can be told: no tactic was looked for" in out
    assert "2 Look at this first" in out
    assert "2 not in English as far as can be told: nothing else was looked for" in out
    assert "nothing recognised" not in out
