"""Which sealed files this part holds, for rooms that delete files of the same content."""

from leeward.contact.models import GoingEvent, Held


def held_here() -> set[str]:
    """The originals of everything that came, and the bytes of everything that went out."""
    sent = GoingEvent.objects.exclude(blob="").values_list("blob", flat=True)
    return {*Held.objects.values_list("blob", flat=True), *sent}
