import json

from leeward.cli.main import main


def test_messages_go_out_and_the_summary_ends_the_other_stream(chat, capsys):
    assert main(["read", str(chat), "--json"]) == 0
    captured = capsys.readouterr()
    messages = [json.loads(line) for line in captured.out.splitlines()]
    assert [message["sender"] for message in messages] == ["Rex", "Ada", "Rex", "Rex"]
    assert messages[2]["place"] == {"line": 3, "end_line": 4}
    assert messages[2]["text"].endswith("\nand this is a second line")
    summary = json.loads(captured.err.splitlines()[-1])["summary"]
    assert summary["messages"] == 4
    assert summary["date_order"] == "dmy"
    assert summary["first"] == "2025-03-02T21:14:00"


def test_rows_that_cannot_be_read_are_told_and_change_the_status(tmp_path, capsys):
    (tmp_path / "t.jsonl").write_text(
        '{"sender":"Rex","sent_at":"2025-03-02T21:14:00","text":"a"}\n{broken\n', encoding="utf-8"
    )
    assert main(["read", str(tmp_path / "t.jsonl"), "--format", "lines_json", "--json"]) == 1
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 1
    problem = json.loads(captured.err.splitlines()[0])["problem"]
    assert problem["place"]["line"] == 2


def test_an_order_that_stays_open_leaves_times_out_until_it_is_told(tmp_path, capsys):
    (tmp_path / "c.txt").write_text("[02/03/2025, 21:14:00] Rex: a\n", encoding="utf-8")
    main(["read", str(tmp_path / "c.txt"), "--json"])
    captured = capsys.readouterr()
    assert json.loads(captured.out)["sent_at"] is None
    assert json.loads(captured.err.splitlines()[-1])["summary"]["date_order"] == "ambiguous"
    main(["read", str(tmp_path / "c.txt"), "--json", "--dates", "mdy"])
    assert json.loads(capsys.readouterr().out)["sent_at"] == "2025-02-03T21:14:00"


def test_for_people_there_is_a_summary_and_no_message(chat, capsys):
    assert main(["read", str(chat)]) == 0
    out = capsys.readouterr().out
    assert "Messages" in out
    assert "day first" in out
    assert "Where are you" not in out


def test_a_file_among_others_that_is_no_export_is_named_and_changes_the_status(chat, tmp_path, capsys):
    (tmp_path / "none.txt").write_bytes(b"")
    assert main(["read", str(chat), str(tmp_path / "none.txt")]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "“none.txt” is empty" in out
    assert "EmptyFile" not in out
