"""Apple's “streamtyped” archives, in which the Messages app keeps the words of a message with their attributes.

Kept is the text, and for each run of letters the names and values of its attributes.
"""

import struct
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from leeward.readers.typedstream_walk import DEEPEST, LONG, SHORT, Object, Reading

_MOST_BYTES = 4 << 20
_MOST_RUNS = 4_000
_MOST_PAIRS = 200


class Run(NamedTuple):
    """Letters that share their attributes, which are named as Apple names them (`__kIM…`)."""

    text: str
    attributes: dict[str, Any]


class Body(NamedTuple):
    """The words of a message. `whole` is false where only the text could be found in a damaged archive."""

    text: str
    runs: tuple[Run, ...] = ()
    whole: bool = True


def body(data: bytes) -> Body | None:
    """The words in an archive; None where there are none. Never raises for odd bytes."""
    if len(data) > _MOST_BYTES:
        return None
    try:
        found = _of_root(Reading(data).root())
    except (ValueError, IndexError, struct.error, RecursionError):
        found = None
    return found if found is not None else _scanned(data)


def _of_root(root: Any) -> Body | None:
    """The attributed string at the root: its text, then runs: attribute number, length, dictionary."""
    if not isinstance(root, Object):
        return None
    text = _value(root)
    if isinstance(text, str):
        return Body(text)
    if not root.groups or not isinstance(text := _value(root.groups[0][0]), str):
        return None
    return Body(text, tuple(_runs(text, root.groups[1:])))


def _runs(text: str, groups: list[tuple[Any, ...]]) -> Iterator[Run]:
    units = text.encode("utf-16-le", "surrogatepass")
    known: dict[int, dict[str, Any]] = {}
    at, waiting = 0, None
    for group in groups[: 2 * _MOST_RUNS]:
        if len(group) == 2 and all(isinstance(part, int) for part in group):
            if waiting is not None:
                yield _run(units, at, waiting, known)
                at += waiting[1]
            waiting = (group[0], group[1])
        elif waiting is not None and len(group) == 1:
            found = _value(group[0])
            known[waiting[0]] = found if isinstance(found, dict) else {}
    if waiting is not None:
        yield _run(units, at, waiting, known)


def _run(units: bytes, at: int, run: tuple[int, int], known: dict[int, dict[str, Any]]) -> Run:
    end = at + max(0, run[1])
    return Run(units[at * 2 : end * 2].decode("utf-16-le", "replace"), known.get(run[0], {}))


def _value(found: Any, depth: int = 0) -> Any:
    """A string, number, dictionary or the bytes of an object; None for all others."""
    if not isinstance(found, Object):
        return found
    if depth > DEEPEST:
        return None
    return next((take(found, depth + 1) for name, take in _TAKEN if found.is_a(name)), None)


def _letters(found: Object, _: int) -> str | None:
    letters = found.groups[0][0] if found.groups and found.groups[0] else None
    return letters.decode("utf-8", "replace") if isinstance(letters, bytes) else None


def _number(found: Object, _: int) -> Any:
    return found.groups[-1][0] if found.groups and found.groups[-1] else None


def _bytes(found: Object, _: int) -> bytes | None:
    return next((group[-1] for group in found.groups if group and isinstance(group[-1], bytes)), None)


def _pairs(found: Object, depth: int) -> dict[str, Any]:
    if depth > 1:  # attributes hold no dictionaries that matter, and one may stand in many others
        return {}
    held = [_value(group[0], depth) for group in found.groups[1 : 2 * _MOST_PAIRS] if group]
    return {key: value for key, value in zip(held[::2], held[1::2], strict=False) if isinstance(key, str)}


def _address(found: Object, depth: int) -> Any:
    return next((_value(group[-1], depth) for group in found.groups if group and isinstance(group[-1], Object)), None)


_TAKEN: tuple[tuple[str, Callable[[Object, int], Any]], ...] = (
    ("NSString", _letters),
    ("NSNumber", _number),
    ("NSData", _bytes),
    ("NSDictionary", _pairs),
    ("NSURL", _address),
)


def _scanned(data: bytes) -> Body | None:
    """The text by its marks alone, where the archive is damaged or of a form that is not known."""
    at = data.find(b"NSString")
    start = data.find(b"+", at + 8, at + 20) if at >= 0 else -1
    if start < 0 or start + 2 > len(data):
        return None
    size, at = data[start + 1], start + 2
    if size in (SHORT, LONG):
        width = 2 if size == SHORT else 4
        size, at = int.from_bytes(data[at : at + width], "little"), at + width
    text = data[at : at + size].decode("utf-8", "replace")
    return Body(text, whole=False) if text else None
