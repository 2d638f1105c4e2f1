import argparse
import io
import sys
from dataclasses import replace

import pytest

from leeward.cli.errors import NameNotThere, NameTwice
from leeward.cli.inputs import check_name, check_names, json_lines, something_unread
from leeward.words.messages import DateOrder, Summary


def test_a_name_that_is_not_there_gets_the_names_that_are():
    with pytest.raises(NameNotThere, match="“Rex”, “Ada”"):
        check_name("--me", "ada", {"Ada": 1, "Rex": 5})
    assert check_name("--me", "Ada", {"Ada": 1}) is None


def test_many_names_are_not_all_listed():
    with pytest.raises(NameNotThere, match="and 10 more"):
        check_name("--me", "x", {f"n{n}": 1 for n in range(30)})


def test_standard_input_is_read_where_no_file_is_named(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"text":"a"}\n')))
    (line,) = json_lines(None)
    assert line.value == {"text": "a"}


def test_deeply_nested_lines_do_not_break_the_reading(tmp_path):
    (tmp_path / "deep").write_text("[" * 100_000 + '\n{"a":1}\n', encoding="utf-8")
    first, second = json_lines(tmp_path / "deep")
    assert first.why
    assert second.value == {"a": 1}


def test_a_terminal_is_told_that_lines_are_waited_for(monkeypatch, capsys):
    waiting = io.TextIOWrapper(io.BytesIO(b'{"text":"a"}\n'))
    monkeypatch.setattr(waiting, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", waiting)
    assert len(list(json_lines(None))) == 1
    assert "Ctrl-D" in capsys.readouterr().err


def test_a_whole_file_that_was_not_read_counts_as_unread():
    empty = Summary((), None, 1, 0, {}, None, None, DateOrder.ISO, ())
    assert not something_unread(empty)
    assert not something_unread(replace(empty, skipped={"header row": 1}))
    assert something_unread(replace(empty, skipped={"not read: “a.txt” is empty": 1}))
    assert something_unread(replace(empty, problems=1))


def test_names_are_held_against_the_export_and_against_each_other():
    assert check_names(argparse.Namespace(me=["Ada"], them=["Rex"]), {"Ada": 1, "Rex": 1}) is None
    with pytest.raises(NameNotThere, match="--them"):
        check_names(argparse.Namespace(me=["Ada"], them=["Otto"]), {"Ada": 1, "Rex": 1})
    with pytest.raises(NameTwice, match="“Ada”"):
        check_names(argparse.Namespace(me=["Ada"], them=["Rex", "Ada"]), {"Ada": 1, "Rex": 1})
