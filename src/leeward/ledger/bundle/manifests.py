"""The lists of a bag: a line for each file, its SHA-256 and its name."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import IO

from leeward.ledger.bundle.places import Place

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")
_AT_ONCE = 1 << 20


def sum_of(file: IO[bytes]) -> str:
    """The SHA-256 of all that is in the file, in hex; closes it."""
    found = hashlib.sha256()
    with file:
        while part := file.read(_AT_ONCE):
            found.update(part)
    return found.hexdigest()


def written(sums: Mapping[str, str]) -> bytes:
    """The list of these files (name to sum), sorted by name."""
    return "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)).encode()


def read(text: bytes) -> tuple[dict[str, str], list[int]]:
    """The sums by name, and the numbers of the lines that are not in the form, out of order or doubled."""
    found: dict[str, str] = {}
    wrong = []
    lines = text.decode("utf-8", "replace").split("\n")
    last = ""
    for number, line in enumerate(lines[:-1], 1):
        match = _LINE.fullmatch(line)
        if match is None or match[2] <= last:
            wrong.append(number)
        else:
            found[match[2]] = match[1]
            last = match[2]
    if lines[-1]:
        wrong.append(len(lines))
    return found, wrong


def differing(place: Place, sums: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each file of the list that is missing or not as it was, with why."""
    there = set(place.names)
    for name, expected in sums.items():
        if name not in there:
            yield name, "it is listed, and missing"
            continue
        try:
            same = sum_of(place.open(name)) == expected
        except Exception:  # noqa: BLE001  # a damaged zip fails in many ways, and each is the same to the reader
            yield name, "it cannot be read to its end"
            continue
        if not same:
            yield name, "it is not as it was when the bundle was made"
