"""What the person said about a file, put where all steps find it: who is who, and when they asked for it to stop."""

from collections.abc import Sequence

from leeward.history.bringing.request import Request
from leeward.history.models import Message
from leeward.people import identities
from leeward.people.choices import Role
from leeward.people.days import is_whole_day
from leeward.people.models import Person, StopNotice


def settle(request: Request, channels: Sequence[str]) -> None:
    """Gives the names in the file their roles, on each channel it holds: own, the other party's, somebody else's."""
    for names, role in ((request.me, Role.ME), (request.them, Role.OTHER), (request.third, Role.THIRD)):
        person: Person | None = None
        for channel in channels:
            person = identities.settle(names, role, channel, person=person)
            if role == Role.ME and person is not None:
                identities.settle(request.owners, role, channel, person=person)
        if person is not None and role == Role.THIRD and request.writes_for_other:
            identities.set_writes_for_other(person, writes=True)


def note_stop(request: Request, channels: Sequence[str]) -> StopNotice | None:
    """The stop notice the person told of, with the message it stands in if one was written at that moment.

    Told twice, it is noted once. None when nothing was told or nobody is noted as the other party.
    """
    person = _other_party(request, channels)
    if request.stop_at is None or person is None:
        return None
    said = (
        Message.objects.filter(sent_at=request.stop_at, sender__person__role=Role.ME)
        .select_related("conversation")
        .order_by("id")
        .first()
    )
    notice, _ = StopNotice.objects.get_or_create(
        person=person,
        stated_at=request.stop_at,
        defaults={
            "channel": said.conversation.channel if said else channels[0],
            "day_only": is_whole_day(request.stop_at),
            "quote": said.text if said else "",
            "message_key": bytes(said.key).hex() if said else "",
        },
    )
    return notice


def _other_party(request: Request, channels: Sequence[str]) -> Person | None:
    for channel in channels:
        for name in request.them:
            found = identities.find_address(name, channel)
            if found is not None and found.person.role == Role.OTHER:
                return found.person
    return None
