"""What happened at handovers: notes that are only ever added, each with its leaf in the log, counted in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from leeward.encounters import upcoming
from leeward.encounters.choices import Happened
from leeward.encounters.errors import AlreadyWritten
from leeward.encounters.models import HandoverNote, Schedule
from leeward.encounters.upcoming import Coming
from leeward.vault import log
from leeward.vault.models import Setting
from leeward.words.canonical import encode

KIND = "handover"
_ASIDE = "encounters_not_noted"
_LOOK_BACK = timedelta(days=7)
_MOST_ASIDE = 200


@dataclass(frozen=True, slots=True)
class Month:
    """One month in counts: how many handovers are noted, and of these how many went which way. Facts, no more."""

    first: date
    noted: int
    rows: tuple[tuple[str, int], ...]


@transaction.atomic
def write(given: Mapping[str, Any], corrects: HandoverNote | None = None) -> HandoverNote:
    """Note a handover; `given` holds fields of HandoverNote. Raises AlreadyWritten where that was corrected before."""
    if corrects is not None and corrects.is_corrected:
        raise AlreadyWritten("This note was corrected before. Correct the newer one; nothing was changed.")
    note = HandoverNote.objects.create(**given, corrects=corrects)
    log.append(KIND, [(note.key, encode(fact_of(note)))])
    return note


def fact_of(note: HandoverNote) -> dict[str, object]:
    """A note as it is logged: every word of it, and which note it corrects."""
    return {
        "fact": "handover",
        "key": note.key,
        "planned_on": note.planned_on.isoformat(),
        "planned_clock": note.planned_clock.isoformat() if note.planned_clock else None,
        "zone": note.zone,
        "happened": str(note.happened),
        "minutes_late": note.minutes_late,
        "who_came": note.who_came,
        "cancelled_how": note.cancelled_how,
        "words": note.words,
        "present": note.present,
        "things": note.things,
        "seen": note.seen,
        "corrects": note.corrects.key if note.corrects else None,
        "written_at": note.written_at.isoformat(),
    }


@transaction.atomic
def remove(note: HandoverNote) -> int:
    """Delete a note for good, with those it corrects and those that correct it; returns how many.

    The leaves in the log stay, they hold no words; the log gets one more that says that this was removed.
    """
    chain = _chain(note)
    for one in reversed(chain):  # the newest first, since each leads to the one before
        HandoverNote.objects.filter(pk=one.pk).delete()
    log.append("removal", [(one.key, encode({"fact": "removal", "of": "handover", "key": one.key})) for one in chain])
    return len(chain)


def _chain(note: HandoverNote) -> list[HandoverNote]:
    """All versions of a note, the oldest first."""
    first = note
    while first.corrects is not None:
        first = first.corrects
    chain = [first]
    while newer := HandoverNote.objects.filter(corrects=chain[-1]).first():
        chain.append(newer)
    return chain


def standing() -> list[HandoverNote]:
    """Every note that no newer one corrects, the newest day first."""
    return list(HandoverNote.objects.filter(corrected_by=None).select_related("schedule", "corrects"))


def months() -> list[Month]:
    """Counts by month, the newest first, of the notes that stand."""
    groups: dict[date, list[str]] = {}
    for note in standing():
        groups.setdefault(note.planned_on.replace(day=1), []).append(note.happened)
    return [
        Month(first, len(found), tuple((str(way.label), found.count(way)) for way in Happened if way in found))
        for first, found in sorted(groups.items(), reverse=True)
    ]


def waiting() -> list[Coming]:
    """Handovers of the last seven days, before today, of which nothing is noted and which were not put aside."""
    today = upcoming.today()
    noted = set(HandoverNote.objects.values_list("planned_on", flat=True))
    aside = set(Setting.get(_ASIDE, []))
    known_since = {one.pk: one.created_at.date() for one in Schedule.objects.all()}
    past = upcoming.handovers(today - _LOOK_BACK, today - timedelta(days=1))
    return [
        day
        for day in past
        if day.on not in noted and day.key not in aside and day.on >= known_since.get(day.schedule_id or 0, date.min)
    ]


def put_aside(key: str) -> None:
    """Do not ask about this day again."""
    kept = [one for one in Setting.get(_ASIDE, []) if one != key]
    Setting.put(_ASIDE, [*kept, key[:40]][-_MOST_ASIDE:])
