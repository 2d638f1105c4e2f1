"""Sealed files of posts that belong to nothing any more, or do not yet (`history.loose`), and those held here."""

from leeward.captures.models import KeptFile
from leeward.history.loose import Loose

_LOOSE = Loose("captures_loose")
note, settle, sweep = _LOOSE.note, _LOOSE.settle, _LOOSE.sweep


def held_here() -> set[str]:
    """The files of all posts, for rooms that delete files of the same content."""
    return set(KeptFile.objects.values_list("blob", flat=True))
