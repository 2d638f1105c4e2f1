"""Sealed files of incidents that belong to nothing any more, or do not yet (`history.loose`), and those held here."""

from leeward.history.loose import Loose
from leeward.incidents.models import Attachment

_LOOSE = Loose("incidents_loose")
note, settle, sweep = _LOOSE.note, _LOOSE.settle, _LOOSE.sweep


def held_here() -> set[str]:
    """The files of all incidents, for rooms that delete files of the same content."""
    return set(Attachment.objects.values_list("blob", flat=True))
