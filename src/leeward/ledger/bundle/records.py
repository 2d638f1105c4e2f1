"""The facts of a bundle, a line each, and the leaf of the log that each must be.

    {"seq": 12, "kind": "message", "ref": "…", "salt": "hex", "fact": {…}}
    {"seq": 13, "kind": "message", "ref": "…", "leaf": "hex", "withheld": "why"}

What is withheld is its leaf alone: it can be shown later, and then fits, or not.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leeward.words import canonical

_HEX = re.compile(r"[0-9a-f]{64}")
_MOST = 16 * 1024 * 1024
_OPEN, _WITHHELD = {"seq", "kind", "ref", "salt", "fact"}, {"seq", "kind", "ref", "leaf", "withheld"}


@dataclass(frozen=True, slots=True)
class Record:
    """One fact, or its leaf where it is withheld. `seq` counts from 1, `leaf` is as the log must hold it."""

    seq: int
    kind: str
    ref: str
    leaf: bytes
    fact: Mapping[str, Any] | None = None
    withheld: str = ""


def line_of(seq: int, kind: str, ref: str, salt: bytes, fact: Mapping[str, Any]) -> bytes:
    """The line of a fact that is shown."""
    return canonical.encode({"seq": seq, "kind": kind, "ref": ref, "salt": salt.hex(), "fact": dict(fact)}) + b"\n"


def withheld_line(seq: int, kind: str, ref: str, leaf: bytes, why: str) -> bytes:
    """The line of a fact that is not shown."""
    return canonical.encode({"seq": seq, "kind": kind, "ref": ref, "leaf": leaf.hex(), "withheld": why}) + b"\n"


def read(lines: Iterator[bytes]) -> Iterator[tuple[int, Record | None]]:
    """Each line by its number from 1, with its record; None where it is not in the form, byte for byte."""
    for number, line in enumerate(lines, 1):
        yield number, _record(line)


def _record(line: bytes) -> Record | None:
    try:
        found = json.loads(line) if len(line) <= _MOST else None
        if not isinstance(found, dict) or set(found) not in (_OPEN, _WITHHELD):
            return None
        if canonical.encode(found) + b"\n" != line or not _plain(found):
            return None
        return _made(found)
    except (ValueError, TypeError, RecursionError):
        return None


def _plain(found: Mapping[str, Any]) -> bool:
    seq, texts = found["seq"], (found["kind"], found["ref"], found.get("withheld", "-"))
    return type(seq) is int and seq > 0 and all(isinstance(one, str) and one for one in texts)


def _made(found: Mapping[str, Any]) -> Record | None:
    seq, kind, ref = found["seq"], found["kind"], found["ref"]
    if "withheld" in found:
        return Record(seq, kind, ref, _bytes(found["leaf"]), None, found["withheld"])
    if not isinstance(found["fact"], dict):
        return None
    leaf = canonical.leaf(_bytes(found["salt"]), canonical.encode(found["fact"]))
    return Record(seq, kind, ref, leaf, found["fact"])


def _bytes(text: object) -> bytes:
    if not isinstance(text, str) or not _HEX.fullmatch(text):
        raise ValueError
    return bytes.fromhex(text)
