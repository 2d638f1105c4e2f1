"""Sealed and opened by the program age itself, the other one that reads this format."""

import os
import pty
import re
import subprocess
import time

import pyrage
import pytest

from leeward.sealing import age_files
from leeward.sealing.errors import PassphraseTooShort
from support.disk import watching

WORDS = "Mira has the green folder. Привет.".encode()
PASSPHRASE = "lantern òrbit tulip seven"


@pytest.fixture(scope="module")
def sealed():
    with watching() as written:
        made = age_files.seal(WORDS, PASSPHRASE)
        written.look()
    assert written.outside() == set()
    return made


def by_age(arguments, folder, answers=()):
    """Runs age on a terminal of its own, types the answers where it asks, and gives back how it ended."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvp("age", ["age", *arguments])  # noqa: S606, a terminal needs a fork
    heard, left = b"", list(answers)
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            heard += os.read(terminal, 4096)
        except OSError:
            break
        if left and heard.rstrip().endswith(b":"):
            os.write(terminal, left.pop(0).encode() + b"\n")
            heard += b" typed\n"
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), heard.decode()


def test_the_program_age_opens_what_a_passphrase_sealed(sealed, tmp_path):
    (tmp_path / "notes.age").write_bytes(sealed)
    code, heard = by_age(["-d", "-o", "notes.txt", "notes.age"], tmp_path, [PASSPHRASE])
    assert (code, (tmp_path / "notes.txt").read_bytes()) == (0, WORDS), heard


def test_what_the_program_age_sealed_is_opened_here_also_in_small_letters_and_without_hyphens(tmp_path):
    offered = age_files.new_passphrase()
    (tmp_path / "notes.txt").write_bytes(WORDS)
    code, heard = by_age(["-p", "-o", "notes.age", "notes.txt"], tmp_path, [offered, offered])
    assert code == 0, heard
    typed = offered.lower().replace("-", " ")
    assert age_files.open_sealed((tmp_path / "notes.age").read_bytes(), typed) == WORDS


def test_the_program_age_opens_what_is_sealed_for_a_key(tmp_path):
    identities = [pyrage.x25519.Identity.generate() for _ in range(2)]
    sealed = age_files.seal_for(WORDS, [f"  {one.to_public()}\n" for one in identities])
    (tmp_path / "notes.age").write_bytes(sealed)
    for one in identities:
        (tmp_path / "key").write_text(str(one))
        done = subprocess.run(["age", "-d", "-i", "key", "notes.age"], cwd=tmp_path, capture_output=True, check=False)
        assert (done.returncode, done.stdout) == (0, WORDS), done.stderr


def test_it_opens_again_with_the_letters_composed_another_way(sealed):
    decomposed = PASSPHRASE.replace("ò", "o\u0300")
    assert age_files.open_sealed(sealed, decomposed) == WORDS


def test_an_offered_passphrase_is_new_each_time_and_can_be_said_aloud():
    offered = {age_files.new_passphrase() for _ in range(100)}
    assert len(offered) == 100
    assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{6}(-[0-9A-HJKMNP-TV-Z]{6}){2}", one) for one in offered)


def test_a_wrong_passphrase_is_told_from_damage(sealed):
    with pytest.raises(age_files.WrongPassphrase):
        age_files.open_sealed(sealed, "lantern orbit tulip eight")
    with pytest.raises(age_files.FileDamaged):
        age_files.open_sealed(sealed[:-3], PASSPHRASE)
    changed = bytearray(sealed)
    changed[-2] ^= 1
    with pytest.raises(age_files.FileDamaged):
        age_files.open_sealed(bytes(changed), PASSPHRASE)


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n-> scrypt", b"\x00" * 99]
)
def test_other_files_are_refused_without_much_work(data):
    begun = time.monotonic()
    with pytest.raises(age_files.NotSuchAFile):
        age_files.open_sealed(data, PASSPHRASE)
    assert time.monotonic() - begun < 60, "not a day"


def test_a_file_cut_within_its_first_lines_is_no_such_file(sealed):
    with pytest.raises(age_files.NotSuchAFile):
        age_files.open_sealed(sealed[:60], PASSPHRASE)


def test_a_file_for_a_key_is_said_to_be_one():
    sealed = age_files.seal_for(WORDS, [str(pyrage.x25519.Identity.generate().to_public())])
    with pytest.raises(age_files.SealedForAKey):
        age_files.open_sealed(sealed, PASSPHRASE)


def test_a_file_that_asks_for_a_day_of_work_is_refused_at_once(sealed):
    greedy = re.sub(rb"(-> scrypt \S+ )\d+", rb"\g<1>30", sealed)
    begun = time.monotonic()
    with pytest.raises(age_files.TooMuchWork):
        age_files.open_sealed(greedy, PASSPHRASE)
    assert time.monotonic() - begun < 60, "not a day"


def test_a_file_that_is_too_large_is_refused(monkeypatch, sealed):
    monkeypatch.setattr(age_files, "MOST", len(sealed) - 1)
    with pytest.raises(age_files.FileTooLarge):
        age_files.open_sealed(sealed, PASSPHRASE)


@pytest.mark.parametrize("key", ["", "age1", "age1nothing", "Mira", "ssh-ed25519 AAAA"])
def test_what_is_no_public_key_is_refused(key):
    with pytest.raises(age_files.NoSuchKey):
        age_files.seal_for(WORDS, [key])


def test_no_key_at_all_is_refused():
    with pytest.raises(age_files.NoSuchKey):
        age_files.seal_for(WORDS, [])


def test_a_private_key_is_refused_and_not_repeated():
    identity = str(pyrage.x25519.Identity.generate())
    with pytest.raises(age_files.SecretKeyGiven) as refused:
        age_files.seal_for(WORDS, [identity])
    assert identity not in str(refused.value)


def test_a_short_passphrase_is_refused():
    with pytest.raises(PassphraseTooShort):
        age_files.seal(WORDS, "short")


def test_without_enough_memory_it_says_so(monkeypatch, sealed):
    monkeypatch.setattr(age_files.age_child.sys, "executable", "/bin/false")
    with pytest.raises(age_files.TooLittleMemory, match="half a gigabyte"):
        age_files.seal(WORDS, PASSPHRASE)
    with pytest.raises(age_files.TooLittleMemory):
        age_files.open_sealed(sealed, PASSPHRASE)


def test_the_words_do_not_show(sealed):
    assert WORDS not in sealed
    assert b"Mira" not in sealed


def test_the_same_words_never_give_the_same_file():
    key = [str(pyrage.x25519.Identity.generate().to_public())]
    assert age_files.seal_for(WORDS, key) != age_files.seal_for(WORDS, key)
