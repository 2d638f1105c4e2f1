import io
import sys

from leeward.cli import console


def test_json_lines_are_utf8_one_a_line(capsys):
    console.print_json({"text": "Grüße\n😀", "n": 1})
    console.print_json_aside({"problem": "x"})
    captured = capsys.readouterr()
    assert captured.out == '{"text":"Grüße\\n😀","n":1}\n'
    assert captured.err == '{"problem":"x"}\n'


def test_a_lone_surrogate_of_a_broken_original_does_not_stop_the_output(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    console.use_utf8()
    console.print_json({"text": "a\ud800b"})
    sys.stdout.flush()
    assert raw.getvalue() == b'{"text":"a\\ud800b"}\n'


def test_no_colour_codes_reach_a_file(capsys):
    console.out().print("[accent]word[/accent]")
    assert capsys.readouterr().out == "word\n"
