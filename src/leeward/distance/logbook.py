"""Facts of this part as they enter the log: how it is with a way, and contacts noted by hand."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from leeward.distance.errors import StaysAsWritten
from leeward.distance.models import ContactNote, ReachWay, WayNote
from leeward.people.models import Person
from leeward.vault import log
from leeward.words.canonical import encode

WAY, CONTACT = "way", "contact"


@transaction.atomic
def note_way(way: ReachWay, given: Mapping[str, Any]) -> WayNote:
    """How it is with a way; `given` holds fields of WayNote."""
    note = WayNote.objects.create(way=way, **given)
    log.append(WAY, [(note.key, encode(way_fact(note)))])
    return note


@transaction.atomic
def note_contact(person: Person, given: Mapping[str, Any], corrects: ContactNote | None = None) -> ContactNote:
    """A contact; `given` holds fields of ContactNote. Raises StaysAsWritten where that one was corrected before."""
    if corrects is not None and ContactNote.objects.filter(corrects=corrects).exists():
        raise StaysAsWritten("This note was corrected before. Correct the newer one; nothing was changed.")
    note = ContactNote.objects.create(person=person, corrects=corrects, **given)
    log.append(CONTACT, [(note.key, encode(contact_fact(note)))])
    return note


def take_back(note: ContactNote) -> ContactNote:
    """It was not right: a new row says so, and neither counts. Raises StaysAsWritten as `note_contact` does."""
    same = {"way": note.way, "happened_at": note.happened_at, "day_only": note.day_only}
    return note_contact(note.person, {**same, "taken_back": True}, note)


def standing(person: Person) -> list[ContactNote]:
    """Every note that no newer one corrects and that was not taken back, the newest first."""
    rows = ContactNote.objects.filter(person=person, corrected_by=None, taken_back=False)
    return list(rows.select_related("way__address", "corrects"))


def way_fact(note: WayNote) -> dict[str, object]:
    """A note of a way as it is logged."""
    return {
        "fact": "way",
        "key": note.key,
        "way": note.way.kind,
        "own": note.way.own,
        "address": note.way.address.value if note.way.address else None,
        "state": str(note.state),
        "since": note.since.isoformat() if note.since else None,
        "why": note.why,
        "by_program": note.by_program,
        "written_at": note.written_at.isoformat(),
    }


def contact_fact(note: ContactNote) -> dict[str, object]:
    """A contact as it is logged: every word of it, and which note it corrects."""
    return {
        "fact": "contact",
        "key": note.key,
        "person": note.person.name,
        "way": note.by_way,
        "happened_at": note.happened_at.isoformat(),
        "day_only": note.day_only,
        "account": note.account,
        "words": note.words,
        "what": note.what,
        "seen_by": note.seen_by,
        "corrects": note.corrects.key if note.corrects else None,
        "taken_back": note.taken_back,
        "written_at": note.written_at.isoformat(),
    }
