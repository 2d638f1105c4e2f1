"""Sealed calendars that belong to nothing any more, or do not yet (`history.loose`), and those that are held here."""

from leeward.encounters.models import CalendarFile
from leeward.history.loose import Loose

_LOOSE = Loose("encounters_loose")
note, settle, sweep = _LOOSE.note, _LOOSE.settle, _LOOSE.sweep


def held_here() -> set[str]:
    """The files of all calendars, for rooms that delete files of the same content."""
    return set(CalendarFile.objects.values_list("blob", flat=True))
