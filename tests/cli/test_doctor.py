import pytest

from leeward.cli.main import main


def test_it_looks_at_the_installation(capsys):
    assert main(["doctor"]) == 0
    out = capsys.readouterr().out
    for part in ("SQLCipher", "Argon2id", "whatsapp_txt", "32 tactics", "No vault was looked at"):
        assert part in out


def test_a_whole_vault_passes_and_a_flipped_byte_is_found(locked_vault, capsys):
    assert main(["doctor", "--vault", str(locked_vault)]) == 0
    capsys.readouterr()
    database = locked_vault / "vault.db"
    content = bytearray(database.read_bytes())
    content[len(content) - 2000] ^= 1
    database.write_bytes(content)
    assert main(["doctor", "--vault", str(locked_vault)]) == 1
    out = capsys.readouterr().out
    assert "look here" in out
    assert "vault.db" in out


@pytest.mark.parametrize(("name", "place"), [("vault.db", 100), ("header.json", 20)])
def test_a_vault_too_damaged_to_open_is_what_the_doctor_found(locked_vault, capsys, name, place):
    content = bytearray((locked_vault / name).read_bytes())
    content[place] ^= 1
    (locked_vault / name).write_bytes(content)
    assert main(["doctor", "--vault", str(locked_vault)]) == 1
    out = capsys.readouterr().out
    assert "look here" in out
    assert name in out


def test_a_folder_without_a_vault_is_no_finding(tmp_path, capsys):
    assert main(["doctor", "--vault", str(tmp_path)]) == 2
    assert "no vault in this folder" in capsys.readouterr().err
