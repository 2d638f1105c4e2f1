"""Public posts that were kept, and what was added to them later. Rows are added and never changed, each in the log."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from django.db import models
from django.utils import timezone

from leeward.captures.choices import Came, Certain, What
from leeward.captures.errors import AlreadyWritten
from leeward.history.bringing.receipts import log_fact
from leeward.people.fields import WallTimeField

_NOT_IN_THE_FACT = {"id", "log_seq"}


def new_key() -> str:
    """A random name for a row, the reference of its leaf in the log."""
    return uuid.uuid4().hex


class LoggedRow(models.Model):
    """A row that is never changed. `log_seq` is its line in the log of the vault, `written_at` when it was written."""

    KIND = ""

    key = models.CharField(max_length=32, unique=True, default=new_key)
    written_at = models.DateTimeField(default=timezone.now)
    log_seq = models.BigIntegerField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.key

    def save(self, *arguments: Any, **options: Any) -> None:
        """Adds the row with its leaf; in a transaction of the caller. A second time raises AlreadyWritten."""
        if self.pk is not None:
            raise AlreadyWritten
        self.log_seq = log_fact(self.KIND, self.key, self.fact())
        super().save(*arguments, **options)

    def fact(self) -> dict[str, object]:
        """All that the row says, as it is logged. Other rows are named by their keys."""
        fields = [field for field in self._meta.concrete_fields if field.name not in _NOT_IN_THE_FACT]
        return {"fact": self.KIND, **{field.name: _plain(getattr(self, field.name)) for field in fields}}


class Capture(LoggedRow):
    """A public post, kept. `seen_at` is wall clock, the last moment of the day where the hour is not known.

    `visited` says what a visit gave (`visiting.Visited`), {} for what came by file: the times of begin and end in UTC,
    the final address, status, some headers, the certificate.
    """

    KIND = "capture"

    came = models.CharField(max_length=8, choices=Came.choices)
    address = models.TextField(blank=True)
    where = models.CharField(max_length=200, blank=True)
    account = models.CharField(max_length=200, blank=True)
    about = models.CharField(max_length=200, blank=True)
    seen_at = WallTimeField(null=True, blank=True)
    certain = models.CharField(max_length=8, choices=Certain.choices, default=Certain.UNKNOWN)
    words = models.TextField(blank=True)
    visited: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("-id",)

    @property
    def title(self) -> str:
        """What pages call it: where it stood, else the site of its address, else how it was kept."""
        if self.where:
            return self.where
        try:
            host = urlsplit(self.address).hostname
        except ValueError:
            host = None
        return f"A post on {host}" if host else self.address[:80] or f"Kept as {self.get_came_display()}"


class KeptFile(LoggedRow):
    """A sealed file of a capture. `sha256` (hex) and `size` are those of its bytes as they came."""

    KIND = "capture_file"

    capture = models.ForeignKey(Capture, on_delete=models.CASCADE, related_name="files")
    what = models.CharField(max_length=8, choices=What.choices)
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    blob = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()

    class Meta:
        ordering = ("id",)


class Note(LoggedRow):
    """Something the person added later."""

    KIND = "capture_note"

    capture = models.ForeignKey(Capture, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField()

    class Meta:
        ordering = ("id",)


class SeenBy(LoggedRow):
    """Somebody who saw the post, and when they said so."""

    KIND = "capture_seen_by"

    capture = models.ForeignKey(Capture, on_delete=models.CASCADE, related_name="seen_by")
    who = models.CharField(max_length=200)
    told_on = models.DateField(null=True, blank=True)
    how = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)


class Report(LoggedRow):
    """The post was reported to somebody. `ask_on` is the day on which the person wants to look again."""

    KIND = "capture_report"

    capture = models.ForeignKey(Capture, on_delete=models.CASCADE, related_name="reports")
    to = models.CharField(max_length=200)
    on = models.DateField()
    reference = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    ask_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("on", "id")


class Answer(LoggedRow):
    """What came of a report. The newest one says whether the person wants to ask again."""

    KIND = "capture_answer"

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="answers")
    on = models.DateField()
    text = models.TextField()
    ask_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("on", "id")


class Removal(LoggedRow):
    """A capture was removed for good: its key and the hashes of its files, and no word of it."""

    KIND = "capture_removed"

    of = models.CharField(max_length=32)
    files: models.JSONField[Any, Any] = models.JSONField(default=list)

    class Meta:
        ordering = ("id",)


class Visit(models.Model):
    """A page that is to be visited, once. Not in the log; it goes when it is put away.

    `given` holds the fields of the capture that the person typed. `begun_at` is set before anything is asked: a visit
    that broke off does not begin again.
    """

    address = models.TextField()
    given: models.JSONField[Any, Any] = models.JSONField(default=dict)
    asked_at = models.DateTimeField(default=timezone.now)
    begun_at = models.DateTimeField(null=True, blank=True)
    job_id = models.BigIntegerField(null=True, blank=True)
    capture = models.OneToOneField(Capture, on_delete=models.CASCADE, null=True, blank=True, related_name="visit")

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.address


LOGGED: tuple[type[LoggedRow], ...] = (Capture, KeptFile, Note, SeenBy, Report, Answer, Removal)


def every(model: type[LoggedRow]) -> Iterator[LoggedRow]:
    """All rows of one of `LOGGED`, in the order in which they were written."""
    return model._base_manager.order_by("pk").iterator()  # noqa: SLF001, the one manager that every model has


def _plain(value: object) -> object:
    if isinstance(value, LoggedRow):
        return value.key
    return value.isoformat() if isinstance(value, date | datetime) else value
