"""What every room's tests share: the settings, a cheap vault for each test, and browsers that never leave this process."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leeward.site.settings")

import django
from django.conf import settings
from django.test import Client
from django.test.utils import setup_test_environment

django.setup()
setup_test_environment(debug=False)

from leeward.sealing.kdf import Cost  # noqa: E402, Django first
from leeward.vault import lifecycle, opened, sessions  # noqa: E402
from leeward.vault.opened import OpenVault  # noqa: E402

PASSPHRASE = "correct horse battery"


@pytest.fixture(scope="session")
def cheap() -> Cost:
    """The lowest cost Argon2id takes: tests open vaults by the hundred."""
    return Cost(memory_kib=64, passes=1, lanes=1)


@pytest.fixture(scope="session")
def template_vault(tmp_path_factory: pytest.TempPathFactory, cheap: Cost) -> Path:
    """The folder of a new, locked vault, made once per process; copy it, do not open it."""
    folder = tmp_path_factory.mktemp("template") / "vault"
    lifecycle.create(folder, PASSPHRASE, cost=cheap).vault.lock()
    return folder


@pytest.fixture
def vault(template_vault: Path, tmp_path: Path) -> Iterator[OpenVault]:
    """Ada's vault, open and current in this test. Always files, never `:memory:`."""
    folder = tmp_path / "vault"
    shutil.copytree(template_vault, folder)
    ours = lifecycle.unlock(folder, PASSPHRASE)
    with ours.use():
        yield ours
    ours.lock()


@pytest.fixture
def open_another(tmp_path: Path, cheap: Cost) -> Iterator[Callable[..., OpenVault]]:
    """Makes and opens one more vault at each call, not current; all are locked after the test."""
    made: list[OpenVault] = []

    def another(passphrase: str = PASSPHRASE) -> OpenVault:
        made.append(lifecycle.create(tmp_path / f"another-{len(made)}", passphrase, cost=cheap).vault)
        return made[-1]

    yield another
    for one in made:
        one.lock()


@pytest.fixture
def client() -> Client:
    """A browser without a vault."""
    return Client(SERVER_NAME="127.0.0.1")


@pytest.fixture
def browser_of() -> Callable[[OpenVault], Client]:
    """Makes a browser whose session works in the given vault."""

    def browser(vault: OpenVault) -> Client:
        client = Client(SERVER_NAME="127.0.0.1")
        session = client.session
        sessions.attach(session, vault)
        client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
        return client

    return browser


@pytest.fixture
def ada(vault: OpenVault, browser_of: Callable[[OpenVault], Client]) -> Client:
    """Ada's browser, with her vault open."""
    return browser_of(vault)


@pytest.fixture
def made_up_children(monkeypatch: pytest.MonkeyPatch) -> None:
    """Child processes know the made-up part of the program (tests/support/made_up) and watch what they write."""
    tests = Path(__file__).parent
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "support.made_up.settings")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tests), str(tests / "support" / "watch")]))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")


@pytest.fixture(autouse=True)
def _all_locked() -> Iterator[None]:
    """No test leaves a vault open to the next one."""
    yield
    for left in opened.all_open():
        left.lock()
