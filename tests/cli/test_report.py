import json

import pytest

from leeward.cli.main import main

NAMES = ["--me", "Ada", "--them", "Rex"]


def test_json_is_the_one_report_object(chat, capsys):
    assert main(["report", str(chat), *NAMES, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["danger"]["messages"] == 1
    assert report["totals"]["theirs"] == 3
    assert report["totals"]["mine"] == 1


def test_for_people_danger_stands_first(chat, capsys):
    assert main(["report", str(chat), *NAMES]) == 0
    out = capsys.readouterr().out
    assert "Pressure through guilt" in out
    assert out.lower().index("harm") < out.index("Pressure through guilt")


def test_a_name_that_is_not_there_gets_the_names_that_are(chat, capsys):
    assert main(["report", str(chat), "--me", "Anna"]) == 2
    assert "“Rex”, “Ada”" in capsys.readouterr().err


def test_the_page_says_that_it_is_plain_and_nothing_is_written_over(chat, tmp_path, capsys):
    target = tmp_path / "out.html"
    assert main(["report", str(chat), *NAMES, "-o", str(target)]) == 0
    assert "plain" in capsys.readouterr().err
    page = target.read_text(encoding="utf-8")
    assert "<script" not in page
    assert main(["report", str(chat), *NAMES, "-o", str(target)]) == 2
    assert target.read_text(encoding="utf-8") == page


def test_a_folder_that_is_not_there_is_one_sentence(chat, tmp_path, capsys):
    assert main(["report", str(chat), *NAMES, "-o", str(tmp_path / "no" / "out.html")]) == 2
    err = capsys.readouterr().err
    assert "There is no folder" in err
    assert err.count("\n") == 1


def test_the_day_of_the_stop_can_be_told(chat, capsys):
    assert main(["report", str(chat), *NAMES, "--stop", "2025-03-03T08:00", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["after_stop"]["messages"] == 2
    with pytest.raises(SystemExit):
        main(["report", str(chat), *NAMES, "--stop", "lately"])


def test_a_file_among_others_that_could_not_be_read_is_told(chat, tmp_path, capsys):
    (tmp_path / "none.txt").write_bytes(b"")
    assert main(["report", str(chat), str(tmp_path / "none.txt"), "--me", "Ada"]) == 1
    assert "“none.txt” is empty" in capsys.readouterr().out


def test_json_goes_into_the_file_that_is_named(chat, tmp_path, capsys):
    assert main(["report", str(chat), *NAMES, "--json", "-o", str(tmp_path / "r.json")]) == 0
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["totals"]["theirs"] == 3
    assert capsys.readouterr().out == ""


def test_one_name_on_both_sides_is_one_sentence(chat, capsys):
    assert main(["report", str(chat), "--me", "Ada", "--them", "Ada"]) == 2
    assert "“Ada” stands at --me and at --them" in capsys.readouterr().err
