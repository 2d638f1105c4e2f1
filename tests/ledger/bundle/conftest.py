import pytest

from support import bundles


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """A bundle in a folder; copy it, do not change it."""
    return bundles.make(tmp_path_factory.mktemp("bundles") / "bundle")


@pytest.fixture(scope="session")
def zipped(tmp_path_factory):
    """The same in one zip."""
    return bundles.make(tmp_path_factory.mktemp("bundles") / "bundle.zip")
