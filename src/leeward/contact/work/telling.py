"""What was done at a service is noted with the ways that somebody has to reach the person."""

from leeward.channels.protocol import Action
from leeward.contact import kinds
from leeward.contact.models import Act
from leeward.distance import ways
from leeward.distance.choices import WayState
from leeward.library.distance import OF_CHANNEL
from leeward.people.models import Address

_HELD = "New messages go to a quiet place, by the account “{}”."
_BACK = "Holding back by the account “{}” was ended."


def held(act: Act) -> None:
    """Their addresses at this account are held back from today on. Other actions close no way."""
    _note(act, WayState.HELD, _HELD)


def put_back(act: Act) -> None:
    """They are open again, where they still stand as held back."""
    _note(act, WayState.OPEN, _BACK)


def _note(act: Act, state: WayState, why: str) -> None:
    way = OF_CHANNEL.get(kinds.channel_name(act.account.kind))
    if act.action != Action.HOLD or way is None:
        return
    standing = {(one.kind, one.address): one.state for one in ways.states(act.person)}
    for address in Address.objects.filter(person=act.person, value__in=act.senders):
        if state is WayState.HELD or standing.get((way, address.value)) == WayState.HELD:
            ways.note_state(act.person, way, state, why.format(act.account.label), address=address)
