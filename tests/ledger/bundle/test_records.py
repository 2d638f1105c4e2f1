import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.ledger.bundle.records import line_of, read, withheld_line
from leeward.words import canonical

SALT = b"\x03" * 32
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def only(line):
    ((number, record),) = read(iter([line]))
    assert number == 1
    return record


@given(st.integers(1, 10**9), st.dictionaries(st.text(), values, max_size=4))
def test_a_fact_is_read_as_it_was_written(seq, fact):
    record = only(line_of(seq, "message", "m1", SALT, fact))
    assert (record.seq, record.kind, record.ref, record.fact) == (seq, "message", "m1", fact)
    assert record.leaf == canonical.leaf(SALT, canonical.encode(fact))


def test_what_is_withheld_is_its_leaf():
    record = only(withheld_line(3, "message", "m3", b"\x04" * 32, "a child"))
    assert (record.seq, record.leaf, record.fact, record.withheld) == (3, b"\x04" * 32, None, "a child")


@pytest.mark.parametrize(
    "line",
    [
        b"", b"\n", b"null\n", b"[]\n", b"{}\n", b'{"seq":1}\n',
        line_of(1, "message", "m", SALT, {}).replace(b'"seq":1', b'"seq": 1'),
        line_of(1, "message", "m", SALT, {}).replace(b'"seq":1', b'"seq":true'),
        line_of(1, "message", "m", SALT, {}).replace(b'"seq":1', b'"seq":0'),
        line_of(1, "message", "m", SALT, {}).replace(b'"seq":1', b'"seq":1.0'),
        line_of(1, "message", "m", SALT, {}).replace(b"0303", b"03", 1),
        line_of(1, "", "m", SALT, {}),
        line_of(1, "message", "m", SALT, {"a": 1}).replace(b'"a":1', b'"a":1,"a":1'),
        line_of(1, "message", "m", SALT, {}).replace(b'"fact":{}', b'"fact":[]'),
        line_of(1, "message", "m", SALT, {})[:-1],
        b'{"fact":' + b"[" * 100_000 + b"\n",
        b"\xff\xfe\n",
    ],
)  # fmt: skip
def test_what_is_not_in_the_form_is_no_record(line):
    assert only(line) is None
