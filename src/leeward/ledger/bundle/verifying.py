"""Checks a whole bundle and says of each thing that it fits, or exactly which file, record or byte does not.

What it shows: that files and records are those the vault's log held when the checkpoint was signed. What it does not
show: who wrote a message, that an export was complete, when anything was written (that is what a time stamp is for),
or whose key it is. The last can be compared with a printed fingerprint; without it, somebody who made everything anew
with a key of their own is not noticed, and the result says so.
"""

import contextlib
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from leeward.ledger import checkpoints, merkle, notes
from leeward.ledger.bundle import manifests, names, records, statement
from leeward.ledger.bundle.places import Place
from leeward.ledger.checkpoints import Checkpoint
from leeward.ledger.errors import KeyUnclear, NoteUnclear
from leeward.ledger.notes import Key

_LEAF = 32


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing that was looked at. Where `ok` is false, `where` names the file, record or byte."""

    what: str
    ok: bool
    detail: str = ""
    where: str = ""


@dataclass
class _Known:
    """What earlier checks found and later ones need."""

    place: Place
    fingerprint: str
    key: Key | None = None
    checkpoint: Checkpoint | None = None
    leaves: bytes = b""
    small: dict[str, bytes] = field(default_factory=dict)


def verify(place: Place, fingerprint: str = "") -> Iterator[Checked]:
    """Every check in order; a `fingerprint` (of the key, as printed) is compared in any writing of its digits."""
    known = _Known(place, "".join(fingerprint.split()).lower())
    for what, check in _CHECKS:
        wrong = False
        for where, detail in check(known):
            wrong = True
            yield Checked(what, ok=False, detail=detail, where=where)
        if not wrong:
            yield Checked(what, ok=True)


_Wrong = Iterator[tuple[str, str]]


def _whole(known: _Known) -> _Wrong:
    """The place itself, and that every part of a bundle is there."""
    yield from known.place.odd()
    needed = (names.BAGIT, names.INFO, names.MANIFEST, names.TAGS, names.RECORDS, names.CHECKPOINT, names.LEAVES,
              names.KEY, names.STATEMENT)  # fmt: skip
    yield from ((name, "it is missing") for name in needed if name not in known.place.names)
    if names.BAGIT in known.place.names and _text(known, names.BAGIT) != names.BAGIT_TEXT:
        yield names.BAGIT, "it is not as the form of a bag has it"


def _listed(known: _Known) -> _Wrong:
    """Both lists, and that every file stands in one of them and is as it was."""
    payload, tags = (_list(known, name) for name in (names.MANIFEST, names.TAGS))
    for name, (_, wrong) in ((names.MANIFEST, payload), (names.TAGS, tags)):
        yield from ((f"{name}, line {number}", "the line is not in its form or place") for number in wrong)
    for name in known.place.names:
        listed = payload[0] if name.startswith("data/") else tags[0]
        if name not in names.UNLISTED and name not in listed:
            yield name, "it stands in no list"
    yield from manifests.differing(known.place, payload[0])
    yield from manifests.differing(known.place, tags[0])


def _key(known: _Known) -> _Wrong:
    try:
        text = _text(known, names.KEY).decode("utf-8", "replace")
        known.key = notes.key_of(text)
        if text != known.key.line + "\n":
            yield names.KEY, "there is more in it than the key"
    except KeyUnclear as error:
        yield names.KEY, str(error)
        return
    if known.fingerprint and known.fingerprint != known.key.fingerprint.replace(" ", ""):
        yield names.KEY, "the key is not the one whose fingerprint was printed"


def _signed(known: _Known) -> _Wrong:
    """The checkpoint and the statement: signed by that key, and about this bundle."""
    keys = [known.key] if known.key else []
    try:
        found, signers = checkpoints.read(_text(known, names.CHECKPOINT).decode("utf-8", "replace"), keys)
        known.checkpoint = found
        if not signers or (known.key and found.origin != known.key.name):
            yield names.CHECKPOINT, "its signature does not fit"
    except NoteUnclear as error:
        yield names.CHECKPOINT, str(error)
    try:
        said, signers = statement.read(_text(known, names.STATEMENT).decode("utf-8", "replace"), keys)
    except NoteUnclear as error:
        yield names.STATEMENT, str(error)
        return
    if not signers or (known.key and said.origin != known.key.name):
        yield names.STATEMENT, "its signature does not fit"
    for name, expected in ((names.MANIFEST, said.manifest), (names.TAGS, said.tags)):
        if hashlib.sha256(_text(known, name)).hexdigest() != expected:
            yield name, "it is not the list that was signed"
    if said.records != _count(known):
        yield names.RECORDS, f"{said.records:,} records were signed for, and another number is there"


def _log(known: _Known) -> _Wrong:
    """The leaves, and that they give the root of the checkpoint."""
    known.leaves = _text(known, names.LEAVES)
    if known.checkpoint is None:
        yield names.LEAVES, "there is no checkpoint to compare it with"
        return
    if len(known.leaves) != _LEAF * known.checkpoint.size:
        yield names.LEAVES, f"the checkpoint speaks of {known.checkpoint.size:,} places, and another number is there"
        return
    parts = (known.leaves[at : at + _LEAF] for at in range(0, len(known.leaves), _LEAF))
    if merkle.root(merkle.leaf_hash(part) for part in parts) != known.checkpoint.root:
        yield names.LEAVES, "it does not give the root that was signed"


def _records(known: _Known) -> _Wrong:
    """Every record: in its form, in its order, and the very leaf of the log at its place."""
    last = 0
    for number, record in records.read(_record_lines(known)):
        where = f"{names.RECORDS}, line {number}"
        if record is None:
            yield where, "the record is not in its form"
            continue
        if record.seq <= last:
            yield where, f"record {record.seq} stands out of order"
        last = max(last, record.seq)
        begin = _LEAF * (record.seq - 1)
        if known.leaves[begin : begin + _LEAF] != record.leaf:
            yield where, f"record {record.seq} is not what the log holds at its place"


def _text(known: _Known, name: str) -> bytes:
    """A file of the bundle in memory, b"" where it is missing or broken; read once."""
    if name not in known.small:
        known.small[name] = b""
        if name in known.place.names:
            try:
                with known.place.open(name) as file:
                    known.small[name] = file.read()
            except Exception:  # noqa: BLE001  # a damaged zip fails in many ways; the list of files names it
                known.small[name] = b""
    return known.small[name]


def _list(known: _Known, name: str) -> tuple[dict[str, str], list[int]]:
    return manifests.read(_text(known, name))


def _count(known: _Known) -> int:
    return sum(1 for _ in _record_lines(known))


def _record_lines(known: _Known) -> Iterator[bytes]:
    """The lines of the records as far as they can be read; the list of files names what breaks off."""
    if names.RECORDS in known.place.names:
        with contextlib.suppress(Exception), known.place.open(names.RECORDS) as file:  # a zip fails in many ways
            yield from file


_CHECKS: tuple[tuple[str, Callable[[_Known], _Wrong]], ...] = (
    ("The bundle is whole", _whole),
    ("Every file is as it was", _listed),
    ("The key", _key),
    ("What was signed", _signed),
    ("The log", _log),
    ("Every record is in the log", _records),
)
