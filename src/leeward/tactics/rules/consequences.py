"""What follows from what was seen: a danger that is a tactic too, a demand beside a disclosure, an escalation."""

from collections import deque
from collections.abc import Mapping
from datetime import datetime, timedelta

from leeward.words.tactics import Confidence, Line, Quote, Side

ALSO: dict[str, str] = {
    "threat_to_kill": "threat",
    "threat_of_harm": "threat",
    "child_or_pet": "threat",
    "self_harm_with_demand": "self_harm_threat",
    "intimate_image": "intimate_threat",
}
"""Dangers that name a tactic too."""

_HOSTILE = frozenset(
    {"rage", "threat", "belittling", "intimate_threat", "self_harm_threat", "possessiveness", "smear", "legal_threat"}
)
_SPAN = timedelta(days=7)
_KEPT = 400


DEMAND = "demand"
"""The mark of something asked for or laid on the reader. Never shown."""


def with_demand(dangers: dict[str, Quote], marks: set[str]) -> None:
    """Talk of suicide beside a demand becomes a threat with a demand (tactics.md, T25). Sincerity is never judged."""
    if DEMAND in marks and "suicidal_disclosure" in dangers:
        dangers["self_harm_with_demand"] = dangers.pop("suicidal_disclosure")


def also_tactics(dangers: Mapping[str, Quote]) -> dict[str, tuple[Confidence, Quote]]:
    """Tactics that follow from danger flags, with the same words."""
    return {ALSO[flag]: (Confidence.LIKELY, quote) for flag, quote in dangers.items() if flag in ALSO}


class Escalation:
    """Notices when things get worse in a short time, from dates and from what was seen before.

    Holds when contact has ended and, counting this line, the last seven days hold at least three hostile lines or two
    kinds of danger, more than twice as many as the seven days before; once in seven days. Lines without a date are
    not counted. Source of the signs: tactics.md §4 (frequency and new channels around a separation).
    """

    def __init__(self) -> None:
        self._hostile: deque[tuple[datetime, frozenset[str]]] = deque(maxlen=_KEPT)
        self._channels: set[str] = set()
        self._last: datetime | None = None

    def sees(self, line: Line, circumstances: set[str], tactics: set[str], flags: set[str]) -> bool:
        """Whether this line tips it. Call once for each line that the person did not write."""
        if line.side is not Side.THEM or line.sent_at is None:
            return False
        known, channel = set(self._channels), line.channel
        self._channels.add(channel)
        hostile = bool(tactics & _HOSTILE) or bool(flags)
        if not hostile:
            return False
        now = line.sent_at
        self._hostile.append((now, frozenset(flags)))
        if "ended" not in circumstances or (self._last is not None and now - self._last < _SPAN):
            return False
        recent = [found for at, found in self._hostile if now - at <= _SPAN]
        before = sum(1 for at, _ in self._hostile if _SPAN < now - at <= 2 * _SPAN)
        kinds = frozenset().union(*recent)
        new_channel = bool(known) and channel not in known and "after_stop" in circumstances
        worse = len(recent) > 2 * before and (len(recent) >= 3 or len(kinds) >= 2)
        if worse or (new_channel and flags):
            self._last = now
            return True
        return False
