"""`header.json`: what stands in a vault's folder in the open, so that a key can be tried.

    {"leeward": {"format", "id", "slots": [{"kind", "cost", "salt", "nonce", "sealed"}], "public": {"signing",
     "agreement"}}, "mac": …, "sum": …, "sums": {path: …}}

- `mac`: HMAC-SHA256 of the canonical bytes of "leeward" under the header key (from the master key). It is checked at
  unlock, so that a change on purpose (a public key put in place of ours) is noticed.
- `sums`: the first 4 bytes of SHA-256 of each field and of the mac; `sum`: the same of all of these, which tells a
  changed field from a changed sum. They need no key, so that a change by accident is noticed and located before
  anyone types a passphrase; they are no protection against purpose.
- The file must be, to the byte, what we would write (`header_text`). Any other byte is damage, and its place is named.

Not noticed: an older whole header of the same vault put back in its place (its old passphrase opens again).
"""

import hashlib
import hmac
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from leeward.sealing.kdf import Cost
from leeward.sealing.keys import Purpose, agreement_public, derive, signing_public
from leeward.sealing.slots import Slot, SlotKind
from leeward.vault import disk, header_text
from leeward.vault.errors import CannotRead, HeaderDamaged, NotAVault
from leeward.words import canonical

NAME = "header.json"
FORMAT = header_text.FORMAT


@dataclass(frozen=True, slots=True)
class Header:
    """A header that is whole by its sums. `mac` is empty until `signed`; `is_signed_by` says whether it holds."""

    id: str
    slots: tuple[Slot, ...]
    signing: bytes
    agreement: bytes
    format: int = FORMAT
    mac: bytes = b""

    def slot(self, kind: SlotKind) -> Slot | None:
        return next((slot for slot in self.slots if slot.kind is kind), None)

    def with_slot(self, slot: Slot) -> "Header":
        """The same with this slot in place of the one of its kind. Not signed."""
        return replace(self.without_slot(slot.kind), slots=(*self.without_slot(slot.kind).slots, slot))

    def without_slot(self, kind: SlotKind) -> "Header":
        """The same without the slot of this kind. Not signed."""
        return replace(self, slots=tuple(slot for slot in self.slots if slot.kind is not kind), mac=b"")

    def signed(self, header_key: bytes) -> "Header":
        return replace(self, mac=_mac(self, header_key))

    def is_signed_by(self, header_key: bytes) -> bool:
        return hmac.compare_digest(self.mac, _mac(self, header_key))


def unsigned(vault_id: str, master: bytes) -> Header:
    """The header of a vault with this master key, still without slots."""
    signing = signing_public(derive(master, Purpose.SIGNING))
    return Header(vault_id, (), signing, agreement_public(derive(master, Purpose.AGREEMENT)))


def write(folder: Path, header: Header) -> None:
    """Replace the header in one step; see `disk.replace`."""
    disk.replace(folder / NAME, encode(header))


def read(folder: Path) -> Header:
    """The header of a vault; its mac is not checked. Raises NotAVault, VaultTooNew, HeaderDamaged or CannotRead."""
    try:
        with (folder / NAME).open("rb") as file:
            data = file.read(header_text.LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise NotAVault from None
    except OSError as error:
        raise CannotRead from error
    return decode(data)


def encode(header: Header) -> bytes:
    """The one way to write it."""
    return header_text.render(_fields(header), header.mac.hex())


def decode(data: bytes) -> Header:
    """The header that these bytes are. Raises VaultTooNew or HeaderDamaged with the field and its bytes."""
    fields, mac = header_text.parse(data)
    try:
        header = _header(fields, mac)
    except (KeyError, TypeError, ValueError):
        raise HeaderDamaged("text", 0, len(data)) from None
    if encode(header) != data:
        raise HeaderDamaged("text", 0, len(data))
    return header


def damaged(header: Header, field: str) -> HeaderDamaged:
    """The error that names a field of a header that was read well."""
    return header_text.at_field(encode(header), field)


def _fields(header: Header) -> dict[str, Any]:
    return {
        "format": header.format,
        "id": header.id,
        "public": {"agreement": header.agreement.hex(), "signing": header.signing.hex()},
        "slots": [
            {
                "cost": [slot.cost.memory_kib, slot.cost.passes, slot.cost.lanes],
                "kind": slot.kind.value,
                "nonce": slot.nonce.hex(),
                "salt": slot.salt.hex(),
                "sealed": slot.sealed.hex(),
            }
            for slot in header.slots
        ],
    }


def _header(fields: dict[str, Any], mac: str) -> Header:
    slots = tuple(
        Slot(
            SlotKind(slot["kind"]),
            Cost(*map(int, slot["cost"])),
            bytes.fromhex(slot["salt"]),
            bytes.fromhex(slot["nonce"]),
            bytes.fromhex(slot["sealed"]),
        )
        for slot in fields["slots"]
    )
    public = fields["public"]
    return Header(
        id=str(fields["id"]),
        slots=slots,
        signing=bytes.fromhex(public["signing"]),
        agreement=bytes.fromhex(public["agreement"]),
        format=int(fields["format"]),
        mac=bytes.fromhex(mac),
    )


def _mac(header: Header, header_key: bytes) -> bytes:
    return hmac.digest(header_key, b"leeward header v1\n" + canonical.encode(_fields(header)), hashlib.sha256)
