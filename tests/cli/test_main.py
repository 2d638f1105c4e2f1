import subprocess
import sys

import pytest

from leeward.cli import read
from leeward.cli.main import main
from leeward.cli.registry import COMMANDS


def test_help_names_every_command(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    out = capsys.readouterr().out
    assert all(command.name in out for command in COMMANDS)


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_explains_itself_with_an_example(command, capsys):
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert "Example: leeward" in capsys.readouterr().out


def test_unknown_words_are_unusable_arguments(capsys):
    with pytest.raises(SystemExit) as left:
        main(["frobnicate"])
    assert left.value.code == 2
    assert "frobnicate" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["read"], ["report", "chat.txt"], ["vault"], ["vault", "backup"], ["open", "--x"]])
def test_arguments_that_cannot_be_used_are_one_line_that_leads_to_help(words, capsys):
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "--help" in err


def test_bad_input_is_one_sentence_and_no_traceback(tmp_path, capsys):
    assert main(["read", str(tmp_path / "none.txt")]) == 2
    err = capsys.readouterr().err
    assert err.startswith("leeward: ")
    assert err.count("\n") == 1


def test_a_fault_of_ours_says_where_but_never_the_words_it_was_about(chat, capsys, monkeypatch):
    def broken(reading):
        raise RuntimeError("Where are you")

    monkeypatch.setattr(read, "_print_for_people", broken)
    assert main(["read", str(chat)]) == 2
    err = capsys.readouterr().err
    assert "RuntimeError" in err
    assert "Where are you" not in err


def test_stopping_with_the_keyboard_is_calm(chat, capsys, monkeypatch):
    def stopped(reading):
        raise KeyboardInterrupt

    monkeypatch.setattr(read, "_print_for_people", stopped)
    assert main(["read", str(chat)]) == 130
    assert "Stopped" in capsys.readouterr().err


def test_a_reader_of_the_output_may_go_away(chat):
    chat.write_text("".join(f"[02/03/2025, 21:14:00] Rex: number {n}\n" for n in range(20000)), encoding="utf-8")
    program = [sys.executable, "-c", "import sys; from leeward.cli.main import main; sys.exit(main())"]
    ours = subprocess.Popen([*program, "read", str(chat), "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    ours.stdout.readline()
    ours.stdout.close()
    err = ours.stderr.read().decode()
    ours.stderr.close()
    ours.wait(timeout=60)
    assert "Traceback" not in err
    assert "BrokenPipe" not in err
