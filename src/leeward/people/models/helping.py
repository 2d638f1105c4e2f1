"""What somebody helps with, and what was shared with them."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from leeward.library.roles import ROLES
from leeward.people.choices import SharedKind
from leeward.people.models.persons import Person


class PersonRole(models.Model):
    """One thing somebody may help with. `key` is one of `library.roles.ROLES`; `detail` holds a case number, say.

    After two persons were made one, a person may have a role twice; pages show it once.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="roles")
    key = models.CharField(max_length=40)
    detail = models.CharField(max_length=200, blank=True)
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return ROLES[self.key].said.text if self.key in ROLES else self.key


class Shared(models.Model):
    """What somebody was given, or was asked to give back or delete. Rows are added, never changed.

    `about` leads from a later word (asked to delete, say) to the row it is about. `shared_at` is when it happened,
    `noted_at` when it was written down. That somebody has deleted a thing is what they said; nobody can check it.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="shared")
    kind = models.CharField(max_length=8, choices=SharedKind.choices, default=SharedKind.GIVEN)
    about = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="later")
    what = models.CharField(max_length=300)
    how = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    shared_at = models.DateTimeField(default=timezone.now)
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-shared_at", "-id")

    def __str__(self) -> str:
        return self.what
