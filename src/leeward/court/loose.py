"""Made folders that belong to nothing any more, or do not yet (`history.loose`), and those that are held here."""

from leeward.court.models import Pack
from leeward.history.loose import Loose

_LOOSE = Loose("court_loose")
note, settle, sweep = _LOOSE.note, _LOOSE.settle, _LOOSE.sweep


def held_here() -> set[str]:
    """The made folders, for rooms that delete files of the same content."""
    return set(Pack.objects.exclude(blob="").values_list("blob", flat=True))
