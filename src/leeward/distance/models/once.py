"""A row that is written once and never changed."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models

from leeward.distance.errors import StaysAsWritten


def new_key() -> str:
    """A reference that says nothing."""
    return uuid.uuid4().hex


class WrittenOnce(models.Model):
    """`key` is the reference of the row's leaf in the log. Saving a second time raises StaysAsWritten."""

    key = models.CharField(max_length=32, unique=True, default=new_key)

    class Meta:
        abstract = True

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise StaysAsWritten
        super().save(*arguments, **options)
