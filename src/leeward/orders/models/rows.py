"""What rows that are only ever added share."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils import timezone

from leeward.orders.errors import AlreadyWritten


def new_key() -> str:
    """A random name for a row, the reference of its leaf in the log."""
    return uuid.uuid4().hex


class AddedRow(models.Model):
    """A row that is never changed. Saving it a second time raises AlreadyWritten; a dated mark goes by `update`."""

    key = models.CharField(max_length=32, unique=True, default=new_key)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.key

    def save(self, *arguments: Any, **options: Any) -> None:
        if self.pk is not None:
            raise AlreadyWritten
        super().save(*arguments, **options)
