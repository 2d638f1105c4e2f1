"""The site's own fixtures: where the notebook lies, and no waiting for strong keys."""

import pytest

from leeward.vault import lifecycle, opened


@pytest.fixture
def folder(tmp_path, settings_of_site, cheap, monkeypatch):
    """An empty place for the notebook; making one there is cheap. Whatever is open in it is locked afterwards."""
    place = tmp_path / "place" / "notebook"
    settings_of_site.VAULT_FOLDER = place
    create = lifecycle.create
    monkeypatch.setattr(lifecycle, "create", lambda *given, **named: create(*given, **{"cost": cheap} | named))
    yield place
    for vault in opened.all_open():
        if vault.folder == place:
            vault.lock()


@pytest.fixture
def settings_of_site(monkeypatch):
    """Django's settings, put back after the test."""
    from django.conf import settings

    monkeypatch.setattr(settings, "VAULT_FOLDER", None)
    return settings


@pytest.fixture
def made(folder, cheap):
    """A notebook in its place, locked."""
    lifecycle.create(folder, "correct horse battery", cost=cheap).vault.lock()
    return folder


@pytest.fixture
def inside(made, client):
    """Ada's browser in the notebook that lies in the place of the site."""
    assert client.post("/o/", {"passphrase": "correct horse battery"}).status_code == 302
    return client
