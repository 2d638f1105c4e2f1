"""What the page "Messages" lists."""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from leeward.history.bringing.request import KIND
from leeward.history.models import Conversation, Receipt
from leeward.people import channels
from leeward.vault.models import Job
from leeward.vault.states import State


@dataclass(frozen=True, slots=True)
class ShownConversation:
    """A conversation with how much is in it. `first` and `last` are wall clock."""

    id: int
    title: str
    channel: str
    messages: int
    first: datetime | None
    last: datetime | None


def conversations() -> list[ShownConversation]:
    """All conversations, the one with the newest message first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conversation_id, count(*), min(nullif(sort_at, '')), max(sort_at) FROM history_message"
            " GROUP BY conversation_id"
        )
        counted = {row[0]: row[1:] for row in cursor.fetchall()}
    shown = [_shown(row, *counted.get(row.pk, (0, None, None))) for row in Conversation.objects.all()]
    return sorted(shown, key=lambda one: (one.last.isoformat() if one.last else "", one.id), reverse=True)


def receipts() -> list[Receipt]:
    """All receipts, the newest first."""
    return list(Receipt.objects.select_related("source"))


def under_way() -> bool:
    """Whether a file is being read, or about to be."""
    return Job.objects.filter(kind=KIND, state__in=[State.WAITING, State.RUNNING, State.PAUSED]).exists()


def _shown(row: Conversation, messages: int, first: str | None, last: str | None) -> ShownConversation:
    return ShownConversation(
        row.pk,
        row.title,
        channels.label(row.channel),
        messages,
        datetime.fromisoformat(first) if first else None,
        datetime.fromisoformat(last) if last else None,
    )
