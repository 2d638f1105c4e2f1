import secrets
import time

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

from leeward.vault import lifecycle, template
from leeward.vault.engine.raw import open_vault_file
from leeward.vault.errors import VaultTooNew
from leeward.vault.models import Setting

KEY = secrets.token_bytes(32)
PASSPHRASE = "correct horse battery"


def tables(path):
    raw = open_vault_file(path, KEY)
    script = template.script_of(raw)
    raw.close()
    return script


def test_the_script_makes_what_the_migrations_make(tmp_path):
    """When this fails: `python -m leeward.vault.template`."""
    (tmp_path / "migrated.db").touch()
    template.migrate(tmp_path / "migrated.db", KEY)
    template.install_file(tmp_path / "installed.db", KEY)
    assert tables(tmp_path / "installed.db") == tables(tmp_path / "migrated.db")
    assert template.SCRIPT.read_text(encoding="utf-8") == tables(tmp_path / "migrated.db")
    assert template.is_current()


def test_no_migration_is_missing(vault):
    loader = MigrationExecutor(connection).loader
    changes = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps)).changes(graph=loader.graph)
    assert changes == {}


def test_known_migrations_are_those_django_finds(vault):
    found = MigrationExecutor(connection).loader.disk_migrations
    assert template.known_migrations() == sorted(f"{app}.{name}" for app, name in found)


def test_an_older_script_is_not_used(tmp_path, monkeypatch):
    old = tmp_path / "old.sql"
    old.write_text("-- made from: vault.0000_before\nCREATE TABLE wrong (a);\n")
    monkeypatch.setattr(template, "SCRIPT", old)
    template.install_file(tmp_path / "new.db", KEY)
    assert "wrong" not in tables(tmp_path / "new.db")
    assert "vault_setting" in tables(tmp_path / "new.db")


def test_a_new_vault_has_its_tables_at_once(tmp_path):
    begun = time.process_time()
    template.install_file(tmp_path / "new.db", KEY)
    assert time.process_time() - begun < 0.5  # 0.02 s measured


def test_what_is_there_is_not_overwritten(tmp_path):
    (tmp_path / "there.db").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        template.install_file(tmp_path / "there.db", KEY)
    assert (tmp_path / "there.db").read_bytes() == b"mine"


def test_nothing_to_do_takes_no_time_and_makes_no_copy(vault):
    begun = time.process_time()
    assert template.upgrade(vault) is False
    assert time.process_time() - begun < 0.1  # 0.01 s measured
    assert not (vault.folder / "vault.db.before").exists()


def aged(vault):
    """Make the vault look as if the last migration of its own room was not there yet."""
    Setting.put("kept", "wisteria")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'vault'")
        for table in ("vault_job", "vault_logleaf"):
            cursor.execute(f"DROP TABLE {table}")
        cursor.execute("ALTER TABLE vault_setting RENAME TO kept_aside")
    folder, key = vault.folder, vault.database_key
    vault.lock()
    return folder, key


def test_an_older_vault_is_copied_then_brought_up(vault):
    folder, key = aged(vault)
    ours = lifecycle.unlock(folder, PASSPHRASE)
    with ours.use():
        Setting.put("new", 1)
        assert Setting.get("new") == 1
    before = open_vault_file(folder / "vault.db.before", key)
    assert before.execute("SELECT value FROM kept_aside").fetchone() == ('"wisteria"',)
    before.close()
    assert b"wisteria" not in (folder / "vault.db.before").read_bytes()


def test_a_migration_that_fails_leaves_the_vault_as_it_was(vault, monkeypatch):
    folder, key = aged(vault)

    def fail(*_):
        raise RuntimeError

    monkeypatch.setattr("django.db.migrations.operations.models.CreateModel.database_forwards", fail)
    with pytest.raises(RuntimeError):
        lifecycle.unlock(folder, PASSPHRASE)
    monkeypatch.undo()
    raw = open_vault_file(folder / "vault.db", key)
    assert raw.execute("SELECT value FROM kept_aside").fetchone() == ('"wisteria"',)
    raw.close()
    with lifecycle.unlock(folder, PASSPHRASE).use():
        assert Setting.get("nothing") is None


def test_a_newer_vault_is_refused_and_not_changed(vault):
    folder = vault.folder
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('vault', '9999_later', '2030-01-01')"
        )
    vault.lock()
    content = (folder / "vault.db").read_bytes()
    with pytest.raises(VaultTooNew):
        lifecycle.unlock(folder, PASSPHRASE)
    assert (folder / "vault.db").read_bytes() == content


def test_the_connection_of_the_thread_comes_back(vault, tmp_path):
    Setting.put("owner", "Ada")
    template.install_file(tmp_path / "new.db", KEY)
    (tmp_path / "other.db").touch()
    template.migrate(tmp_path / "other.db", KEY)
    assert Setting.get("owner") == "Ada"


def test_the_copy_goes_when_the_vault_opens_well_again(vault):
    folder, _ = aged(vault)
    lifecycle.unlock(folder, PASSPHRASE).lock()
    copy = folder / "vault.db.before"
    assert copy.stat().st_mode & 0o077 == 0
    lifecycle.unlock(folder, PASSPHRASE).lock()
    assert not copy.exists()
