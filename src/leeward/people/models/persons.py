"""Persons and their addresses, and the changes that made two of them one or one of them two."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from leeward.people import channels
from leeward.people.choices import AddressKind, CodeMeans, Knows, Role, Seen


class Person(models.Model):
    """Somebody who writes, is written to or is spoken of. `role` is what the user said, never guessed.

    `writes_for_other`: what this person sends may come from the other party (a proxy), as the user said.
    A person merged into another stays as an empty row that leads there, so that the merge can be undone.

    `may_say`: what they may say if asked about the user. `first_place`: their place among those who should hear it
    from the user first, None for all others; `told_on` is the day they did. `out_at`: taken out of the lists of
    people, as the user chose; all facts stay.
    """

    name = models.CharField(max_length=200)
    role = models.CharField(max_length=8, choices=Role.choices, default=Role.UNKNOWN)
    writes_for_other = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    knows = models.CharField(max_length=8, choices=Knows.choices, blank=True, default=Knows.NOT_SAID)
    may_say = models.TextField(blank=True)
    code_word = models.CharField(max_length=80, blank=True)
    code_means = models.CharField(max_length=8, choices=CodeMeans.choices, blank=True)
    code_words = models.CharField(max_length=300, blank=True)
    first_place = models.PositiveIntegerField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)
    out_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey("self", on_delete=models.RESTRICT, null=True, related_name="merged")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("name", "id")

    def __str__(self) -> str:
        return self.name

    @property
    def may_help(self) -> bool:
        """Whether they may be asked for help: never the user, the other party, or who writes for them."""
        apart = self.role in (Role.ME, Role.OTHER) or self.writes_for_other or self.knows == Knows.MUST_NOT
        return not apart and self.merged_into_id is None and self.out_at is None

    @property
    def code_meaning(self) -> str:
        """What the code word asks for, in one phrase: own words where there are some, else the choice."""
        return self.code_words or (str(self.get_code_means_display()) if self.code_means else "")

    @property
    def spoken(self) -> str:
        """How pages name this person in a sentence: "you" or the name."""
        return Role.ME.label if self.role == Role.ME else self.name


class Address(models.Model):
    """A name, number, email address or account under which a person writes on one channel.

    `value` is as it stood in the first original; `matched` is the form that is compared. `seen` says whether the
    other party can see what arrives there, as the user said.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="addresses")
    kind = models.CharField(max_length=8, choices=AddressKind.choices)
    channel = models.CharField(max_length=40)
    value = models.CharField(max_length=500)
    matched = models.CharField(max_length=500)
    seen = models.CharField(max_length=3, choices=Seen.choices, blank=True, default=Seen.NOT_SAID)

    class Meta:
        ordering = ("channel", "value", "id")
        constraints = (
            models.UniqueConstraint(fields=("channel", "kind", "matched"), name="people_one_row_per_address"),
        )

    def __str__(self) -> str:
        return self.value

    @property
    def where(self) -> str:
        """What it is and on which channel, as pages show it."""
        return (
            f"{self.get_kind_display()} · {channels.label(self.channel)}" if self.channel else self.get_kind_display()
        )


class NotSame(models.Model):
    """The user said that these two are two persons, though their names or numbers look alike."""

    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="not_same_first")
    two = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="not_same_second")
    said_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.one_id} is not {self.two_id}"


class Change(models.Model):
    """One merge or split, with all that is needed to undo it exactly. `moved` lists rows as {model label: [ids]}."""

    MERGE, SPLIT = "merge", "split"

    kind = models.CharField(max_length=5, choices=((MERGE, "made one person"), (SPLIT, "made two persons")))
    kept_id = models.BigIntegerField()
    other_id = models.BigIntegerField()
    sentence = models.CharField(max_length=700)
    moved: models.JSONField[Any, Any] = models.JSONField(default=dict)
    before: models.JSONField[Any, Any] = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)

    def __str__(self) -> str:
        return self.sentence
