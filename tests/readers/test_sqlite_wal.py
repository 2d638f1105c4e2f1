import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.readers.sqlite_wal import apply, page_size
from support.databases import with_log

SCRIPT = "CREATE TABLE t (n INTEGER PRIMARY KEY, w TEXT); INSERT INTO t (w) VALUES ('in the file')"
LATER = "INSERT INTO t (w) VALUES ('first later'); INSERT INTO t (w) VALUES ('second later')"
MOST = 1 << 24


@pytest.fixture(scope="module")
def logged(tmp_path_factory):
    return with_log(tmp_path_factory.mktemp("logged"), SCRIPT, LATER)


def applied(database, log):
    data = bytearray(database)
    return data, apply(data, io.BytesIO(log), MOST)


def test_committed_pages_are_put_in(logged):
    data, result = applied(*logged)
    assert result.commits == 2
    assert b"second later" in data
    assert b"second later" not in logged[0]


def test_a_log_that_is_cut_gives_what_was_committed_before(logged):
    data, result = applied(logged[0], logged[1][:-100])
    assert result.commits == 1
    assert b"first later" in data
    assert b"second later" not in data


@pytest.mark.parametrize("at", [0, 20, 40, 70])
def test_a_changed_byte_ends_the_log_there(logged, at):
    log = bytearray(logged[1])
    log[at] ^= 1
    data, result = applied(logged[0], bytes(log))
    assert result == (0, 0)
    assert bytes(data) == logged[0]


def test_pages_beyond_the_most_are_not_put_in(logged):
    data = bytearray(logged[0])
    assert apply(data, io.BytesIO(logged[1]), 4096) == (0, 0)
    assert bytes(data) == logged[0]


@given(st.integers(0, 5000), st.binary(max_size=60))
def test_odd_logs_never_raise(logged, at, noise):
    log = logged[1][:at] + noise + logged[1][at + len(noise) :]
    data, result = applied(logged[0], log)
    assert len(data) % 4096 == 0
    assert 0 <= result.commits <= 2


def test_sizes_of_pages():
    def head(size):
        return b"x" * 16 + size.to_bytes(2, "big") + bytes(100)

    assert page_size(head(1)) == 65_536
    assert page_size(head(4096)) == 4096
    assert page_size(head(4097)) == page_size(b"short") == 0
