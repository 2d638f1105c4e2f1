import re

import pytest

from leeward.cli.main import main
from leeward.vault import lifecycle
from leeward.vault.errors import WrongKey


def test_create_makes_a_vault_and_shows_the_recovery_code_once(tmp_path, monkeypatch, capsys):
    (tmp_path / "p").write_text("correct horse battery\n", encoding="utf-8")
    monkeypatch.setenv("LEEWARD_PASSPHRASE_FILE", str(tmp_path / "p"))
    assert main(["vault", "create", "--vault", str(tmp_path / "v")]) == 0
    out = capsys.readouterr().out
    code = re.search(r"\b(?:[0-9A-Z]{6}-)+[0-9A-Z]{6}\b", out)
    assert code
    assert "correct horse" not in out
    vault = lifecycle.unlock_with_code(tmp_path / "v", code.group())
    vault.lock()
    assert main(["vault", "create", str(tmp_path / "v")]) == 2


def test_info_needs_no_passphrase(locked_vault, capsys):
    assert main(["vault", "info", str(locked_vault)]) == 0
    assert str(locked_vault) in capsys.readouterr().out


def test_info_on_something_else_is_one_sentence(tmp_path, capsys):
    assert main(["vault", "info", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_passphrase_can_be_changed(locked_vault, tmp_path, monkeypatch, capsys):
    (tmp_path / "new").write_text("another long phrase\n", encoding="utf-8")
    monkeypatch.setenv("LEEWARD_NEW_PASSPHRASE_FILE", str(tmp_path / "new"))
    assert main(["vault", "change-passphrase", str(locked_vault)]) == 0
    with pytest.raises(WrongKey):
        lifecycle.unlock(locked_vault, "correct horse battery")


def test_recover_sets_a_new_passphrase(locked_vault, tmp_path, monkeypatch, capsys):
    vault = lifecycle.unlock(locked_vault, "correct horse battery")
    (tmp_path / "code").write_text(lifecycle.make_recovery_code(vault), encoding="utf-8")
    vault.lock()
    (tmp_path / "new").write_text("another long phrase\n", encoding="utf-8")
    monkeypatch.setenv("LEEWARD_PASSPHRASE_FILE", str(tmp_path / "code"))
    monkeypatch.setenv("LEEWARD_NEW_PASSPHRASE_FILE", str(tmp_path / "new"))
    assert main(["vault", "recover", str(locked_vault)]) == 0
    lifecycle.unlock(locked_vault, "another long phrase").lock()


def test_backup_makes_a_copy_that_the_same_passphrase_opens(locked_vault, tmp_path, capsys):
    assert main(["vault", "backup", str(locked_vault), "-o", str(tmp_path / "copy")]) == 0
    lifecycle.unlock(tmp_path / "copy", "correct horse battery").lock()
    assert main(["vault", "backup", str(locked_vault), "-o", str(tmp_path / "copy")]) == 2
