import os
import time
from pathlib import Path

import pytest

from leeward.captures.errors import BrowserFailed, NoBrowser
from leeward.captures.visiting import chromium, place
from leeward.captures.visiting.chromium import Pipes


@pytest.fixture
def folder():
    with place.folder() as made:
        yield made


def test_it_is_found_on_this_machine():
    assert chromium.find() is not None


def test_without_one_or_with_one_that_does_not_start_it_says_so(folder, monkeypatch, tmp_path):
    monkeypatch.setattr(chromium, "find", lambda: None)
    with pytest.raises(NoBrowser):
        Pipes(folder, 1)
    monkeypatch.setattr(chromium, "find", lambda: str(tmp_path / "not there"))
    with pytest.raises(BrowserFailed):
        Pipes(folder, 1)
    monkeypatch.setattr(chromium, "find", lambda: "/bin/true")
    ended = Pipes(folder, 1)
    with pytest.raises(BrowserFailed):
        for _ in range(100):
            ended.write(b"{}")
            ended.read(0.1)
    ended.close()


def test_its_sandbox_is_on_and_nothing_of_the_person_goes_to_it(folder, monkeypatch):
    monkeypatch.setenv("SECRET_OF_ADA", "x")
    assert "--no-sandbox" not in chromium._FLAGS
    told = chromium._environment(folder)
    assert "SECRET_OF_ADA" not in told
    assert {told[name] for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")} == {str(folder)}


def test_closed_no_process_of_it_is_left_and_it_is_told_to_stay_off_the_record(folder, monkeypatch, tmp_path):
    """A stand-in that starts a process of its own and never ends by itself."""
    program = tmp_path / "stand-in"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/told\nsleep 60 &\necho $! > {tmp_path}/other\nsleep 60\n')
    program.chmod(0o700)
    monkeypatch.setattr(chromium, "find", lambda: str(program))
    pipes = Pipes(folder, 4711, ["--more"])
    while not (tmp_path / "other").exists() or not (tmp_path / "other").read_text().strip():
        time.sleep(0.01)
    assert pipes.read(0) == []
    pipes.close()
    pipes.close()
    told = (tmp_path / "told").read_text()
    for flag in ("--incognito", "--proxy-server=http://127.0.0.1:4711", f"--user-data-dir={folder}", "--more"):
        assert flag in told
    other = Path("/proc") / (tmp_path / "other").read_text().strip() / "stat"
    assert not other.exists() or other.read_text().rpartition(") ")[2][0] in "ZX"
    assert not chromium._alive(pipes.pid)
    assert chromium._alive(os.getpgrp())
