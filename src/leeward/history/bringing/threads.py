"""Which conversation of the vault a chat in a file belongs to."""

from collections.abc import Mapping, Sequence

from django.db import connection

from leeward.history.bringing import alike
from leeward.history.bringing.joining import Joining
from leeward.history.bringing.known import Known
from leeward.history.models import Conversation
from leeward.history.rows import SORT_AT, Ready, Thread, Writer
from leeward.people import identities
from leeward.people.choices import Role

_SAMPLE = 50
_ENOUGH = 3
_MANY, _NEARLY_ALL = 10, 0.9
_LOOKED_THROUGH = 2000


class Rooms:
    """Finds the conversations for the chats of one reading. `known` and `joining` are those of that reading."""

    def __init__(self, known: Known, joining: Joining) -> None:
        self._known, self._joining = known, joining
        self._writers_of: dict[int, set[int]] = {}

    def find(
        self, thread: Thread, rows: Sequence[Ready], writers: Mapping[Writer, int], persons: Mapping[Writer, int]
    ) -> tuple[int, bool]:
        """The id of the conversation that this chat continues, and whether it held messages before; made when new.

        It is the same chat when at least half of a sample of what others wrote (three messages or more) lies there
        already, whatever it is called now: chats are renamed, and some exports call every chat the same; or when ten or
        more do, and nine of ten of those from the time that this conversation covers. The person's own messages do not
        count, since the same words go to many. Without such an overlap it is the chat of the same name in which
        somebody other than the person wrote who writes here too; else one with such a writer that holds the same
        messages on another clock (`clocks`). `writers` leads from writers to their addresses, `persons` to persons.
        """
        channel, title = thread
        roles = identities.roles()
        others = {writer: number for writer, number in writers.items() if roles.get(number) != Role.ME}
        sample = [row for row in rows if row[1] in others] or [row for row in rows if row[1] is not None]
        rooms = sorted(self._known.rooms(channel), key=lambda room: room[1] != title[:500])
        for number, _ in rooms:
            if _overlaps(number, sample, self._known) or _ends_in(number, sample, self._known):
                return number, True
        there = {persons[writer] for writer in others}
        for number in Conversation.objects.filter(channel=channel, title=title[:500]).values_list("pk", flat=True):
            if _shared(self._who(number), there):
                return number, True
        said = alike.of_rows(rows, persons)
        for number, _ in rooms:
            if self._who(number) & there and self._joining.shown(number, said):
                return number, True
        return Conversation.objects.create(channel=channel, title=title[:500]).pk, False

    def _who(self, conversation_id: int) -> set[int]:
        """Persons who wrote among the first messages of a conversation, the one who uses the program too."""
        if conversation_id not in self._writers_of:
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT DISTINCT person_id FROM people_address WHERE id IN (SELECT sender_id FROM history_message"
                    " WHERE conversation_id = %s ORDER BY sort_at, id LIMIT %s)",
                    [conversation_id, _LOOKED_THROUGH],
                )
                self._writers_of[conversation_id] = {row[0] for row in cursor.fetchall()}
        return self._writers_of[conversation_id]


def _overlaps(conversation_id: int, rows: Sequence[Ready], known: Known) -> bool:
    sample = rows[:: max(1, len(rows) // _SAMPLE)]
    here = known.among(conversation_id, sample)
    shared = sum(row[2] in here for row in sample)
    return shared >= _ENOUGH and shared * 2 >= len(sample)


def _ends_in(conversation_id: int, rows: Sequence[Ready], known: Known) -> bool:
    """Whether nearly all, and many, of the rows are here that are from the time this conversation covers."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT min(sort_at), max(sort_at) FROM history_message WHERE conversation_id = %s", [conversation_id]
        )
        first, last = cursor.fetchone()
    within = [row for row in rows if first[:16] <= row[SORT_AT][:16] <= last[:16]]
    if len(within) < _MANY:
        return False
    here = known.among(conversation_id, within)
    shared = sum(row[2] in here for row in within)
    return shared >= _MANY and shared >= _NEARLY_ALL * len(within)


def _shared(there: set[int], others: set[int]) -> bool:
    return bool(others & there) or not others or not there
