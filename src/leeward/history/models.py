"""Originals, conversations and messages. Messages are facts: they are added, never changed."""

from __future__ import annotations

from typing import Any, Never

from django.db import models
from django.utils import timezone

from leeward.history.errors import FactsStay
from leeward.people.fields import WallTimeField
from leeward.people.models import Address


class Source(models.Model):
    """An original that was brought in: a file, or a zip as it came. Its bytes lie in blob `blob`.

    `sha256` is the hex hash of the whole original, `log_seq` its place in the vault's log. `formats` names the reader
    of each chat inside ("" for a file that is one chat); `format` is empty where they differ. `beside` lists the
    media that were chosen with it: path, blob, size and SHA-256 of each. `apart`: the person said that messages which
    were found in it on another clock are not the same ones as those of the other file.
    """

    name = models.CharField(max_length=500)
    format = models.CharField(max_length=40)
    beside: models.JSONField[Any, Any] = models.JSONField(default=list)
    formats: models.JSONField[Any, Any] = models.JSONField(default=dict)
    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    blob = models.CharField(max_length=128)
    log_seq = models.BigIntegerField(null=True)
    apart = models.BooleanField(default=False)
    imported_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-imported_at", "-id")

    def __str__(self) -> str:
        return self.name


class Conversation(models.Model):
    """One chat, whichever exports it came from."""

    channel = models.CharField(max_length=40)
    title = models.CharField(max_length=500)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("title", "id")
        indexes = (models.Index(fields=("channel", "title"), name="history_conversation_title"),)

    def __str__(self) -> str:
        return self.title


class Receipt(models.Model):
    """One reading of one original: what was found, what was new, what could not be read.

    `counts` holds messages, added, already_here, problems, skipped {reason: n}, senders {name: n}; `watermark` is the
    number of records done so far, so that a reading that was stopped goes on where it was. `first_id` is the last
    message id before it, `last_id` the last it gave.
    """

    RUNNING, DONE, STOPPED, FAILED = "running", "done", "stopped", "failed"

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="receipts")
    job_id = models.BigIntegerField(null=True)
    state = models.CharField(max_length=8, default=RUNNING)
    arguments: models.JSONField[Any, Any] = models.JSONField(default=dict)
    watermark = models.BigIntegerField(default=0)
    first_id = models.BigIntegerField(default=0)
    last_id = models.BigIntegerField(default=0)
    counts: models.JSONField[Any, Any] = models.JSONField(default=dict)
    threads: models.JSONField[Any, Any] = models.JSONField(default=dict)
    summary: models.JSONField[Any, Any] = models.JSONField(default=dict)
    log_seq = models.BigIntegerField(null=True)
    started_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"{self.source} ({self.state})"


class Removal(models.Model):
    """An original that was removed for good. No name and no words of it stay: only its hash, and which ids are gone.

    `ranges` are pairs of first and last id; the lines of the log that these had stay, since the log is never changed.
    """

    source_sha256 = models.CharField(max_length=64)
    messages = models.BigIntegerField()
    ranges: models.JSONField[Any, Any] = models.JSONField(default=list)
    removed_at = models.DateTimeField(default=timezone.now)
    log_seq = models.BigIntegerField()
    done = models.BooleanField(default=False)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.messages} messages removed"

    def fact(self) -> dict[str, object]:
        """The removal as it is logged."""
        return {
            "fact": "removed",
            "source_sha256": self.source_sha256,
            "messages": self.messages,
            "ranges": [list(pair) for pair in self.ranges],
            "at": self.removed_at.isoformat(timespec="seconds"),
        }


class ReadingProblem(models.Model):
    """A record of an original that could not be read, with its place."""

    receipt = models.ForeignKey(Receipt, on_delete=models.CASCADE, related_name="problems")
    place: models.JSONField[Any, Any] = models.JSONField()
    why = models.TextField()
    records = models.BigIntegerField(default=1)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.why


class FactQuerySet(models.QuerySet["Message"]):
    """Rows that may be read and added, not changed."""

    def update(self, **_values: Any) -> Never:
        raise FactsStay

    def delete(self) -> Never:
        raise FactsStay


class Message(models.Model):
    """A message as it stands in its original (see `words.messages.Message` for what each part means).

    `sort_at` is `sent_at`, or that of the message before where none could be read: the order of a thread is
    (`sort_at`, `id`). `place`, `attachments` and `details` are compact JSON text, empty where there is nothing.
    Ids grow in the order of bringing in and are never given twice.
    """

    id = models.IntegerField(primary_key=True)  # INTEGER PRIMARY KEY is SQLite's own row number: no second index
    source = models.ForeignKey(Source, on_delete=models.RESTRICT, db_index=False, db_constraint=False)
    conversation = models.ForeignKey(Conversation, on_delete=models.RESTRICT, db_index=False, db_constraint=False)
    sender = models.ForeignKey(Address, on_delete=models.RESTRICT, null=True, db_index=False, db_constraint=False)
    key = models.BinaryField(max_length=32)
    sort_at = models.CharField(max_length=26)
    sent_at = WallTimeField(null=True)
    date_text = models.CharField(max_length=100)
    kind = models.CharField(max_length=12)
    text = models.TextField()
    place = models.TextField()
    attachments = models.TextField(blank=True)
    details = models.TextField(blank=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=("conversation", "sort_at", "id"), name="history_message_order"),
            models.Index(fields=("key",), condition=models.Q(sent_at=None), name="history_message_undated"),
        )

    def __str__(self) -> str:
        return f"message {self.pk}"

    def save(self, *_arguments: Any, **_options: Any) -> Never:
        raise FactsStay

    def delete(self, *_arguments: Any, **_options: Any) -> Never:
        raise FactsStay


class Copy(models.Model):
    """A message that is kept once, where it stands in one more original.

    `place` is compact JSON as in `Message`. `minutes` is how far the clock of that original is ahead of the clock the
    message is kept with, 0 where both show the same minute. No words are stored twice. Rows can be made again by
    reading the original again, so they are not in the log.
    """

    message = models.ForeignKey(Message, on_delete=models.DO_NOTHING, db_index=False, db_constraint=False)
    source = models.ForeignKey(
        Source, on_delete=models.CASCADE, related_name="copies", db_index=False, db_constraint=False
    )
    place = models.TextField()
    minutes = models.SmallIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("message", "source"), name="history_copy_once"),)

    def __str__(self) -> str:
        return f"message {self.message_id} in {self.source_id}"
