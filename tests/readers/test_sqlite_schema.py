import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from leeward.readers.sources import from_bytes
from leeward.readers.sqlite_schema import is_database, table_names
from support.databases import made, source

MANY = ";".join(f"CREATE TABLE table_{number} (a TEXT, b TEXT)" for number in range(300))
SMALL = "CREATE TABLE one (a); CREATE VIEW two AS SELECT a FROM one; CREATE INDEX three ON one (a)"


def test_only_tables_are_named(tmp_path):
    data = made(tmp_path, SMALL)
    assert is_database(source(data, "x.db"))
    assert table_names(source(data, "x.db")) == {"one"}


def test_a_schema_over_many_pages(tmp_path):
    for size in (512, 4096):
        found = table_names(source(made(tmp_path, MANY, page_size=size), "x.db"))
        assert found == {f"table_{number}" for number in range(300)}


def test_other_letters(tmp_path):
    data = made(tmp_path, "PRAGMA encoding = 'UTF-16'; CREATE TABLE Grüße (a)")
    assert table_names(source(data, "x.db")) == {"Grüße"}


def test_what_is_no_database_has_no_tables():
    assert table_names(from_bytes("x.db", b"SQLite format 3\x00")) == frozenset()
    assert not is_database(from_bytes("x.db", b"hello"))


@given(st.integers(0, 4000), st.binary(min_size=1, max_size=300))
def test_odd_bytes_never_raise(at, noise):
    connection = sqlite3.connect(":memory:")
    connection.executescript(SMALL)
    data = bytearray(connection.serialize())
    connection.close()
    data[at : at + len(noise)] = noise
    assert all(isinstance(name, str) for name in table_names(from_bytes("x.db", bytes(data))))
