"""Which conversation of the vault a chat in a file belongs to."""

from collections.abc import Mapping, Sequence

from django.db import connection

from leeward.history.bringing.known import Known
from leeward.history.models import Conversation
from leeward.history.rows import Ready, Thread, Writer
from leeward.people import identities
from leeward.people.choices import Role

_SAMPLE = 50
_ENOUGH = 3
_LOOKED_THROUGH = 2000


def find(thread: Thread, rows: Sequence[Ready], writers: Mapping[Writer, int], known: Known) -> tuple[int, bool]:
    """The id of the conversation that this chat continues, and whether it held messages before; made when new.

    It is the same chat when at least half of a sample of what others wrote (three messages or more) lies there
    already, whatever it is called now: chats are renamed, and some exports call every chat the same. The person's own
    messages do not count, since the same words go to many. Without such an overlap it is the chat of the same name in
    which somebody other than the person wrote who writes here too. `writers` leads from writers to address ids.
    """
    channel, title = thread
    roles = identities.roles()
    others = {writer: number for writer, number in writers.items() if roles.get(number) != Role.ME}
    sample = [row for row in rows if row[1] in others] or [row for row in rows if row[1] is not None]
    rooms = list(Conversation.objects.filter(channel=channel).order_by("id").values_list("pk", "title"))
    for number, _ in rooms:
        if _overlaps(number, sample, known):
            return number, True
    for number, name in rooms:
        if name == title[:500] and _shares_writer(number, set(others.values())):
            return number, True
    return Conversation.objects.create(channel=channel, title=title[:500]).pk, False


def _overlaps(conversation_id: int, rows: Sequence[Ready], known: Known) -> bool:
    sample = rows[:: max(1, len(rows) // _SAMPLE)]
    shared = sum(row[2] in known.among(conversation_id, [row]) for row in sample)
    return shared >= _ENOUGH and shared * 2 >= len(sample)


def _shares_writer(conversation_id: int, others: set[int]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT sender_id FROM (SELECT sender_id FROM history_message WHERE conversation_id = %s"
            " ORDER BY sort_at, id LIMIT %s)",
            [conversation_id, _LOOKED_THROUGH],
        )
        there = {row[0] for row in cursor.fetchall()} - {None}
    return bool(others & there) or not others or not there
