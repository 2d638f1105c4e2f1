"""The request to stop: what is noted, and what the look at the messages took for one. No finder of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from leeward.history.models import Message
from leeward.people.models import Person, StopNotice
from leeward.recognise import screening


@dataclass(frozen=True, slots=True)
class Asked:
    """`notices` stand, the first one counts; `taken_back` do not. `found`: messages of the user's that may be one.

    `place` is the address of the message in which it was said, `confirm` that of the page where one is confirmed; "".
    """

    notices: Sequence[StopNotice]
    taken_back: Sequence[StopNotice]
    found: int
    confirm: str
    place: str


def of(person: Person) -> Asked:
    """What is known of it."""
    rows = list(person.stop_notices.all())
    stand = [row for row in rows if row.withdrawn_at is None]
    kept = screening.newest()
    report = screening.report_of(kept) if kept is not None and not stand else None
    found = len(report.stop_candidates) if report is not None else 0
    confirm = reverse("recognise:stop", args=["v"]) if found else ""
    back = [row for row in rows if row.withdrawn_at is not None]
    return Asked(stand, back, found, confirm, _place(stand[0]) if stand else "")


def _place(notice: StopNotice) -> str:
    """Where the message stands. Looks through the keys of the history, which have no index: for one page only."""
    if not notice.message_key:
        return ""
    rows = Message.objects.filter(key=bytes.fromhex(notice.message_key)).order_by("id")
    found = rows.values_list("pk", flat=True).first()
    return reverse("history:message", args=[found]) if found is not None else ""
