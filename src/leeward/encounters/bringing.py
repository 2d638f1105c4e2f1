"""Calendars of others: looked at first, then kept as they are, with the days that were read from them."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import BinaryIO

from django.db import transaction

from leeward.encounters import changes, loose, upcoming
from leeward.encounters.errors import AlreadyHere, CalendarTooLarge
from leeward.encounters.ics.lines import LARGEST
from leeward.encounters.ics.reading import read
from leeward.encounters.ics.results import Found, FoundDay
from leeward.encounters.models import CalendarDay, CalendarFile
from leeward.encounters.rhythm import Span
from leeward.sealing.errors import SealDamaged
from leeward.sealing.keys import Purpose
from leeward.sealing.names import blob_name
from leeward.vault import log
from leeward.vault.errors import BlobMissing
from leeward.vault.opened import OpenVault
from leeward.words.canonical import encode

KIND = "calendar"
_BACK, _AHEAD = timedelta(days=31), timedelta(days=731)
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked at and is not kept yet. `token` leads to its pending blob."""

    name: str
    token: str
    sha256: str
    zone: str
    found: Found


def window(today: date) -> Span:
    """The time in which days are read: a month back, two years ahead."""
    return Span(today - _BACK, today + _AHEAD)


def look(stream: BinaryIO, zone: str) -> Found:
    """What a file holds. Raises NotACalendar or CalendarTooLarge."""
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise CalendarTooLarge
    return read(data, zone, window(upcoming.today()))


def check_new(sha256: str) -> None:
    """Raises AlreadyHere for a file that was kept before."""
    there = CalendarFile.objects.filter(sha256=sha256).first()
    if there is not None:
        raise AlreadyHere(f"This very file is here already, as “{there.name}”. Nothing was changed.")


def keep(vault: OpenVault, looked: Looked, handovers: Collection[int]) -> CalendarFile:
    """Make the original and its days part of the vault. `handovers` are the numbers of those series."""
    check_new(looked.sha256)
    pending = vault.blobs.pending(looked.token)
    blob = blob_name(vault.key(Purpose.NAMES), pending.sha256)
    found = looked.found
    loose.sweep(vault)
    loose.note(blob)
    with transaction.atomic():
        file = CalendarFile.objects.create(
            name=(looked.name or found.name or "Calendar")[:255],
            blob=blob,
            sha256=looked.sha256,
            size=pending.size,
            zone=looked.zone,
            from_on=found.window.first_on,
            until_on=found.window.last_on,
            events=found.events,
            unread=[[one.line, one.why] for one in found.unread],
            notes=list(found.notes),
        )
        chosen = {(one.title, one.where) for one in found.series if one.number in handovers}
        _add_days(file, found, chosen)
        log.append(KIND, [(looked.sha256, encode(fact_of(file)))])
        changes.note()
        pending.keep()
        loose.settle(blob)
    return file


def discard(vault: OpenVault, looked: Looked) -> None:
    """Nothing of a file that was only looked at stays."""
    with suppress(BlobMissing, SealDamaged):
        vault.blobs.pending(looked.token).discard()


def fact_of(file: CalendarFile) -> dict[str, object]:
    """A calendar file as it is logged."""
    return {
        "fact": "calendar",
        "name": file.name,
        "sha256": file.sha256,
        "size": file.size,
        "brought_at": file.brought_at.isoformat(),
    }


@transaction.atomic
def read_on(vault: OpenVault, file: CalendarFile) -> CalendarFile:
    """Read the kept original anew for the time from a month back to two years from now. Its handovers stay marked."""
    chosen = set(file.days.filter(handover=True).values_list("title", "where").distinct())
    with vault.blobs.open(file.blob) as stream:
        found = look(stream, file.zone)
    file.days.filter(starts__gte=f"{found.window.first_on}").delete()
    _add_days(file, found, chosen)
    file.until_on, file.unread = found.window.last_on, [[one.line, one.why] for one in found.unread]
    file.save(update_fields=["until_on", "unread"])
    return file


def remove(vault: OpenVault, file: CalendarFile) -> None:
    """Delete the kept original and its days for good. The log keeps its leaf and gets one that says so."""
    with transaction.atomic():
        log.append("removal", [(file.sha256, encode({"fact": "removal", "of": "calendar", "sha256": file.sha256}))])
        loose.note(file.blob)
        file.delete()
        changes.note()
    loose.sweep(vault)


def _add_days(file: CalendarFile, found: Found, handovers: Collection[tuple[str, str]]) -> None:
    rows = (_row(file, day, handover=(day.title, day.where) in handovers) for day in found.days)
    CalendarDay.objects.bulk_create(rows, batch_size=_AT_ONCE)


def _row(file: CalendarFile, day: FoundDay, *, handover: bool) -> CalendarDay:
    return CalendarDay(
        file=file,
        uid=day.uid,
        title=day.title,
        where=day.where,
        starts=day.starts,
        ends=day.ends,
        all_day=day.all_day,
        zone=day.zone,
        cancelled=day.cancelled,
        handover=handover,
        line=day.line,
    )
