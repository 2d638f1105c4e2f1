"""What of a batch is kept already, and on which clock: the same message of several exports is kept once."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from leeward.history.bringing import alike, clocks
from leeward.history.bringing.alike import Said
from leeward.history.bringing.known import Known
from leeward.history.rows import KEY, Ready, Writer
from leeward.people import identities

# So many messages with equal keys show that both files are on the same clock.
_SAME_CLOCK = 5
_NEARLY_ALL = 0.95


class Joined(NamedTuple):
    """A message of a batch that is here: its id, whether this very file brought it in, and the clock it was found on.

    `minutes` is how far the clock of the file that is read is ahead, 0 where both show the same minute.
    """

    id: int
    own: bool
    minutes: int


class Joining:
    """Answers for one reading of one source, batch by batch in its order. Adds nothing to the vault.

    With `apart`, the person said that this source is not on another clock: then only the same minute counts. `counts`
    are those of the receipt, where the clock that was found last is noted, for a reading that goes on later.
    """

    def __init__(self, known: Known, counts: dict[str, Any], *, apart: bool) -> None:
        self._known = known
        self._counts = counts
        self._apart = apart
        self._mine: frozenset[int] | None = None

    def among(self, conversation_id: int, rows: Sequence[Ready], persons: Mapping[Writer, int]) -> dict[bytes, Joined]:
        """By key, what the conversation holds already of those rows. `persons` leads from writers to persons."""
        source = self._known.source_id
        keyed = self._known.among(conversation_id, rows)
        found = {
            row[KEY]: Joined(here.id, here.source_id == source, 0)
            for row in rows
            if (here := keyed.get(row[KEY])) is not None
        }
        if len(found) == len(rows):
            self._see(0, len(found))
            return found
        before = self._clock
        joined = self._on_this_clock(conversation_id, rows, persons, found)
        if len(joined) >= _NEARLY_ALL * len(rows):
            return joined
        self._look(conversation_id, [row for row in rows if row[KEY] not in joined], persons, found)
        if self._clock == before:
            return joined
        if sum(not one.own for one in joined.values()) < _SAME_CLOCK:  # by chance, since all the rest is elsewhere
            joined = {key: one for key, one in joined.items() if one.own}
        left = [row for row in rows if row[KEY] not in joined]
        return joined | self._on_this_clock(conversation_id, left, persons, {})

    def _on_this_clock(
        self, conversation_id: int, rows: Sequence[Ready], persons: Mapping[Writer, int], keyed: Mapping[bytes, Joined]
    ) -> dict[bytes, Joined]:
        """What is found on the clock seen last. On another clock, the same minute is another time."""
        minutes = self._clock
        found = {key: one for key, one in keyed.items() if one.own or not minutes}
        left = alike.of_rows([row for row in rows if row[KEY] not in found], persons)
        there = alike.near(conversation_id, self._known.source_id, left, 0, minutes) if left else None
        taken = {one.id for one in found.values()}
        for key, number in alike.pairs(left, there or (), minutes, taken):
            found[key] = Joined(number, own=False, minutes=minutes)
        return found

    @property
    def _clock(self) -> int:
        return int(self._counts.get("clock", 0))

    def _see(self, minutes: int, agreeing: int) -> None:
        if self._clock != minutes and agreeing >= _SAME_CLOCK:
            self._counts["clock"] = minutes

    def _look(
        self, room: int, rows: Sequence[Ready], persons: Mapping[Writer, int], found: Mapping[bytes, Joined]
    ) -> None:
        """Notes the clock that this batch shows, if it shows one."""
        if self._apart:
            return
        said = alike.of_rows([row for row in rows if row[KEY] not in found or not found[row[KEY]].own], persons)
        minutes = self.shown(room, said)
        if minutes is not None:
            self._see(minutes, _SAME_CLOCK)

    def shown(self, conversation_id: int, said: Sequence[Said]) -> int | None:
        """How far ahead the clock of these messages is in this conversation, None where nothing shows it."""
        if self._apart or len(said) < clocks.LEAST:
            return None
        there = alike.near(conversation_id, self._known.source_id, said, alike.MOST_MINUTES)
        return clocks.ahead(said, there, self._me()) if there else None

    def _me(self) -> frozenset[int]:
        if self._mine is None:
            person = identities.me()
            self._mine = frozenset({person.pk} if person else ())
        return self._mine
