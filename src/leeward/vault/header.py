"""`header.json`: what stands in a vault's folder in the open, so that a key can be tried.

    {"leeward": {"format", "id", "slots": [{"kind", "cost", "salt", "nonce", "sealed"}], "public": {"signing",
     "agreement"}}, "mac": …, "sums": {path: …}}

- `mac`: HMAC-SHA256 of the canonical bytes of "leeward" under the header key (from the master key). It is checked at
  unlock, so that a change on purpose (a public key put in place of ours) is noticed.
- `sums`: the first 4 bytes of SHA-256 of each field and of the mac. They need no key, so that a change by accident is
  noticed and located before anyone types a passphrase; they are no protection against purpose.
- The file must be, to the byte, what we would write. Any other byte is damage, and its place is named.

Not noticed: an older whole header of the same vault put back in its place (its old passphrase opens again).
"""

import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from leeward.sealing.kdf import Cost
from leeward.sealing.keys import Purpose, agreement_public, derive, signing_public
from leeward.sealing.slots import Slot, SlotKind
from leeward.vault import disk
from leeward.vault.errors import HeaderDamaged, NotAVault, VaultTooNew
from leeward.words import canonical

NAME = "header.json"
FORMAT = 1
_LARGEST = 64 * 1024


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
    """The header of a vault. Raises NotAVault, VaultTooNew or HeaderDamaged. The mac is not checked here."""
    try:
        with (folder / NAME).open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise NotAVault from None
    return decode(data)


def encode(header: Header) -> bytes:
    """The one way to write it: JSON, sorted keys, an indent of 1, a newline at the end."""
    fields = _fields(header)
    whole = {"leeward": fields, "mac": header.mac.hex(), "sums": _sums(fields, header.mac.hex())}
    return (json.dumps(whole, indent=1, sort_keys=True) + "\n").encode()


def decode(data: bytes) -> Header:
    """The header that these bytes are. Raises VaultTooNew or HeaderDamaged with the field and its bytes."""
    whole = _parse(data)
    fields, mac, sums = whole.get("leeward"), whole.get("mac"), whole.get("sums")
    if not isinstance(fields, dict) or not isinstance(mac, str) or not isinstance(sums, dict):
        raise _at(data, "text")
    version = fields.get("format")
    if isinstance(version, int) and version > FORMAT and sums.get("format") == _sum(version):
        raise VaultTooNew
    expected = _sums(fields, mac)
    for path in sorted(expected.keys() | sums.keys()):
        if expected.get(path) != sums.get(path):
            raise _at(data, path)
    try:
        header = _header(fields, mac)
    except (KeyError, TypeError, ValueError):
        raise _at(data, "text") from None
    again = encode(header)
    if again != data:
        at = next((i for i, (a, b) in enumerate(zip(again, data, strict=False)) if a != b), min(len(again), len(data)))
        raise HeaderDamaged("text", at, max(at + 1, min(len(data), at + 1)))
    return header


def damaged(header: Header, field: str) -> HeaderDamaged:
    """The error that names a field of a header that was read well."""
    return _at(encode(header), field)


def _parse(data: bytes) -> dict[str, Any]:
    if len(data) > _LARGEST:
        raise HeaderDamaged("text", 0, len(data))
    try:
        whole = json.loads(data.decode("ascii"))
    except json.JSONDecodeError as error:
        raise HeaderDamaged("text", error.pos, error.pos + 1) from None
    except UnicodeDecodeError as error:
        raise HeaderDamaged("text", error.start, error.end) from None
    except (RecursionError, ValueError):  # too deep, or a number of thousands of digits
        whole = None
    if not isinstance(whole, dict):
        raise HeaderDamaged("text", 0, len(data))
    return whole


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


def _sums(fields: dict[str, Any], mac: str) -> dict[str, str]:
    return {path: _sum(value) for path, value in [*_leaves(fields, ""), ("mac", mac)]}


def _sum(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:8]


def _leaves(value: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list) and any(isinstance(inner, dict) for inner in value):
        for number, inner in enumerate(value):
            yield from _leaves(inner, f"{path}.{number}")
    else:
        yield path, value


def _at(data: bytes, field: str) -> HeaderDamaged:
    """The error for a field, with the bytes from its name on as far as they can be found."""
    start, end = 0, len(data)
    for part in field.split("."):
        if part.isdigit():
            for _ in range(int(part)):
                start = max(start, data.find(b"},", start) + 2)
            continue
        found = data.find(f'"{part}"'.encode(), start)
        if found < 0:
            return HeaderDamaged(field, 0, len(data))
        start = found
    line_end = data.find(b"\n ", start)
    return HeaderDamaged(field, start, line_end if line_end > 0 and field[-4:] != "cost" else end)
