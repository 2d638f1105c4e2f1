"""Rows as they go into the log of the vault: every word of them, under the key of the row."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.db import models

from leeward.vault import log
from leeward.words.canonical import encode

_MARKS = {"id", "withdrawn_at", "dropped_at"}  # set later, each with a leaf of its own


def append(kind: str, row: models.Model, **more: object) -> None:
    """One leaf for a new row. Part of the caller's transaction. `more` holds what stands in other tables."""
    log.append(kind, [(reference(row), encode({"fact": kind, **fact_of(row), **more}))])


def mark(kind: str, rows: Iterable[models.Model], what: str) -> None:
    """A leaf for each row of which something was said later: "withdrawn", "dropped", "removed"."""
    log.append(kind, [(reference(row), encode({"fact": what, "of": kind, "key": reference(row)})) for row in rows])


def reference(row: models.Model) -> str:
    """What names a row in the log: its key, or the hash of its file."""
    return str(getattr(row, "key", "") or getattr(row, "sha256", "") or row.pk)


def fact_of(row: models.Model) -> dict[str, object]:
    """The columns of a row, but for its number and later marks. Relations are named by the key of the other row."""
    return {
        field.name: _plain(getattr(row, field.name)) for field in row._meta.concrete_fields if field.name not in _MARKS
    }


def _plain(value: object) -> object:
    if isinstance(value, models.Model):
        return reference(value)
    return value.isoformat() if isinstance(value, date | datetime | time) else value
