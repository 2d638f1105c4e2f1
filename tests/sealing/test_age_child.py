import itertools
import os
import subprocess
import sys
import threading
import time

import pytest

from leeward.sealing import age_child

PASSPHRASE = "lantern òrbit tulip seven"


@pytest.fixture(scope="module")
def sealed():
    return age_child.ask(age_child.SEAL, PASSPHRASE, b"words\x00\xff")


def test_what_was_sealed_opens_and_meanwhile_other_threads_go_on(sealed):
    turns, over = [], threading.Event()

    def turn():
        while not over.wait(0.01):
            turns.append(time.monotonic())

    thread = threading.Thread(target=turn)
    thread.start()
    begun = time.monotonic()
    assert age_child.ask(age_child.OPEN, PASSPHRASE, sealed) == b"words\x00\xff"
    took = time.monotonic() - begun
    over.set()
    thread.join()
    assert max(later - earlier for earlier, later in itertools.pairwise(turns)) < took / 2


def test_why_it_will_not_open_is_handed_on(sealed):
    with pytest.raises(age_child.Refused, match="Decryption failed"):
        age_child.ask(age_child.OPEN, "another one", sealed)


def test_the_answer_is_the_same_without_a_process_of_its_own(sealed):
    secret = PASSPHRASE.encode()
    asked = age_child.OPEN + len(secret).to_bytes(4, "big") + secret + sealed
    assert age_child.answer(asked) == age_child.DONE + b"words\x00\xff"
    assert age_child.answer(asked[:-3]).startswith(age_child.REFUSED)


@pytest.mark.parametrize("program", ["/bin/false", "/bin/true", "/no/such/program"])
def test_a_process_that_gives_no_answer_is_told_from_a_refusal(monkeypatch, program):
    monkeypatch.setattr(sys, "executable", program)
    with pytest.raises(age_child.NoAnswer):
        age_child.ask(age_child.SEAL, PASSPHRASE, b"words")


def test_neither_passphrase_nor_words_are_among_the_arguments_or_in_the_environment(monkeypatch):
    seen = []

    def run(arguments, **named):
        seen.append((arguments, named))
        return subprocess.CompletedProcess(arguments, 0, age_child.DONE + b"x")

    monkeypatch.setattr(subprocess, "run", run)
    before = dict(os.environ)
    assert age_child.ask(age_child.SEAL, PASSPHRASE, b"words") == b"x"
    arguments, named = seen[0]
    assert arguments == [sys.executable, "-P", "-m", "leeward.sealing.age_child"]
    assert "env" not in named
    assert dict(os.environ) == before


class Busy:
    """Stands for pyrage on a device that is busy: the first times an ordinary file seems to cost too much."""

    DecryptError = EncryptError = ValueError

    def __init__(self, times: int) -> None:
        self.times = times
        self.passphrase = self

    def decrypt(self, data: bytes, _passphrase: str) -> bytes:
        self.times -= 1
        if self.times >= 0:
            raise ValueError("Excessive work parameter for passphrase.")
        return data


@pytest.mark.parametrize(("times", "first"), [(3, age_child.DONE), (4, age_child.REFUSED)])
def test_a_busy_moment_does_not_make_an_ordinary_file_too_much_work(monkeypatch, times, first):
    monkeypatch.setattr(age_child, "pyrage", Busy(times))
    assert age_child.answer(age_child.OPEN + b"\0\0\0\1x" + b"sealed")[:1] == first
