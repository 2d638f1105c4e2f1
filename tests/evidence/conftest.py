"""A time stamp authority of openssl, made once, and a log with some lines."""

import pytest

from leeward.vault import log
from leeward.words.canonical import encode
from support.stamp_server import Authority


@pytest.fixture(scope="session")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def lines(vault):
    """Adds so many lines to the log."""

    def add(many):
        log.append("note", [(str(number), encode({"fact": "note", "n": number})) for number in range(many)])

    return add
