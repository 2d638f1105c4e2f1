"""Rows as they go into the log of the vault: every word of them, under the key of the row."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import models

from leeward.history.bringing.receipts import log_fact
from leeward.incidents.models import AddedRow, Addition, Attachment, Incident, WitnessNote
from leeward.vault import log
from leeward.words.canonical import encode

KINDS: dict[type[AddedRow], str] = {
    Incident: "incident",
    Addition: "incident_addition",
    Attachment: "incident_file",
    WitnessNote: "incident_note",
}
"""The kind of leaf of each table."""

REMOVED = "incident_removed"
_NOT_SAID = {"id", "log_seq"}


def add(row: AddedRow) -> Any:
    """Save a new row with its leaf. Part of the caller's transaction; gives the row back."""
    row.log_seq = log_fact(KINDS[type(row)], row.key, fact_of(row))
    row.save()
    return row


def fact_of(row: AddedRow) -> dict[str, object]:
    """A row as it is logged: all its columns but for its number and its place in the log."""
    said = {field.name: _plain(getattr(row, field.name)) for field in _columns(row)}
    return {"fact": KINDS[type(row)], **said}


def removal(rows: Iterable[AddedRow]) -> None:
    """A leaf for each row that goes for good. It says which one, and no word of it."""
    facts = [{"fact": REMOVED, "of": KINDS[type(row)], "key": row.key} for row in rows]
    log.append(REMOVED, [(str(fact["key"]), encode(fact)) for fact in facts])


def _columns(row: AddedRow) -> list[Any]:
    return [field for field in row._meta.concrete_fields if field.name not in _NOT_SAID]


def _plain(value: object) -> object:
    if isinstance(value, AddedRow):
        return value.key
    if isinstance(value, models.Model):
        raise TypeError(value)
    return value.isoformat() if isinstance(value, date | datetime) else value
