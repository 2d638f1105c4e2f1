from dataclasses import replace

import pytest

from leeward.sealing import slots
from leeward.sealing.errors import CostRefused, DoesNotOpen
from leeward.sealing.kdf import Cost
from leeward.sealing.slots import SlotKind

_MASTER = bytes(range(32))
_ID = "0" * 32


@pytest.fixture
def slot(cheap):
    return slots.wrap(_MASTER, b"correct horse", _ID, SlotKind.PASSPHRASE, cheap)


def test_the_right_secret_opens(slot):
    assert slots.unwrap(slot, b"correct horse", _ID) == _MASTER


@pytest.mark.parametrize("secret", [b"", b"correct hors", b"Correct horse", b"correct horse\x00"])
def test_another_secret_does_not(slot, secret):
    with pytest.raises(DoesNotOpen):
        slots.unwrap(slot, secret, _ID)


def test_a_slot_opens_only_in_its_own_vault(slot):
    with pytest.raises(DoesNotOpen):
        slots.unwrap(slot, b"correct horse", "1" * 32)


def test_every_field_of_a_slot_is_bound(slot):
    for changed in (
        replace(slot, kind=SlotKind.RECOVERY),
        replace(slot, cost=Cost(72, 1, 1)),
        replace(slot, cost=Cost(64, 2, 1)),
        replace(slot, salt=bytes(16)),
        replace(slot, nonce=bytes(24)),
        replace(slot, sealed=slot.sealed[:-1]),
        replace(slot, sealed=slot.sealed + b"\x00"),
        replace(slot, sealed=bytes([slot.sealed[0] ^ 1]) + slot.sealed[1:]),
    ):
        with pytest.raises(DoesNotOpen):
            slots.unwrap(changed, b"correct horse", _ID)


def test_a_cost_from_a_header_is_bounded(slot):
    with pytest.raises(CostRefused):
        slots.unwrap(replace(slot, cost=Cost(2**40, 1, 1)), b"correct horse", _ID)


def test_nothing_of_two_slots_is_the_same(slot, cheap):
    other = slots.wrap(_MASTER, b"correct horse", _ID, SlotKind.PASSPHRASE, cheap)
    assert {slot.salt, slot.nonce, slot.sealed}.isdisjoint({other.salt, other.nonce, other.sealed})
    assert _MASTER not in slot.sealed


def test_what_is_bound_beside_a_slot():
    """The salt and the cost also go into the key; they are bound beside it all the same."""
    cost = Cost(64, 1, 1)
    whole = slots._beside("id", SlotKind.PASSPHRASE, cost, b"salt")
    for other in (
        slots._beside("ie", SlotKind.PASSPHRASE, cost, b"salt"),
        slots._beside("id", SlotKind.RECOVERY, cost, b"salt"),
        slots._beside("id", SlotKind.PASSPHRASE, Cost(65, 1, 1), b"salt"),
        slots._beside("id", SlotKind.PASSPHRASE, Cost(64, 2, 1), b"salt"),
        slots._beside("id", SlotKind.PASSPHRASE, Cost(64, 1, 2), b"salt"),
        slots._beside("id", SlotKind.PASSPHRASE, cost, b"tlas"),
    ):
        assert other != whole
