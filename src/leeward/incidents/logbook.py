"""Writing down an incident, adding to it, the note of a witness; removing it for good. Each is one leaf or more."""

import platform
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from leeward.incidents import files, logged, loose
from leeward.incidents.errors import AlreadyHere
from leeward.incidents.files import Arrived
from leeward.incidents.models import AddedRow, Addition, Attachment, Incident, WitnessNote
from leeward.people.zones import of_this_device
from leeward.vault.models import LogLeaf
from leeward.vault.opened import OpenVault


def write(vault: OpenVault, given: Mapping[str, Any], sent: Sequence[Arrived] = (), **of_files: str) -> Incident:
    """A new incident with its files, all of it or nothing. `given` holds fields of Incident.

    The zone and the kind of this device are noted with it. `of_files` are `captured` and `original_at`.
    """
    files.expect(vault, sent)
    with transaction.atomic():
        row = Incident(**given, written_zone=of_this_device(), device=platform.system()[:100])
        logged.add(row)
        for one in sent:
            files.add(vault, row, one, **of_files)
    return row


@transaction.atomic
def add(incident: Incident, given: Mapping[str, Any]) -> Addition:
    """Something said later; what was written before stays. `given` holds fields of Addition."""
    row: Addition = logged.add(Addition(incident=incident, **given))
    return row


@transaction.atomic
def witness(incident: Incident, given: Mapping[str, Any]) -> WitnessNote:
    """The words of a named person, with the leaves of what they read. `given` holds fields of WitnessNote."""
    row: WitnessNote = logged.add(WitnessNote(incident=incident, before=standing_leaves(incident), **given))
    return row


def add_files(vault: OpenVault, incident: Incident, sent: Sequence[Arrived], **of_files: str) -> list[str]:
    """Keep more files, each by itself; a sentence for each that was here already."""
    files.expect(vault, sent)
    refused = []
    for one in sent:
        try:
            with transaction.atomic():
                files.add(vault, incident, one, **of_files)
        except AlreadyHere as error:
            one.pending.discard()
            refused.append(f"{one.name}: {error}")
    return refused


def remove(vault: OpenVault, incident: Incident) -> None:
    """Delete an incident for good with all that belongs to it. Its leaves stay, and others say that it was removed."""
    with transaction.atomic():
        _let_go([incident, *_parts(incident)], list(incident.attachments.all()))
        incident.delete()
    loose.sweep(vault)


def remove_file(vault: OpenVault, row: Attachment) -> None:
    """Delete one kept file for good."""
    with transaction.atomic():
        _let_go([row], [row])
        row.delete()
    loose.sweep(vault)


def standing_leaves(incident: Incident) -> list[str]:
    """The leaves (hex) of an incident, its additions and files, as they stand now."""
    seqs = [row.log_seq for row in [incident, *_parts(incident)]]
    found = LogLeaf.objects.filter(seq__in=seqs).order_by("seq").values_list("leaf", flat=True)
    return [bytes(leaf).hex() for leaf in found]


def _parts(incident: Incident) -> list[AddedRow]:
    return [*incident.additions.all(), *incident.attachments.all(), *incident.notes.all()]


def _let_go(rows: list[AddedRow], held: list[Attachment]) -> None:
    logged.removal(rows)
    for row in held:
        loose.note(row.blob)
