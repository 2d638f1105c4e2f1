"""Items out of large JSON: whole, broken, cut off, in every way of writing; and that none is lost in silence."""

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.readers import json_items as ji
from leeward.readers.json_window import LONGEST

THREE = [{"id": 1, "text": "a}\n{"}, {"id": 2, "text": 'é"😀\\'}, {"id": 3, "tags": [{"id": 7}, {"id": 8}]}]


def events(text, *arrays):
    data = text if isinstance(text, bytes) else text.encode()
    return list(ji.walk(io.BytesIO(data), *arrays))


def values(found):
    return [value for one in found if isinstance(one, ji.Items) for _, value in one.entries]


def faults(found):
    return [one for one in found if isinstance(one, ji.Fault)]


@pytest.mark.parametrize("indent", [None, 0, 1, 4, "\t"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_items_fields_and_offsets(indent, ascii_only):
    data = json.dumps({"name": "Réx", "messages": THREE, "n": 3}, indent=indent, ensure_ascii=ascii_only).encode()
    found = events(data, ("messages",))
    assert values(found) == THREE
    assert [(one.path, one.value) for one in found if isinstance(one, ji.Field)] == [(("name",), "Réx"), (("n",), 3)]
    for one in found:
        for offset, value in one.entries if isinstance(one, ji.Items) else ():
            assert json.JSONDecoder().raw_decode(data[offset:].decode())[0] == value


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_other_encodings_have_no_offset_but_all_items(codec):
    found = events(json.dumps({"messages": THREE}, ensure_ascii=False).encode(codec), ("messages",))
    assert values(found) == THREE
    assert not faults(found)


def test_nested_arrays_and_any_key():
    whole = {"chats": {"list": [{"name": "Rex", "messages": THREE}, {"name": "Mira", "messages": []}]}}
    found = events(json.dumps(whole, indent=1), ("chats", "list", ji.ANY, "messages"))
    assert [one.value for one in found if isinstance(one, ji.Field)] == ["Rex", "Mira"]
    assert {one.path for one in found if isinstance(one, ji.Items)} == {("chats", "list", 0, "messages")}
    assert values(events('{"rex":[1,2],"mira":[3]}', (ji.ANY,))) == [1, 2, 3]
    assert values(events("[1, 2]", ())) == [1, 2]


def test_a_line_of_javascript_before():
    text = b"window.YTD.x.part0 = [1, 22]"
    found = list(ji.walk(io.BytesIO(text), (), prefix=21))
    assert [entry for one in found for entry in one.entries] == [(22, 1), (25, 22)]


@pytest.mark.parametrize("indent", [None, 2])
def test_a_broken_item_is_one_fault_and_the_rest_is_read(indent):
    text = json.dumps({"messages": [{"id": n, "text": "x"} for n in range(5)]}, indent=indent)
    for bad in ('"text" "x"', '"text: "x"', '"text": "x'):
        broken = text.replace('"text": "x"', bad, 3).replace(bad, '"text": "x"', 2)
        found = events(broken, ("messages",))
        assert [one["id"] for one in values(found)] == [0, 1, 3, 4]
        assert [(one.index, one.why) for one in faults(found)] == [(2, ji.BROKEN)]


@pytest.mark.parametrize("indent", [None, 2])
def test_cut_anywhere_keeps_what_was_whole(indent):
    data = json.dumps({"messages": THREE}, indent=indent).encode()
    for end in range(1, len(data) - 1):
        found = events(data[:end], ("messages",))
        assert values(found) == THREE[: len(values(found))]
        assert len(faults(found)) == 1
        assert faults(found)[0].last


def test_too_long_and_too_deep_are_faults_with_their_place():
    long = json.dumps({"messages": [{"id": 1, "text": "x" * LONGEST}, {"id": 2}]})
    assert [(one.index, one.why) for one in faults(events(long, ("messages",)))] == [(0, ji.TOO_LONG)]
    assert values(events(long, ("messages",))) == [{"id": 2}]
    deep = '{"messages": [' + "[" * 100_000 + "]" * 100_000 + ', {"id": 2}]}'
    assert [(one.index, one.why) for one in faults(events(deep, ("messages",)))] == [(0, ji.TOO_DEEP)]
    assert values(events(deep, ("messages",))) == [{"id": 2}]


def test_bad_bytes_in_a_string_do_not_lose_the_item():
    found = events(b'{"messages": [\n {"id": 1, "text": "a\xffb"},\n {"id": 2}\n]}', ("messages",))
    assert [one["id"] for one in values(found)] == [1, 2]


def test_memory_is_of_a_block_not_of_the_file():
    class Endless(io.RawIOBase):
        at = 0

        def read(self, size=-1):
            assert size >= 0
            block = (b'{"messages": [' if not self.at else b"") + b'\n {\n"id":1\n },' * (size // 14)
            self.at += 1
            return block

        def seek(self, *_args):
            self.at = 0
            return 0

    found = ji.walk(Endless(), ("messages",))
    seen = sum(len(one.entries) for one, _ in zip(found, range(200), strict=False))
    assert seen > 100_000


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=80), st.integers(0, 90))
def test_odd_bytes_never_raise_and_always_end(odd, at):
    data = json.dumps({"messages": THREE}, indent=1).encode()
    for text in (odd, data[:at] + odd + data[at:]):
        assert len(events(text, ("messages",), (), (ji.ANY, "id"))) <= len(text) + 2
