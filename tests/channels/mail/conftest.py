"""Real mail servers, started once for all tests of this room, and a new mailbox for each test."""

import shutil
import tempfile
from pathlib import Path

import pytest

from support import dovecot
from support.mailboxes import Box, Notebook


@pytest.fixture(scope="session")
def authority():
    """Folder with the certificate of a made-up authority, and that of the servers."""
    folder = Path(tempfile.mkdtemp(prefix="post-"))
    dovecot.certificates(folder)
    yield folder
    shutil.rmtree(folder)


def serving(authority, **kind):
    folder = Path(
        tempfile.mkdtemp(prefix="post-")
    )  # not below pytest's own, which is closed to the server's other user
    try:
        with dovecot.running(folder, authority, **kind) as server:
            yield server
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def server(authority):
    """A server as most are: rules with calls, MOVE, STARTTLS."""
    yield from serving(authority)


@pytest.fixture(scope="session")
def old_server(authority):
    """A server that can less: it copies and removes instead of moving, and its rules know no calls and make no folders."""
    yield from serving(
        authority,
        imap_extra="imap_capability = IMAP4rev1 SASL-IR UIDPLUS NAMESPACE LITERAL+",
        sieve_extra="sieve_extensions = -include -mailbox",
    )


@pytest.fixture
def box(server):
    return Box(server, server.new_user())


@pytest.fixture
def old_box(old_server):
    return Box(old_server, old_server.new_user())


@pytest.fixture
def small_box(server):
    """A mailbox with room for little."""
    return Box(server, server.new_user(small=True))


@pytest.fixture
def notebook():
    return Notebook()
