"""Held messages for rooms below that look at everything that came: nothing that is held back is missing there."""

from collections.abc import Iterator

from leeward.contact import kinds
from leeward.contact.models import Held
from leeward.orders.candidates import Came, Contact
from leeward.orders.contacts import Asked


def contacts(asked: Asked) -> Iterator[Contact]:
    """What was held of this person, in order of time, as something that may fall under a paragraph of an order.

    A message that was brought in with an export too is there twice, once from each; the person sees both.
    """
    rows = Held.objects.filter(person=asked.person).select_related("account")
    came = sorted((row.came_at, row.pk, row) for row in rows)
    for at, number, row in came:
        if asked.since is None or at >= asked.since:
            yield Contact(f"h{number}", at, kinds.channel_name(row.account.kind), row.words, Came.DIRECT, row.sender)
