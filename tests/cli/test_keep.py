import hashlib
from pathlib import Path

from leeward.cli.main import main
from leeward.history.models import Message
from leeward.vault import lifecycle
from support.databases import made_of

NAMES = ["--me", "Ada", "--them", "Rex"]


def bring_in(vault, *paths, names=NAMES):
    return main(["import", *map(str, paths), "--vault", str(vault), *names])


def messages_in(folder):
    vault = lifecycle.unlock(folder, "correct horse battery")
    try:
        with vault.use():
            return list(Message.objects.values_list("text", flat=True))
    finally:
        vault.lock()


def test_messages_are_kept_with_a_receipt_and_only_once(locked_vault, chat, capsys):
    assert bring_in(locked_vault, chat) == 0
    out = capsys.readouterr().out
    assert "_chat.txt" in out
    assert "Rows of the file" in out
    assert len(messages_in(locked_vault)) == 4
    assert bring_in(locked_vault, chat) == 0
    assert len(messages_in(locked_vault)) == 4


def test_a_folder_is_brought_in_file_by_file(locked_vault, chat, tmp_path, capsys):
    folder = tmp_path / "exports"
    folder.mkdir()
    chat.rename(folder / "_chat.txt")
    (folder / "later.csv").write_text(
        "sender,sent_at,text\nRex,2025-04-01T10:00:00,one more\nAda,2025-04-01T10:01:00,no\n", encoding="utf-8"
    )
    assert bring_in(locked_vault, folder) == 0
    assert len(messages_in(locked_vault)) == 6


def test_a_wrong_name_changes_nothing(locked_vault, chat, capsys):
    assert bring_in(locked_vault, chat, names=["--me", "Anna"]) == 2
    assert "“Rex”, “Ada”" in capsys.readouterr().err
    assert messages_in(locked_vault) == []


def test_an_open_order_of_dates_is_asked_for(locked_vault, tmp_path, capsys):
    (tmp_path / "c.txt").write_text("[02/03/2025, 21:14:00] Rex: a\n[02/03/2025, 21:15:00] Ada: b\n", encoding="utf-8")
    assert bring_in(locked_vault, tmp_path / "c.txt") == 2
    assert "--dates" in capsys.readouterr().err
    assert bring_in(locked_vault, tmp_path / "c.txt", names=[*NAMES, "--dates", "dmy"]) == 0


def test_a_file_that_is_no_export_is_one_sentence(locked_vault, tmp_path, capsys):
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    assert bring_in(locked_vault, tmp_path / "photo.jpg") == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_what_lies_beside_a_chat_is_told_and_does_not_stop_it(locked_vault, chat, tmp_path, capsys):
    (tmp_path / "note.txt").write_text("milk and eggs")
    assert bring_in(locked_vault, chat, tmp_path / "note.txt") == 1
    assert "“note.txt” does not look like any export" in capsys.readouterr().out
    assert len(messages_in(locked_vault)) == 4


def test_pictures_beside_a_chat_are_kept_with_it(locked_vault, tmp_path, capsys):
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "_chat.txt").write_text(
        "[14/03/2025, 21:14:00] Rex: \u200e<attached: a.jpg>\n[14/03/2025, 21:15:00] Ada: no\n", encoding="utf-8"
    )
    (folder / "a.jpg").write_bytes(b"\xff\xd8\xff a picture")
    (folder / "another.jpg").write_bytes(b"\xff\xd8\xff not of this chat")
    assert bring_in(locked_vault, folder / "_chat.txt") == 0
    vault = lifecycle.unlock(locked_vault, "correct horse battery")
    with vault.use():
        assert len(list(vault.blobs.names())) == 2
        kept = Message.objects.get(text="").attachments
        assert hashlib.sha256(b"\xff\xd8\xff a picture").hexdigest() in kept
    vault.lock()


def test_a_whole_account_is_asked_about_and_a_strangers_is_refused(locked_vault, tmp_path, capsys):
    script = (Path(__file__).parents[1] / "readers" / "samples" / "chat.db.sql").read_text(encoding="utf-8")
    own, theirs = tmp_path / "chat.db", tmp_path / "other.db"
    own.write_bytes(made_of(script))
    theirs.write_bytes(made_of(script.replace("900001", "900009").replace("ada@example.org", "mira@example.org")))
    names = ["--me", "Me"]
    assert bring_in(locked_vault, own, names=names) == 2
    assert "--own-account" in capsys.readouterr().err
    assert bring_in(locked_vault, own, names=[*names, "--own-account"]) in (0, 1)
    assert bring_in(locked_vault, theirs, names=[*names, "--own-account"]) == 2
    assert "none of the numbers and addresses" in capsys.readouterr().err
