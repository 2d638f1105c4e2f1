"""A phone on loopback for each test of this room."""

import pytest

from support import phone_gateway


@pytest.fixture
def phone():
    with phone_gateway.running() as running:
        yield running
