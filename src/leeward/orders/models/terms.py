"""The paragraphs of an order, word for word. Never changed: a correction is a new row that leads to the old one."""

from __future__ import annotations

from typing import Any

from django.db import models

from leeward.orders.kinds import KINDS, LOOKS
from leeward.orders.models.rows import AddedRow
from leeward.people.models import Order


class Term(AddedRow):
    """One paragraph. `text` is what counts, verbatim and whole; `kind` is what the person took it to be about.

    `kind` is a code of `kinds.KINDS`, "" where it was not said yet. `params` holds what was asked for that kind,
    `left_out` codes of `choices.LeftOut`. `place` orders the paragraphs as on the paper. `from_on` and `until_on` are
    days of its own, both counted. `dropped_at`: taken out, as the person said; the row stays.
    """

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="terms")
    number = models.CharField(max_length=20, blank=True)
    text = models.TextField()
    kind = models.CharField(max_length=20, blank=True)
    params: models.JSONField[Any, Any] = models.JSONField(default=dict)
    left_out: models.JSONField[Any, Any] = models.JSONField(default=list)
    left_out_words = models.TextField(blank=True)
    from_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)
    place = models.PositiveIntegerField(default=0)
    replaces = models.OneToOneField("self", on_delete=models.CASCADE, null=True, blank=True, related_name="replaced_by")
    dropped_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("place", "id")

    def __str__(self) -> str:
        return f"Paragraph {self.number}" if self.number else "A paragraph without a number"

    @property
    def label(self) -> str:
        """What the person took it to be about, in a few words."""
        return KINDS[self.kind].label if self.kind in KINDS else "Not said yet"

    @property
    def looks(self) -> str:
        """How far the program can look, in one sentence; "" while the kind was not said."""
        return LOOKS[KINDS[self.kind].look] if self.kind in KINDS else ""
