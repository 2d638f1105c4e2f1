"""The bytes of `header.json`: written in one way only, and when they are not, where they differ.

JSON with sorted keys, an indent of 1, LF, and a newline at the end. What the fields mean stands in `header`.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from leeward.vault.errors import HeaderDamaged, VaultTooNew

FORMAT = 1
LARGEST = 64 * 1024

# Every line that a header may have; a line that is none of these was changed.
_FIELD = r"(format|id|mac|slots|public\.(agreement|signing)|slots\.\d\.(cost|kind|nonce|salt|sealed))"
_LINE = re.compile(
    rb'[{}]| "(leeward|sums)": {| },|  "format": \d+,|  "public": {|  },|  "slots": \[|  \]|  "slots": \[\]|   {|   },?'
    rb'|  "id": "[0-9a-f]+",|   "(agreement": "[0-9a-f]+",|signing": "[0-9a-f]+")|    "cost": \[|     \d+,?|    \],'
    rb'|    "kind": "(passphrase|recovery)",|    "(nonce|salt)": "[0-9a-f]+",|    "sealed": "[0-9a-f]+"'
    rb'| "(mac|sum)": "[0-9a-f]*",|  "' + _FIELD.encode() + rb'": "[0-9a-f]{8}",?| }'
)


def render(fields: Mapping[str, Any], mac: str) -> bytes:
    """The one way to write these fields."""
    sums = _sums(fields, mac)
    whole = {"leeward": fields, "mac": mac, "sum": _sum(sums), "sums": sums}
    return (json.dumps(whole, indent=1, sort_keys=True) + "\n").encode()


def parse(data: bytes) -> tuple[dict[str, Any], str]:
    """The fields and the mac (hex) whose sums hold. Raises VaultTooNew, or HeaderDamaged with the field and its bytes.

    The kinds of the values inside are for the caller to check.
    """
    whole = _json(data)
    fields, mac, sums = whole.get("leeward"), whole.get("mac"), whole.get("sums")
    if not isinstance(fields, dict) or not isinstance(mac, str) or not isinstance(sums, dict):
        raise _odd_line(data)
    version = fields.get("format")
    if isinstance(version, int) and version > FORMAT and sums.get("format") == _sum(version):
        raise VaultTooNew
    damage = _difference(data, whole, _sums(fields, mac))
    if damage is None and render(fields, mac) == data:
        return fields, mac
    odd = _odd_line(data)
    if damage and (
        _is_all(odd, data) or (damage.start < odd.end and odd.start < damage.end and not _is_all(damage, data))
    ):
        raise damage
    raise odd


def _is_all(damage: HeaderDamaged, data: bytes) -> bool:
    return (damage.start, damage.end) == (0, len(data))


def _difference(data: bytes, whole: Mapping[str, Any], expected: Mapping[str, str]) -> HeaderDamaged | None:
    """The first field whose sum does not hold, or the sum that does not."""
    sums = whole["sums"]
    sums_hold = whole.get("sum") == _sum(sums)
    for path in sorted(expected.keys() | sums.keys()):
        if expected.get(path) != sums.get(path):
            return at_field(data, path) if sums_hold else _at_sum(data, path)
    return None if sums_hold else _at_sum(data, "sum")


def at_field(data: bytes, field: str) -> HeaderDamaged:
    """The error for a field, with the bytes of its line (of its lines, for a cost) as far as they can be found."""
    start = 0
    for part in field.split("."):
        if part.isdigit():
            for _ in range(int(part)):
                start = max(start, data.find(b"},", start) + 2)
            continue
        start = data.find(f'"{part}"'.encode(), start)
        if start < 0:
            return HeaderDamaged(field, 0, len(data))
    end = data.find(b"]" if field.endswith(".cost") else b"\n", start)
    return HeaderDamaged(field, start, end if end > 0 else len(data))


def _at_sum(data: bytes, field: str) -> HeaderDamaged:
    """The same where not the field but its sum was changed; the sums stand last."""
    start = data.rfind(f'"{field}"'.encode())
    if start < 0:
        return HeaderDamaged("text", 0, len(data))
    end = data.find(b"\n", start)
    return HeaderDamaged("sum" if field == "sum" else f"sum of {field}", start, end if end > 0 else len(data))


def _odd_line(data: bytes) -> HeaderDamaged:
    """The error for the first line that is none of a header; for all of it when each line could be one."""
    start = 0
    for line in data.split(b"\n")[:-1]:
        if not _LINE.fullmatch(line):
            return HeaderDamaged("text", start, start + len(line) + 1)
        start += len(line) + 1
    return HeaderDamaged("text", 0, len(data))


def _json(data: bytes) -> dict[str, Any]:
    if len(data) > LARGEST:
        raise HeaderDamaged("text", 0, len(data))
    try:
        whole = json.loads(data.decode("ascii"))
    except (RecursionError, ValueError):  # no JSON, not ASCII, too deep, or a number of thousands of digits
        raise _odd_line(data) from None
    if not isinstance(whole, dict):
        raise _odd_line(data)
    return whole


def _sums(fields: Mapping[str, Any], mac: str) -> dict[str, str]:
    return {path: _sum(value) for path, value in [*_leaves(fields, ""), ("mac", mac)]}


def _sum(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:8]


def _leaves(value: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list) and any(isinstance(inner, dict) for inner in value):
        for number, inner in enumerate(value):
            yield from _leaves(inner, f"{path}.{number}")
    else:
        yield path, value
