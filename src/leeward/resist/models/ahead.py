"""What may happen next, as the person prepared for it, and what of it was seen."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.people.models import Person
from leeward.resist.choices import CareReason, LineFor, TakedownState
from leeward.resist.models.received import Received


class Reaction(models.Model):
    """What the person will do if one of the seven reactions comes. `key` is one of `library.reactions`.

    Rows are added, never changed: the newest of a key holds.
    """

    key = models.CharField(max_length=40)
    will = models.TextField()
    helper = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="reactions")
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.key


class Seen(models.Model):
    """A reaction that came, on a day, as the person confirmed it; or, with `not_it`, that a message was none.

    `message_key` (hex) leads to a message of the history, `received` to one that was pasted and kept.
    """

    key = models.CharField(max_length=40)
    on = models.DateField()
    message_key = models.CharField(max_length=64, blank=True)
    received = models.ForeignKey(Received, on_delete=models.CASCADE, null=True, blank=True, related_name="seen")
    note = models.TextField(blank=True)
    not_it = models.BooleanField(default=False)
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-on", "-id")

    def __str__(self) -> str:
        return f"{self.key} {self.on}"


class PreparedLine(models.Model):
    """One sentence the person can say when somebody asks about a rumour. One for each kind of listener."""

    about = models.CharField(max_length=8, choices=LineFor.choices, unique=True)
    text = models.CharField(max_length=400)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.text


class Takedown(models.Model):
    """A public post the person reported or may report. Nothing is fetched and nothing is sent from here."""

    where = models.CharField(max_length=200)
    what = models.TextField(blank=True)
    seen_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=TakedownState.choices, default=TakedownState.SEEN)
    reported_on = models.DateField(null=True, blank=True)
    reference = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.where


class CareTime(models.Model):
    """Days on which the person wants to look after themselves more, first and last day included.

    `origin` names what it was suggested for (`care_suggested`), "" for days the person thought of. Put away: turned
    off, or a suggestion that is not wanted; it is not made again then.
    """

    reason = models.CharField(max_length=12, choices=CareReason.choices)
    origin = models.CharField(max_length=80, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    note = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    put_away_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("starts_on", "id")

    def __str__(self) -> str:
        return str(self.get_reason_display())
