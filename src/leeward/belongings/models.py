"""Papers and the bag with their pictures, the lines of a budget, and what depends on whom."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.belongings import sniffing
from leeward.belongings.choices import Answer, Every, ListKind, ThingState
from leeward.belongings.sniffing import Kind
from leeward.people.models import Person


class Thing(models.Model):
    """A paper, or a thing for the bag. One of the library has a row only once the person touched it.

    `key` is the key of the library's line, "" for the person's own, whose words are in `text`. `place` is where it
    lies, in the person's words.
    """

    kind = models.CharField(max_length=8, choices=ListKind.choices)
    key = models.CharField(max_length=80, blank=True)
    text = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=ThingState.choices, blank=True, default=ThingState.NOTHING_SAID)
    place = models.CharField(max_length=300, blank=True)
    keeper = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="things_kept")
    note = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=("kind", "key"), condition=~models.Q(key=""), name="belongings_one_row_per_key"
            ),
        )

    def __str__(self) -> str:
        return self.text or self.key


class Photo(models.Model):
    """A picture or PDF of a paper, byte for byte in the sealed blob `blob`.

    `sha256` (hex) and `size` are those of the file as it came; `log_seq` is its line in the vault's log. `media_type`
    is what its first bytes say (`sniffing`), never what a browser said.
    """

    thing = models.ForeignKey(Thing, on_delete=models.RESTRICT, related_name="photos")
    name = models.CharField(max_length=300)
    media_type = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    blob = models.CharField(max_length=64)
    log_seq = models.BigIntegerField()
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=("thing", "sha256"), name="belongings_photo_once_a_thing"),)

    def __str__(self) -> str:
        return self.name

    @property
    def file_kind(self) -> Kind:
        """What it is."""
        return sniffing.KINDS[self.media_type]

    def fact(self) -> dict[str, object]:
        """The picture as it is logged."""
        return {"fact": "paper_photo", "name": self.name, "sha256": self.sha256, "size": self.size}


class PhotoRemoval(models.Model):
    """A picture that was removed for good. No name of it stays, only its hash; the log is never changed."""

    sha256 = models.CharField(max_length=64)
    removed_at = models.DateTimeField()
    log_seq = models.BigIntegerField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"a picture removed on {self.removed_at:%Y-%m-%d}"

    def fact(self) -> dict[str, object]:
        """The removal as it is logged."""
        at = self.removed_at.isoformat(timespec="seconds")
        return {"fact": "paper_photo_removed", "sha256": self.sha256, "at": at}


class LooseBlob(models.Model):
    """A sealed file that goes from the disk once `due` has come, unless something holds it (`loose.sweep`).

    Noted before a picture is kept and before one is removed, so that a crash in between leaves nothing behind.
    """

    blob = models.CharField(max_length=64)
    due = models.DateTimeField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.blob[:8]


class Bag(models.Model):
    """The bag itself: who keeps it or where it stands, and what the person says if somebody asks. One row."""

    keeper = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="bags_kept")
    place = models.CharField(max_length=300, blank=True)
    cover = models.TextField(blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return "the bag"


class MoneyLine(models.Model):
    """A line of the budget. `key` is the key of the library's line, "" for the person's own, with words in `text`.

    `amount` in hundredths of the chosen currency, None while it is not known.
    """

    key = models.CharField(max_length=80, blank=True)
    text = models.CharField(max_length=200, blank=True)
    comes_in = models.BooleanField(default=False)
    amount = models.BigIntegerField(null=True, blank=True)
    every = models.CharField(max_length=8, choices=Every.choices, default=Every.MONTH)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("key",), condition=~models.Q(key=""), name="belongings_one_line_per_key"),
        )

    def __str__(self) -> str:
        return self.text or self.key


class LeaningAnswer(models.Model):
    """What the person answered to one question on what depends on whom. `key` is the key of the question."""

    key = models.CharField(max_length=80, primary_key=True)
    answer = models.CharField(max_length=8, choices=Answer.choices)
    answered_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.get_answer_display())
