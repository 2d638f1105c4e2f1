"""What the page of a thread shows: days, bubbles, gaps, and where the person asked for it to stop."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from leeward.history import copies, local_time, pages, wording
from leeward.history.models import Conversation
from leeward.history.stored import StoredMessage
from leeward.people import channels
from leeward.people.models import Person, StopNotice
from leeward.words.messages import Kind
from leeward.words.tactics import Side

_LONG_GAP = 3


class Bubble:
    """One message, ready to show. `label` names it for screen readers without its words."""

    def __init__(
        self,
        stored: StoredMessage,
        names: dict[int, str] | None = None,
        *,
        marked: bool = False,
        also: Sequence[str] = (),
    ) -> None:
        message = stored.message
        self.id, self.conversation_id = stored.id, stored.conversation_id
        self.mine = stored.side is Side.ME
        self.notice = message.kind is Kind.SYSTEM or message.sender is None
        self.who = "You" if self.mine else (names or {}).get(stored.person_id or 0) or message.sender or ""
        self.sent_at = message.sent_at
        self.date_text = message.date_text
        self.local = local_time.note(message)
        self.text = message.text
        self.about = wording.kind(message.kind)
        self.attachments = [wording.attachment(item) for item in message.attachments]
        self.place = wording.place(message.place)
        self.source = message.origin.source
        self.thread = message.origin.conversation
        self.marked = marked
        self.also = also

    @property
    def label(self) -> str:
        when = f"{self.sent_at:%H:%M}" if self.sent_at else self.date_text
        return f"{self.who or 'Notice of the app'}, {when}"


@dataclass(slots=True)
class ShownDay:
    """A day with its bubbles. `gap` is the number of whole days without messages before it, where that stands out.

    `items` holds bubbles and stop notices in order of time.
    """

    on: date | None
    gap: int = 0
    items: list[Bubble | StopNotice] = field(default_factory=list)


def context(conversation: Conversation, page: pages.Page, marked: int) -> dict[str, Any]:
    """All that the template of a thread needs."""
    span = pages.span(conversation.pk)
    return {
        "conversation": conversation,
        "channel": channels.label(conversation.channel),
        "page": page,
        "days": list(_days(page, conversation.pk, marked)),
        "first_day": span[0].date() if span else None,
        "last_day": span[1].date() if span else None,
    }


def _days(page: pages.Page, conversation_id: int, marked: int) -> Iterator[ShownDay]:
    notices = _notices(page, conversation_id)
    names = dict(Person.objects.values_list("pk", "name"))
    also = copies.lines([stored.id for day in page.days for stored in day.messages])
    before: date | None = None
    for day in page.days:
        shown = ShownDay(day.on, _gap(before, day.on))
        for stored in day.messages:
            while notices and stored.message.sent_at and notices[0].stated_at < stored.message.sent_at:
                shown.items.append(notices.pop(0))
            shown.items.append(Bubble(stored, names, marked=stored.id == marked, also=also.get(stored.id, ())))
        if day is page.days[-1]:
            shown.items += notices
        before = day.on
        yield shown


def _notices(page: pages.Page, conversation_id: int) -> list[StopNotice]:
    """The stop notices that fall between this page's first message and the next page's, of people who write on it."""
    if page.first is None or page.last is None:
        return []
    people = {stored.person_id for day in page.days for stored in day.messages if stored.person_id}
    found = StopNotice.objects.filter(withdrawn_at=None, person_id__in=people).select_related("person")
    following = pages.after(conversation_id, page.later).first if found and page.later else None
    return [one for one in found if page.first <= one.stated_at and not (following and following <= one.stated_at)]


def _gap(before: date | None, now: date | None) -> int:
    days = (now - before).days - 1 if before and now else 0
    return days if days >= _LONG_GAP else 0


def bubbles(found: Sequence[StoredMessage]) -> list[Bubble]:
    """Messages of any threads, as a list."""
    names = dict(Person.objects.values_list("pk", "name"))
    also = copies.lines([stored.id for stored in found])
    return [Bubble(stored, names, also=also.get(stored.id, ())) for stored in found]
