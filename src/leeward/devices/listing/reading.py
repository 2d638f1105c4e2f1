"""From files and typed text to one list of apps. Everything is read in memory; nothing is unpacked to a disk."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leeward.devices.listing import lines, records
from leeward.devices.listing.errors import Broken, ListingError, Locked, NoAppList, NothingGiven, TooLong
from leeward.devices.listing.rows import AppList, AppRow, Problem
from leeward.readers import encoding, sources, zips
from leeward.readers.errors import EncryptedZip, ReadersError, neutral
from leeward.words.sources import Source

MOST_BYTES = 24 << 20  # of one list; packages.json of a phone with 600 apps has about 2 MB
MOST_ROWS = 20_000
MOST_PIECES = 400_000
"""Lines, or lists and objects of a data file, of all files together: more would take up the memory."""
_TEXTS = (".txt", ".log", ".lst", ".csv", "")

_HEADS = (
    (b"\xff\xd8\xff", "a picture"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or a recording"),
    (b"%PDF", "a PDF"),
    (b"SQLite format 3", "a database"),
    (b"\x1f\x8b", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"ANDROID BACKUP", "a backup of a phone"),
)


def read(given: Sequence[Source], typed: str = "") -> AppList:
    """All apps in these files and in what was typed, each once; what could not be read stands in `problems`.

    A file that holds no list is a problem while another one does, else it raises NoAppList. Also raises Locked,
    Broken, TooLong and NothingGiven.
    """
    if not given and not typed.strip():
        raise NothingGiven
    budget = Budget(MOST_PIECES)
    budget.spend(_pieces(typed))
    found: list[AppRow | Problem] = list(lines.typed(typed))
    refusals: list[ListingError] = []
    for source in given:
        try:
            found += _of(source, budget)
        except ListingError as refusal:
            refusals.append(refusal)
    rows = _each_once(one for one in found if isinstance(one, AppRow))
    if not rows and refusals:
        raise refusals[0]
    problems = [one for one in found if isinstance(one, Problem)]
    problems += [Problem("a file", str(refusal)) for refusal in refusals]
    names = (*(neutral(source.name) for source in given), *(("typed",) if typed.strip() else ()))
    return AppList(names, _hash(given, typed), rows, tuple(problems))


@dataclass(slots=True)
class Budget:
    """How many pieces may still be read."""

    left: int

    def spend(self, pieces: int) -> None:
        """Raises TooLong where nothing is left."""
        self.left -= pieces
        if self.left < 0:
            raise TooLong


def _pieces(text: str) -> int:
    return sum(map(text.count, "\n\r[{"))


def _of(source: Source, budget: Budget) -> list[AppRow | Problem]:
    try:
        return [one for member in _lists_in(source) for one in _rows_of(member, budget)]
    except EncryptedZip as error:
        raise Locked(source.name) from error
    except (ReadersError, OSError, EOFError) as error:
        raise Broken(source.name) from error


def _lists_in(source: Source) -> Iterator[Source]:
    """The source itself, or the lists in a zip or folder."""
    if source.sha256 and not zips.is_zip(source):
        yield source
        return
    inside = [inner for _, inner in zips.members(source)] if source.sha256 else list(sources.expand(source))
    wanted = [inner for inner in inside if inner.name.lower() in records.FILES]
    if not wanted:
        raise NoAppList(source.name, "a zip or folder without such a list in it")
    yield from wanted


def _rows_of(source: Source, budget: Budget) -> Iterator[AppRow | Problem]:
    name = neutral(source.member or source.name)
    data = _bytes(source)
    _refuse_others(name, data)
    text = _text(data)
    budget.spend(_pieces(text))
    if text.lstrip().startswith(("[", "{")):
        return records.records(name, text)
    if not lines.looks_printed(text):
        raise NoAppList(name, _kind_of_text(text))
    return lines.printed(name, text)


def _bytes(source: Source) -> bytes:
    with source.open() as stream:
        data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise TooLong
    return data


def _refuse_others(name: str, data: bytes) -> None:
    if not data.strip():
        raise NoAppList(name, "empty")
    if data.startswith((b"age-encryption.org/", b"-----BEGIN AGE")):
        raise Locked(name)
    for head, what in _HEADS:
        if data.startswith(head):
            raise NoAppList(name, what)


def _text(data: bytes) -> str:
    found = encoding.of_head(data[:65_536])
    return data[found.mark :].decode(found.codec, "replace")


def _kind_of_text(text: str) -> str:
    head = text[:2_000].lstrip().lower()
    if head.startswith(("<!doctype", "<html")):
        return "a saved web page"
    if "packages:" in head and "type:" in head:
        return "a list of apps that watch"
    if "no devices" in head or "unauthorized" in head or "adb: " in head:
        return "a note by adb that it could not ask the phone"
    return "a text about something else"


def _each_once(rows: Iterator[AppRow]) -> tuple[AppRow, ...]:
    """Each app once, in the order in which they came, with all certificates that stood beside it."""
    kept: dict[tuple[str, str], AppRow] = {}
    for row in rows:
        key = (row.text.casefold() if row.kind == "name" else row.text, row.kind)
        before = kept.get(key)
        together = row.certificates | (before.certificates if before else frozenset())
        kept[key] = replace(before or row, certificates=together)
        if len(kept) > MOST_ROWS:
            raise TooLong
    return tuple(kept.values())


def _hash(given: Sequence[Source], typed: str) -> str:
    digest = hashlib.sha256()
    for source in given:
        digest.update(source.sha256.encode() + b"\n")
    digest.update(typed.encode("utf-8", "replace"))
    return digest.hexdigest()
