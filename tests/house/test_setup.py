"""The script behind `make run` and `make test`, and the Makefile itself."""

import importlib.util
import json
import re
import subprocess

import pytest

from support.tree import ROOT


@pytest.fixture
def setup():
    found = importlib.util.spec_from_file_location("setup_script", ROOT / "tools" / "setup.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_an_environment_that_is_up_to_date_is_left_alone(setup, tmp_path, monkeypatch):
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "base.txt").write_text("a==1")
    (tmp_path / "pyproject.toml").write_text("[project]")
    (tmp_path / ".venv").mkdir()
    stamp = [setup.digest_of("base", tmp_path / ".venv")]
    (tmp_path / ".venv" / "made-from.json").write_text(json.dumps(stamp))
    monkeypatch.setattr(setup, "run", lambda *command: pytest.fail(f"ran {command}"))
    setup.ensure_environment("base")
    assert (tmp_path / ".venv" / "made-from.json").exists()


def test_another_list_or_another_place_is_another_stamp(setup, tmp_path):
    stamps = {setup.digest_of(name, tmp_path / place) for name in ("base", "dev") for place in ("a", "b")}
    assert len(stamps) == 4


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}'])
def test_a_broken_stamp_counts_as_none(setup, tmp_path, text):
    stamp = tmp_path / "made-from.json"
    stamp.write_text(text)
    assert setup.read_stamp(stamp) == []


def test_a_missing_part_is_named_where_it_may_not_be_installed(setup, monkeypatch, capsys):
    monkeypatch.setattr(setup, "is_root", lambda: False)
    monkeypatch.setattr(setup.shutil, "which", lambda name: "apt-get" if name == "apt-get" else None)
    with pytest.raises(setup.CannotGoOnError, match="sudo apt-get install chromium"):
        setup.ensure_browser()


def test_a_machine_without_apt_is_told_what_to_install(setup, monkeypatch):
    monkeypatch.setattr(setup.shutil, "which", lambda name: None)
    with pytest.raises(setup.CannotGoOnError, match="Install chromium"):
        setup.ensure_browser()


def test_the_venv_module_is_installed_where_it_may_be(setup, monkeypatch):
    done = []
    monkeypatch.setattr(setup.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(setup.shutil, "which", lambda name: "apt-get")
    monkeypatch.setattr(setup, "is_root", lambda: True)
    monkeypatch.setattr(setup, "run_quietly", lambda *command: done.append(command))
    setup.ensure_venv_module()
    assert "python3-venv" in done[-1]


@pytest.mark.parametrize(("status", "installed"), [(0, []), (127, ["libatomic1"])])
def test_a_driver_that_does_not_start_gets_its_library(setup, tmp_path, monkeypatch, status, installed):
    driver = tmp_path / ".venv" / "lib" / "playwright" / "driver" / "node"
    driver.parent.mkdir(parents=True)
    driver.write_text(f"#!/bin/sh\nexit {status}\n")
    driver.chmod(0o755)
    asked = []
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "install_by_apt", lambda packages, why: asked.extend(packages))
    setup.ensure_driver()
    assert asked == installed


@pytest.mark.parametrize(
    ("statuses", "installed"), [([0], []), ([1, 0], ["libgl1", "libglib2.0-0"])], ids=["there", "missing"]
)
def test_what_reads_pictures_gets_the_libraries_it_needs(setup, monkeypatch, statuses, installed):
    asked, left = [], list(statuses)
    monkeypatch.setattr(setup.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], left.pop(0)))
    monkeypatch.setattr(setup, "install_by_apt", lambda packages, why: asked.extend(packages))
    setup.ensure_picture_libraries()
    assert (asked, left) == (installed, [])


def test_what_reads_pictures_and_cannot_start_all_the_same_is_told(setup, monkeypatch):
    monkeypatch.setattr(setup.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1))
    monkeypatch.setattr(setup, "install_by_apt", lambda packages, why: None)
    with pytest.raises(setup.CannotGoOnError, match="runs without it"):
        setup.ensure_picture_libraries()


def made_in(setup, folder, monkeypatch, wanted):
    """The commands that making an environment ran, in a folder of its own."""
    ran = []
    (folder / "requirements").mkdir(exist_ok=True)
    for name in setup.LISTS.values():
        (folder / "requirements" / name).write_text(name)
    (folder / "pyproject.toml").write_text("[project]")
    (folder / ".venv" / setup.BIN).mkdir(parents=True, exist_ok=True)
    python = "python.exe" if setup.os.name == "nt" else "python"
    (folder / ".venv" / setup.BIN / python).touch()
    (folder / ".venv" / "made-from.json").write_text(
        (folder / "stamp").read_text() if (folder / "stamp").exists() else '["older"]'
    )
    monkeypatch.setattr(setup, "ROOT", folder)
    monkeypatch.setattr(setup, "run", lambda *command: ran.append([str(part) for part in command]))
    setup.ensure_environment(wanted)
    (folder / "stamp").write_text((folder / ".venv" / "made-from.json").read_text())
    return ran


def test_reading_pictures_comes_on_top_and_what_is_held_is_not_made_again(setup, tmp_path, monkeypatch):
    first = made_in(setup, tmp_path, monkeypatch, "pictures")
    assert any("--require-hashes" in command and command[-1].endswith("pictures.txt") for command in first)
    assert made_in(setup, tmp_path, monkeypatch, "base") == []
    assert made_in(setup, tmp_path, monkeypatch, "pictures") == []
    assert made_in(setup, tmp_path, monkeypatch, "dev") != []
    assert all(made_in(setup, tmp_path, monkeypatch, held) == [] for held in ("base", "pictures", "dev"))


def test_the_program_alone_does_not_bring_what_reads_pictures(setup, tmp_path, monkeypatch):
    first = made_in(setup, tmp_path, monkeypatch, "base")
    assert not any("pictures.txt" in part for command in first for part in command)
    assert made_in(setup, tmp_path, monkeypatch, "pictures") != []


@pytest.mark.parametrize(("wanted", "asked"), [("base", 0), ("pictures", 1), ("dev", 1)])
def test_libraries_are_looked_for_only_where_pictures_are_read(setup, monkeypatch, wanted, asked):
    called = []
    monkeypatch.setattr(setup.sys, "argv", ["setup.py", wanted])
    for name in ("ensure_environment", "ensure_browser", "ensure_driver", "ensure_age", "ensure_mail_server"):
        monkeypatch.setattr(setup, name, lambda *_: None)
    monkeypatch.setattr(setup, "ensure_picture_libraries", lambda: called.append(True))
    assert setup.main() == 0
    assert len(called) == asked


def test_an_unknown_environment_is_one_sentence(setup, monkeypatch, capsys):
    monkeypatch.setattr(setup.sys, "argv", ["setup.py", "nonsense"])
    assert setup.main() == 2
    assert "nonsense" in capsys.readouterr().err


@pytest.mark.parametrize(
    "target",
    [
        "run",
        "pictures",
        "test",
        "lint",
        "test-engine",
        "conformance",
        "bench",
        "test-long",
        "lock",
        "template",
        "shots",
    ],
)
def test_the_makefile_has_every_promised_target(target):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_every_script_the_makefile_names_is_there():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"\b(?:tools|bench)/\w+\.py", makefile))
    assert len(named) >= 4
    assert [name for name in named if not (ROOT / name).is_file()] == []


def test_ci_runs_lint_and_tests_and_stops_at_the_first_fault():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "set -euo pipefail" in script
    assert script.index("make lint") < script.index("make test")
    assert subprocess.run(["bash", "-n", ROOT / ".ci" / "run"], check=False).returncode == 0
