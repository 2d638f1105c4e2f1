"""What an action in force needs again and again, where the server does not do it itself: at each look for messages."""

from django.utils import timezone

from leeward.channels.protocol import Channel
from leeward.contact.held.keeping import Keeper
from leeward.contact.models import Account
from leeward.contact.packing import packed
from leeward.people.models import Person


def tend(account: Account, person: Person, channel: Channel, keeper: Keeper) -> None:
    """Tends everything that is in force for this person here. Raises the channel's errors where nothing was done.

    Where it ended half-way, why stands beside the action, and the next look goes on with it.
    """
    for act in account.acts.filter(person=person, undone_at=None).exclude(done_at=None):
        done = channel.tend(act.undo, keeper)
        if done is None:
            continue
        act.undo, act.tend_unfinished = dict(done.undo), done.unfinished
        if not done.unfinished:
            act.tended_at = timezone.now()
        if done.steps:
            act.tended_steps = packed(done.steps)
        act.save(update_fields=["undo", "tend_unfinished", "tended_at", "tended_steps"])
