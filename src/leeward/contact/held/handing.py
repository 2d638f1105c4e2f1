"""Handing a held message to the page where messages are looked at (`Way.REPLY`), so that nobody has to copy it."""

from leeward.contact.models import Held
from leeward.shell.given import Given


def ready(held: Held, at: str, back: str) -> Given:
    """Its words as they came, its day and time by the clock of this device, how it came and from whom.

    `at` is the page that takes it, `back` the one it comes from. The way is that of the sender's address in its
    account, "" where that is not there any more.
    """
    came_at = held.came_at
    address = held.account.addresses.filter(value=held.sender).first()
    values = {
        "text": held.words,
        "day": f"{came_at:%Y-%m-%d}",
        "clock": f"{came_at:%H:%M}",
        "channel": address.channel if address is not None else "",
        "person": str(held.person_id or ""),
        "held": str(held.pk),
    }
    return Given(at, tuple(values.items()), back)
