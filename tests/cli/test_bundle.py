import shutil
import zipfile

import pytest

from leeward.cli.main import main
from leeward.people.choices import Role
from leeward.people.models import Person
from leeward.vault import lifecycle
from support import court_vault


@pytest.fixture
def full(locked_vault):
    vault = lifecycle.unlock(locked_vault, "correct horse battery")
    with vault.use():
        court_vault.fill(vault)
    vault.lock()
    return locked_vault


def test_what_is_not_decided_is_withheld(full, tmp_path, capsys):
    out = tmp_path / "bundle.zip"
    assert main(["bundle", "--vault", str(full), "-o", str(out)]) == 0
    said = capsys.readouterr().out
    assert "Rose Cottage" in said, "listed"
    assert "not decided, and withheld" in said
    with zipfile.ZipFile(out) as bag:
        assert all(b"Rose Cottage" not in bag.read(name) for name in bag.namelist())


def test_who_the_chat_is_with_is_nobody_else(full, tmp_path, capsys):
    """Where nothing was said of somebody who alone writes to Ada, their name is no finding."""
    vault = lifecycle.unlock(full, "correct horse battery")
    with vault.use():
        Person.objects.filter(name="Rex").update(role=Role.UNKNOWN)
    vault.lock()
    main(["bundle", "--vault", str(full), "-o", str(tmp_path / "b"), "--person", "Rex"])
    assert "Somebody else: Rex" not in capsys.readouterr().out


def test_withheld_and_written_and_verified(full, tmp_path, capsys):
    out = tmp_path / "bundle.zip"
    assert main(["bundle", "--vault", str(full), "-o", str(out), "--person", "Rex", "--withhold-all"]) == 0
    said = capsys.readouterr().out
    fingerprint = said.split("Fingerprint")[1].splitlines()[0].strip()
    assert "It is plain" in said
    assert main(["verify", str(out), "--fingerprint", fingerprint]) == 0
    assert main(["bundle", "--vault", str(full), "-o", str(out), "--withhold-all"]) == 2


def test_a_hidden_place_is_kept_in_by_its_own_key_only(full, tmp_path, capsys):
    out = tmp_path / "bundle"
    words = ["bundle", "--vault", str(full), "-o", str(out), "--person", "Rex", "--keep-all-listed"]
    assert main(words) == 0
    assert "Rose Cottage" not in (out / "data/messages.jsonl").read_text(encoding="utf-8")
    shutil.rmtree(out)
    line = next(line for line in capsys.readouterr().out.splitlines() if "Rose Cottage" in line)
    assert main([*words, "--keep", line.split()[0]]) == 0
    assert "Rose Cottage" in (out / "data/messages.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("more", [["--person", "Otto"], ["--from", "2030-01-01"]])
def test_an_empty_choice_is_one_sentence(full, tmp_path, capsys, more):
    assert main(["bundle", "--vault", str(full), "-o", str(tmp_path / "b"), *more]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "b").exists()
