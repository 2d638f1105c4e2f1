"""How other rooms, and the person, put an item into the plan."""

from leeward.library.plan import PARTS
from leeward.plan.errors import NoSuchPart, NothingToAdd
from leeward.plan.models import Item

_LONGEST = 500  # characters of an item; a note may be longer


def add(part_key: str, text: str, *, origin: str, note: str = "") -> Item:
    """Put an item into a part, once for each `origin`: a second time gives the item back as the person left it.

    Needs an open vault. Raises NoSuchPart and NothingToAdd.
    """
    found = Item.objects.filter(origin=origin).first()
    return found or Item.objects.create(part=_part(part_key), text=words(text), note=note.strip(), origin=origin)


def add_own(part_key: str, text: str) -> Item:
    """Put an item of the person's own into a part. Raises NoSuchPart and NothingToAdd."""
    return Item.objects.create(part=_part(part_key), text=words(text))


def _part(key: str) -> str:
    if key not in PARTS:
        raise NoSuchPart
    return key


def words(text: str) -> str:
    """The words of an item, in one line and not too long. Raises NothingToAdd."""
    kept = " ".join(text.split())[:_LONGEST]
    if not kept:
        raise NothingToAdd
    return kept
