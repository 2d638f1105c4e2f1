"""Sealed scans that belong to nothing any more, or do not yet (`history.loose`), and those that are held here."""

from leeward.history.loose import Loose
from leeward.orders.models import PaperFile

_LOOSE = Loose("orders_loose")
note, settle, sweep = _LOOSE.note, _LOOSE.settle, _LOOSE.sweep


def held_here() -> set[str]:
    """The files of all orders, for rooms that delete files of the same content."""
    return set(PaperFile.objects.values_list("blob", flat=True))
