import json
import secrets
from dataclasses import replace

import pytest

from leeward.sealing import keys, slots
from leeward.sealing.keys import Purpose, derive
from leeward.sealing.slots import SlotKind
from leeward.vault import header
from leeward.vault.errors import CannotRead, HeaderDamaged, NotAVault, VaultTooNew

_MASTER = bytes(range(32))
_KEY = derive(_MASTER, Purpose.HEADER)


@pytest.fixture(scope="module")
def whole():
    from leeward.sealing.kdf import Cost

    made = header.unsigned(secrets.token_hex(16), _MASTER)
    for kind in SlotKind:
        made = made.with_slot(slots.wrap(_MASTER, b"words", made.id, kind, Cost(64, 1, 1)))
    return made.signed(_KEY)


def test_what_is_written_is_read(whole, tmp_path):
    header.write(tmp_path, whole)
    assert header.read(tmp_path) == whole
    assert header.read(tmp_path).is_signed_by(_KEY)


def test_it_holds_nothing_secret(whole):
    text = header.encode(whole)
    assert _MASTER.hex().encode() not in text
    for purpose in Purpose:
        assert derive(_MASTER, purpose).hex().encode() not in text


def test_its_public_keys_belong_to_the_master_key(whole):
    assert whole.signing == keys.signing_public(derive(_MASTER, Purpose.SIGNING))
    assert whole.agreement == keys.agreement_public(derive(_MASTER, Purpose.AGREEMENT))


@pytest.mark.parametrize("bit", [0, 5, 7])
def test_every_byte_is_watched_and_located(whole, bit):
    text = header.encode(whole)
    for at in range(len(text)):
        changed = bytearray(text)
        changed[at] ^= 1 << bit
        with pytest.raises(HeaderDamaged) as caught:
            header.decode(bytes(changed))
        assert 0 <= caught.value.start <= at < caught.value.end <= len(text)


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (("id",), "id"),
        (("public", "signing"), "public.signing"),
        (("public", "agreement"), "public.agreement"),
        (("slots", 0, "salt"), "slots.0.salt"),
        (("slots", 0, "sealed"), "slots.0.sealed"),
        (("slots", 1, "nonce"), "slots.1.nonce"),
        (("slots", 1, "sealed"), "slots.1.sealed"),
    ],
)
def test_the_field_is_named_and_its_bytes_hold_the_change(whole, path, field):
    text = header.encode(whole)
    value = json.loads(text)["leeward"]
    for part in path:
        value = value[part]
    at = text.index(value.encode())
    changed = bytearray(text)
    changed[at] = ord("0") if changed[at] != ord("0") else ord("1")
    with pytest.raises(HeaderDamaged) as caught:
        header.decode(bytes(changed))
    assert caught.value.field == field
    assert caught.value.start <= at < caught.value.end
    assert field in str(caught.value)


def test_the_cost_and_the_mac_are_located_too(whole):
    text = header.encode(whole)
    for old, new, field in ((b"64,", b"65,", "slots.0.cost"), (whole.mac.hex()[:8].encode(), b"00000000", "mac")):
        at = text.index(old)
        with pytest.raises(HeaderDamaged) as caught:
            header.decode(text.replace(old, new, 1))
        assert caught.value.field == field
        assert caught.value.start <= at < caught.value.end


@pytest.mark.parametrize("cut", [0, 1, 20, 500, -2, -1])
def test_a_cut_is_noticed(whole, cut):
    with pytest.raises(HeaderDamaged):
        header.decode(header.encode(whole)[:cut])


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"leeward": 1, "mac": 2, "sums": 3}',
        b"\xff\xfe",
        b"[" * 60_000,
        b"9" * 10_000,
        b" " * 70_000,
        b'{"leeward": {}, "mac": "", "sums": {}}',
        b'{"leeward": {"slots": 3}, "mac": "zz", "sums": {}}',
    ],
)
def test_anything_else_is_one_sentence(text):
    with pytest.raises(HeaderDamaged):
        header.decode(text)


def test_a_change_on_purpose_passes_the_sums_and_not_the_mac(whole):
    forged = replace(whole, agreement=bytes(32))
    again = header.decode(header.encode(forged))
    assert again == forged
    assert not again.is_signed_by(_KEY)
    assert not whole.is_signed_by(bytes(32))
    for changed in (
        whole.without_slot(SlotKind.RECOVERY),
        replace(whole, id="0" * 32),
        replace(whole, signing=bytes(32)),
    ):
        assert not replace(changed, mac=whole.mac).is_signed_by(_KEY)


def test_more_space_is_a_change_too(whole):
    loose = json.dumps(json.loads(header.encode(whole)), sort_keys=True).encode()
    with pytest.raises(HeaderDamaged):
        header.decode(loose)


def test_a_newer_format_is_refused_and_an_older_one_is_not_guessed(whole):
    with pytest.raises(VaultTooNew):
        header.decode(header.encode(replace(whole, format=2)))


def test_a_folder_without_a_header_is_no_vault(tmp_path):
    for folder in (tmp_path, tmp_path / "gone", tmp_path / "file"):
        (tmp_path / "file").write_bytes(b"")
        with pytest.raises(NotAVault):
            header.read(folder)


def test_a_slot_takes_the_place_of_its_kind(whole, cheap):
    other = slots.wrap(_MASTER, b"other", whole.id, SlotKind.PASSPHRASE, cheap)
    changed = whole.with_slot(other)
    assert changed.slot(SlotKind.PASSPHRASE) == other
    assert changed.slot(SlotKind.RECOVERY) == whole.slot(SlotKind.RECOVERY)
    assert len(changed.slots) == 2
    assert changed.without_slot(SlotKind.RECOVERY).slot(SlotKind.RECOVERY) is None


def test_a_damage_is_named_for_a_header_that_reads_well(whole):
    damage = header.damaged(whole, "public.agreement")
    assert header.encode(whole)[damage.start : damage.end].startswith(
        b'"agreement": "' + whole.agreement.hex().encode()
    )


def test_a_header_that_the_system_does_not_let_us_read_is_one_sentence(tmp_path):
    (tmp_path / header.NAME).mkdir()
    with pytest.raises(CannotRead, match="disk or stick"):
        header.read(tmp_path)


def test_a_header_of_any_length_takes_no_memory(tmp_path):
    with (tmp_path / header.NAME).open("wb") as file:
        file.truncate(10 * 2**30)  # a hole: it takes no room on the disk either
    with pytest.raises(HeaderDamaged) as told:
        header.read(tmp_path)
    assert told.value.end == header.header_text.LARGEST + 1


def test_a_valid_header_followed_by_much_space_is_refused_by_its_length(whole):
    with pytest.raises(HeaderDamaged) as told:
        header.decode(header.encode(whole) + b" " * 70_000)
    assert (told.value.field, told.value.start) == ("text", 0)


def test_another_slot_needs_another_signature(whole):
    assert whole.mac
    assert whole.without_slot(SlotKind.RECOVERY).mac == b""
    assert whole.with_slot(whole.slots[0]).mac == b""
