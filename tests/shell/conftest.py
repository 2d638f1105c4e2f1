"""One running site for all browser tests of a file: they look, and keep nothing."""

import pytest

from support.browser import start_site


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    with start_site(tmp_path_factory.mktemp("site") / "home") as running:
        yield running
