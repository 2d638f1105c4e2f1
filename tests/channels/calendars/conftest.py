"""A real Radicale for each test of this room that asks for it."""

import pytest

from support import radicale_server


@pytest.fixture
def radicale(tmp_path):
    with radicale_server.running(tmp_path) as server:
        yield server
