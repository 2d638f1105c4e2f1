"""What the person said about a file, put where all steps find it: who is who, and when they asked for it to stop."""

from leeward.history.bringing.request import Request
from leeward.history.models import Message
from leeward.people import identities
from leeward.people.choices import Role
from leeward.people.models import Person, StopNotice


def settle(request: Request, channel: str) -> None:
    """Gives the names in the file their roles: the person's own, and the other party's."""
    identities.settle(request.me, Role.ME, channel)
    identities.settle(request.them, Role.OTHER, channel)


def note_stop(request: Request, channel: str) -> StopNotice | None:
    """The stop notice the person told of, with the message it stands in if one was written at that moment.

    Told twice, it is noted once. None when nothing was told or nobody is noted as the other party.
    """
    person = _other_party(request, channel)
    if request.stop_at is None or person is None:
        return None
    said = Message.objects.filter(sent_at=request.stop_at, sender__person__role=Role.ME).order_by("id").first()
    notice, _ = StopNotice.objects.get_or_create(
        person=person,
        stated_at=request.stop_at,
        defaults={
            "channel": channel,
            "quote": said.text if said else "",
            "message_key": bytes(said.key).hex() if said else "",
        },
    )
    return notice


def _other_party(request: Request, channel: str) -> Person | None:
    for name in request.them:
        person = identities.address_for(name, None, channel).person
        if person.role == Role.OTHER:
            return person
    return None
