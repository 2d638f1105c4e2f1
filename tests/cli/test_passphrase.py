import pytest

from leeward.cli import passphrase
from leeward.cli.errors import NoPassphrase, PassphraseFileUnreadable, PassphrasesDiffer
from leeward.vault.errors import NotAVault


@pytest.fixture(autouse=True)
def no_file_named(monkeypatch):
    monkeypatch.delenv(passphrase.VARIABLE, raising=False)


def test_it_is_read_from_the_named_file_without_its_line_end(tmp_path, monkeypatch):
    (tmp_path / "p").write_text("correct horse \n", encoding="utf-8")
    monkeypatch.setenv(passphrase.VARIABLE, str(tmp_path / "p"))
    assert passphrase.ask() == "correct horse "
    assert passphrase.ask_new() == "correct horse "


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\xff"])
def test_an_empty_or_unreadable_file_is_said_calmly(tmp_path, monkeypatch, content):
    (tmp_path / "p").write_bytes(content)
    monkeypatch.setenv(passphrase.VARIABLE, str(tmp_path / "p"))
    with pytest.raises(PassphraseFileUnreadable):
        passphrase.ask()


def test_a_missing_file_is_said_calmly(tmp_path, monkeypatch):
    monkeypatch.setenv(passphrase.VARIABLE, str(tmp_path / "nothing"))
    with pytest.raises(PassphraseFileUnreadable):
        passphrase.ask()


def test_without_file_and_terminal_it_says_what_to_do(monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    with pytest.raises(NoPassphrase, match="LEEWARD_PASSPHRASE_FILE"):
        passphrase.ask()


def test_a_new_one_is_typed_twice(monkeypatch):
    typed = iter(["one", "two"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("getpass.getpass", lambda _: next(typed))
    with pytest.raises(PassphrasesDiffer):
        passphrase.ask_new()


def test_the_sentence_names_the_file_that_is_meant(monkeypatch):
    monkeypatch.setenv(passphrase.NEW_VARIABLE, "nothing/there")
    with pytest.raises(PassphraseFileUnreadable, match=passphrase.NEW_VARIABLE):
        passphrase.ask_new(variable=passphrase.NEW_VARIABLE)


def test_a_folder_without_a_vault_is_told_before_anything_is_asked(tmp_path, monkeypatch):
    monkeypatch.setattr(passphrase, "ask", lambda _prompt: pytest.fail("asked"))
    with pytest.raises(NotAVault):
        passphrase.unlock(tmp_path)
