"""Rows of the addresses of this part, or the page that says there is no such page."""

from django.shortcuts import get_object_or_404

from leeward.distance.models import ContactNote, Pause, ReachWay, Slip
from leeward.people.choices import Role
from leeward.people.models import Person


def person_or_404(person_id: int) -> Person:
    """Somebody who is not the user and was not merged into somebody else."""
    return get_object_or_404(Person.objects.exclude(role=Role.ME), pk=person_id, merged_into=None)


def way_or_404(person_id: int, way_id: int) -> ReachWay:
    """A way of this person, also one that was taken off the list."""
    rows = ReachWay.objects.select_related("person", "address")
    return get_object_or_404(rows, pk=way_id, person=person_or_404(person_id))


def note_or_404(person_id: int, note_id: int) -> ContactNote:
    """A contact that was noted by hand."""
    rows = ContactNote.objects.select_related("person", "way__address", "corrects")
    return get_object_or_404(rows, pk=note_id, person=person_or_404(person_id))


def slip_or_404(person_id: int, slip_id: int) -> Slip:
    """A note of contact that the person made."""
    return get_object_or_404(Slip.objects.select_related("person"), pk=slip_id, person=person_or_404(person_id))


def pause_or_404(person_id: int, pause_id: int) -> Pause:
    """A time of rest that was not ended."""
    rows = Pause.objects.select_related("person")
    return get_object_or_404(rows, pk=pause_id, person=person_or_404(person_id), ended_on=None)
