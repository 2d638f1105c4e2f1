import inspect

from leeward.vault import header, lifecycle
from leeward.words.errors import LeewardError

_WORDS = "correct horse battery"


def test_a_whole_life(tmp_path, cheap):
    """Made, filled, locked, opened, given other keys, copied, checked, removed; the copy lives on."""
    folder, copy = tmp_path / "n", tmp_path / "copy"
    made = lifecycle.create(folder, _WORDS, with_recovery=True, cost=cheap)
    with made.vault.blobs.create() as writer:
        writer.write(b"an original")
        name = writer.finish().keep()
    made.vault.lock()
    vault = lifecycle.unlock_with_code(folder, made.recovery_code)
    lifecycle.set_passphrase(vault, "battery horse correct")
    lifecycle.change_passphrase(vault, "battery horse correct", "horse battery correct")
    lifecycle.drop_recovery_code(vault)
    lifecycle.backup(vault, copy)
    assert all(finding.ok for finding in lifecycle.check(vault))
    assert lifecycle.remove(folder).left == ()
    assert not folder.exists()
    again = lifecycle.unlock(copy, "horse battery correct")
    with again.blobs.open(name) as stream:
        assert stream.read() == b"an original"


def test_a_vault_is_described_without_its_key(vault):
    info = lifecycle.info(vault.folder)
    assert (info.folder, info.id, info.format) == (vault.folder, vault.id, header.FORMAT)
    assert (info.has_recovery_code, info.is_open_here) == (False, True)
    lifecycle.make_recovery_code(vault)
    vault.lock()
    info = lifecycle.info(vault.folder)
    assert (info.has_recovery_code, info.is_open_here) == (True, False)
    assert dict(info.lines())["Recovery code"] == "there is one"
    assert dict(info.lines())["Vault"] == vault.id


def test_a_synced_place_is_told(tmp_path, cheap):
    lifecycle.create(tmp_path / "Dropbox" / "n", _WORDS, cost=cheap)
    assert "Dropbox" in dict(lifecycle.info(tmp_path / "Dropbox" / "n").lines())["Please note"]


def test_every_step_of_its_life_is_here_and_says_what_it_promises():
    for name in lifecycle.__all__:
        assert inspect.getdoc(getattr(lifecycle, name)), name
        assert not isinstance(getattr(lifecycle, name), LeewardError)
