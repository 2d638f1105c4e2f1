"""What other rooms read of this one: kept posts as frozen dataclasses, with their leaves. Changes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from leeward.captures.models import Capture, KeptFile, Report


@dataclass(frozen=True, slots=True)
class File:
    """A sealed file: `blob` opens it (`vault.blobs.open`), `sha256` (hex) and `size` are those of its plain bytes.

    `what` is a value of `choices.What`, `leaf_seq` its line in the log of the vault.
    """

    key: str
    leaf_seq: int
    what: str
    name: str
    media_type: str
    blob: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Note:
    """Added later by the person. Times with a zone are UTC."""

    key: str
    leaf_seq: int
    written_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class SeenBy:
    """Somebody who saw the post, as the person wrote it down."""

    key: str
    leaf_seq: int
    written_at: datetime
    who: str
    told_on: date | None
    how: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a report."""

    key: str
    leaf_seq: int
    written_at: datetime
    on: date
    text: str
    ask_on: date | None


@dataclass(frozen=True, slots=True)
class Reported:
    """A report with its answers, the oldest first. `ask_on` is that of the newest word on it."""

    number: int
    key: str
    leaf_seq: int
    written_at: datetime
    to: str
    on: date
    reference: str
    note: str
    ask_on: date | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """One post. `seen_at` is wall clock, the last moment of its day where the hour is not known (`people.days`).

    `came` and `certain` are values of `choices`. `visited` is {} but for a visit; then `began` and `ended` (ISO, UTC),
    `final` (address), `status`, `headers`, `certificate`, `browser` and what was cut. Not checked here: whether the
    bytes are as they were (`checking`), or whether the post says what the person wrote of it.
    """

    number: int
    key: str
    leaf_seq: int
    written_at: datetime
    came: str
    title: str
    address: str
    where: str
    account: str
    about: str
    seen_at: datetime | None
    certain: str
    words: str
    visited: Mapping[str, Any]
    files: tuple[File, ...]
    notes: tuple[Note, ...]
    seen_by: tuple[SeenBy, ...]
    reports: tuple[Reported, ...]


def all_captures() -> tuple[Kept, ...]:
    """Every post of the open notebook, the oldest first."""
    return tuple(_kept(row) for row in rows().order_by("pk"))


def rows() -> QuerySet[Capture]:
    """The rows of posts with all that belongs to them, each kind asked for once."""
    return Capture.objects.prefetch_related("files", "notes", "seen_by", "reports__answers")


def capture(row: Capture) -> Kept:
    """One of them, best a row of `rows`."""
    return _kept(row)


def _kept(row: Capture) -> Kept:
    return Kept(
        number=row.pk, key=row.key, leaf_seq=row.log_seq, written_at=row.written_at, came=row.came, title=row.title,
        address=row.address, where=row.where, account=row.account, about=row.about, seen_at=row.seen_at,
        certain=row.certain, words=row.words, visited=row.visited,
        files=tuple(_file(one) for one in row.files.all()),
        notes=tuple(Note(one.key, one.log_seq, one.written_at, one.text) for one in row.notes.all()),
        seen_by=tuple(
            SeenBy(one.key, one.log_seq, one.written_at, one.who, one.told_on, one.how) for one in row.seen_by.all()
        ),
        reports=tuple(_report(one) for one in row.reports.all()),
    )  # fmt: skip


def _file(row: KeptFile) -> File:
    return File(row.key, row.log_seq, row.what, row.name, row.media_type, row.blob, row.sha256, row.size)


def _report(row: Report) -> Reported:
    answers = tuple(
        Answer(one.key, one.log_seq, one.written_at, one.on, one.text, one.ask_on) for one in row.answers.all()
    )
    ask_on = max(answers, key=lambda one: one.written_at).ask_on if answers else row.ask_on
    return Reported(
        row.pk, row.key, row.log_seq, row.written_at, row.to, row.on, row.reference, row.note, ask_on, answers
    )
