"""What went out from here, for the days on which the person made no contact. `distance.own_days` counts them."""

from collections.abc import Iterable

from django.urls import reverse

from leeward.contact.choices import Happened
from leeward.contact.models import GoingEvent
from leeward.distance.choices import SlipKind
from leeward.distance.own_days import Told
from leeward.people.models import Person

_WENT = (Happened.SENT, Happened.SAID_WENT)


def told(person: Person) -> Iterable[Told]:
    """Every message that went to this person, as an answer where it answered one."""
    for event in GoingEvent.objects.filter(going__person=person, what__in=_WENT).select_related("going"):
        kind = SlipKind.ANSWERED if event.going.answers_id else SlipKind.WROTE
        url = reverse("contact:going", args=[event.going_id])
        yield Told(kind, event.at.astimezone().replace(tzinfo=None), url)
