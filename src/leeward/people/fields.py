"""A column for the time on the wall clock, which has no zone."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Expression

if TYPE_CHECKING:
    _Text = models.CharField[datetime | str | None, Any]
else:
    _Text = models.CharField  # the stubs' generic has no twin at run time


class WallTimeField(_Text):
    """A naive `datetime`, kept as ISO 8601 text ("2025-03-02T21:14:00"), which sorts in order of time.

    Exports hold the wall clock of the device that wrote them; a column with a zone would have to invent one.
    """

    def __init__(self, **options: Any) -> None:
        options["max_length"] = 26
        super().__init__(**options)

    def deconstruct(self) -> Any:
        name, path, arguments, options = super().deconstruct()
        del options["max_length"]
        return name, path, arguments, options

    def from_db_value(
        self, value: str | None, _expression: Expression, _connection: BaseDatabaseWrapper
    ) -> datetime | None:
        return datetime.fromisoformat(value) if value else None

    def to_python(self, value: object) -> Any:
        return datetime.fromisoformat(value) if isinstance(value, str) and value else value or None

    def get_prep_value(self, value: object) -> str | None:
        return value.isoformat() if isinstance(value, datetime) else None if value is None else str(value)
