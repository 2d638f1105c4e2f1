import json
import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leeward.vault import header_text
from leeward.vault.errors import HeaderDamaged, VaultTooNew


def _slot(kind):
    return {
        "cost": [65_536, 3, 4],
        "kind": kind,
        "nonce": "ab" * 24,
        "salt": "cd" * 16,
        "sealed": secrets.token_hex(48),
    }


_MAC = secrets.token_hex(32)
_FIELDS = [
    {
        "format": 1,
        "id": secrets.token_hex(16),
        "public": {"agreement": secrets.token_hex(32), "signing": secrets.token_hex(32)},
        "slots": [_slot(kind) for kind in kinds],
    }
    for kinds in ((), ("passphrase",), ("passphrase", "recovery"))
]


@pytest.mark.parametrize("fields", _FIELDS, ids=["no slot", "one slot", "two slots"])
def test_what_is_written_is_read(fields):
    text = header_text.render(fields, _MAC)
    assert header_text.parse(text) == (fields, _MAC)
    assert json.loads(text)["leeward"] == fields
    assert text.endswith(b"}\n")


@pytest.mark.parametrize("bit", range(8))
@pytest.mark.parametrize("fields", _FIELDS, ids=["no slot", "one slot", "two slots"])
def test_every_byte_is_watched_and_located(fields, bit):
    text, narrow = header_text.render(fields, _MAC), 0
    for at in range(len(text)):
        changed = bytearray(text)
        changed[at] ^= 1 << bit
        with pytest.raises(HeaderDamaged) as caught:
            header_text.parse(bytes(changed))
        assert 0 <= caught.value.start <= at < caught.value.end <= len(text) + 1
        narrow += caught.value.end - caught.value.start < 200
    assert narrow > 0.97 * len(text)


@given(at=st.integers(0, 10**6), byte=st.binary(min_size=1, max_size=1))
def test_a_byte_more_or_less_is_noticed(at, byte):
    text = header_text.render(_FIELDS[2], _MAC)
    at %= len(text)
    for changed in (text[:at] + byte + text[at:], text[:at] + text[at + 1 :]):
        if changed != text:
            with pytest.raises(HeaderDamaged):
                header_text.parse(changed)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"[" * 60_000,
        b"9" * 10_000,
        b" " * 70_000,
        b'{"leeward": {}, "mac": ""}',
    ],
    ids=lambda text: text[:20].decode("latin-1"),
)
def test_anything_else_is_one_sentence(text):
    with pytest.raises(HeaderDamaged):
        header_text.parse(text)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_any_json_at_all_is_one_sentence(value):
    for text in (value, {"leeward": value, "mac": "", "sums": {}}, {"leeward": {}, "mac": "", "sums": {"a": value}}):
        with pytest.raises(HeaderDamaged):
            header_text.parse(json.dumps(text).encode())


def test_a_changed_sum_is_told_from_a_changed_field():
    text = header_text.render(_FIELDS[1], _MAC)
    at = text.rindex(b'"id": "') + 7
    changed = bytearray(text)
    changed[at] = ord("f") if changed[at] != ord("f") else ord("e")
    with pytest.raises(HeaderDamaged) as caught:
        header_text.parse(bytes(changed))
    assert caught.value.field == "sum of id"
    assert caught.value.start < at < caught.value.end


@pytest.mark.parametrize("byte", [b"0", b"!", b"`", b"G", b"\x00"])
def test_the_field_is_named_whatever_stands_in_it(byte):
    text = header_text.render({**_FIELDS[1], "id": "f" * 32}, _MAC)
    at = text.index(b"ffff") + 7
    with pytest.raises(HeaderDamaged) as caught:
        header_text.parse(text[:at] + byte + text[at + 1 :])
    assert caught.value.field == ("text" if byte == b"\x00" else "id")  # a control character is no JSON at all
    assert caught.value.start <= at < caught.value.end


def test_a_newer_format_is_told_from_a_damaged_number():
    newer = header_text.render({**_FIELDS[1], "format": 3, "more": "unknown"}, _MAC)
    with pytest.raises(VaultTooNew):
        header_text.parse(newer)
    with pytest.raises(HeaderDamaged) as caught:
        header_text.parse(header_text.render(_FIELDS[1], _MAC).replace(b'"format": 1', b'"format": 3'))
    assert caught.value.field == "format"


def test_a_field_that_is_not_there_has_no_place_of_its_own():
    text = header_text.render(_FIELDS[0], _MAC)
    damage = header_text.at_field(text, "nothing")
    assert (damage.field, damage.start, damage.end) == ("nothing", 0, len(text))
