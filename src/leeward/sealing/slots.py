"""Key slots: the master key, wrapped once for each secret that may open the vault.

sealed = XChaCha20-Poly1305(key = Argon2id(secret, salt, cost), random nonce, plain = master key,
beside = vault id ‖ kind ‖ salt ‖ cost), so that a slot opens only in its own vault, as its own kind, at its own cost.
"""

import secrets
from dataclasses import dataclass
from enum import StrEnum

from leeward.sealing import aead, kdf
from leeward.sealing.kdf import Cost


class SlotKind(StrEnum):
    """Who opens it: the passphrase, or the recovery code."""

    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind, no secret
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Slot:
    """A wrapped master key. Holds nothing secret; all of it stands in the header."""

    kind: SlotKind
    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes


def wrap(master: bytes, secret: bytes, vault_id: str, kind: SlotKind, cost: Cost = kdf.DEFAULT) -> Slot:
    """A new slot with a fresh salt and nonce. Takes as long as `cost` says."""
    salt, nonce = secrets.token_bytes(kdf.SALT_BYTES), secrets.token_bytes(aead.NONCE_BYTES)
    key = kdf.stretch(secret, salt, cost)
    return Slot(kind, cost, salt, nonce, aead.seal(key, nonce, master, _beside(vault_id, kind, cost, salt)))


def unwrap(slot: Slot, secret: bytes, vault_id: str) -> bytes:
    """The master key. Raises DoesNotOpen (another secret, another vault, changed bytes) or CostRefused."""
    key = kdf.stretch(secret, slot.salt, slot.cost)
    return aead.unseal(key, slot.nonce, slot.sealed, _beside(vault_id, slot.kind, slot.cost, slot.salt))


def _beside(vault_id: str, kind: SlotKind, cost: Cost, salt: bytes) -> bytes:
    return f"leeward slot v1|{vault_id}|{kind}|{cost.memory_kib}|{cost.passes}|{cost.lanes}|{salt.hex()}".encode()
