"""When an original is removed with its messages: what was confirmed stays, the words copied from them go.

As with a stop notice (`history.removing`): that something happened is the person's own note, its words came from there.
"""

from leeward.history.removing import Ranges
from leeward.orders import logged
from leeward.orders.logbook import INCIDENT
from leeward.orders.models import Aside, Incident


def let_go(ranges: Ranges) -> None:
    """Called in the transaction of a removal, with the ids of the messages that go."""
    rows = [row for row in Incident.objects.exclude(message_id=None) if _goes(row.message_id or 0, ranges)]
    logged.mark(INCIDENT, rows, "words removed")
    Incident.objects.filter(pk__in=[row.pk for row in rows]).update(quote="", message_id=None, source="", sender="")
    gone = [row.pk for row in Aside.objects.all() if row.source[:1] == "m" and _goes(int(row.source[1:]), ranges)]
    Aside.objects.filter(pk__in=gone).delete()


def _goes(number: int, ranges: Ranges) -> bool:
    return any(first <= number <= last for first, last in ranges)
