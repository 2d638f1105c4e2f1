"""Is this export on another clock than those that are here? A phone in another zone writes all its times shifted.

The rule: of the messages that somebody other than the person wrote, with twelve characters or more, whose words stand
exactly once in this batch and exactly once here within 14 hours, at least five, and four of five, must lie the same
number of minutes apart; that number is a multiple of 15, as zones are; and the five must lie three hours apart from the
first to the last, so that one burst of words sent again does not look like a zone. Nothing less joins anything.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from leeward.history.bringing.alike import MOST_MINUTES, NOBODY, Said

LEAST = 5
STEP = 15
_LONG_ENOUGH = 12
_FOUR_OF_FIVE = 0.8
_SPAN = timedelta(hours=3)


def ahead(rows: Iterable[Said], there: Iterable[Said], mine: frozenset[int]) -> int | None:
    """How many minutes the clock of the rows is ahead of the one of what is there; None where nothing shows it.

    `mine` are the ids of the person who uses the program: their words go to many, so they prove nothing.
    """
    ours, theirs = _once(rows, mine), _once(there, mine)
    steps: dict[datetime, int] = {}
    for said in ours.keys() & theirs.keys():
        apart = int((ours[said] - theirs[said]).total_seconds()) // 60
        if abs(apart) <= MOST_MINUTES:
            steps[ours[said]] = apart
    return _agreed(steps) if len(steps) >= LEAST else None


def _agreed(steps: dict[datetime, int]) -> int | None:
    (most, number), *_ = Counter(steps.values()).most_common(1)
    times = [at for at, apart in steps.items() if apart == most]
    agreed = number >= LEAST and number >= _FOUR_OF_FIVE * len(steps) and max(times) - min(times) >= _SPAN
    return most if agreed and most % STEP == 0 else None


def _once(said: Iterable[Said], mine: frozenset[int]) -> dict[tuple[int, str], datetime]:
    rows: Sequence[Said] = [one for one in said if one.person not in (*mine, NOBODY) and len(one.text) >= _LONG_ENOUGH]
    counted = Counter((one.person, one.text) for one in rows)
    return {(one.person, one.text): one.minute for one in rows if counted[one.person, one.text] == 1}
