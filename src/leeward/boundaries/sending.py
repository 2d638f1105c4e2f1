"""Whether the limits let the person write to somebody now. The one door for rooms above: `sending.allowed`."""

from collections.abc import Sequence
from datetime import datetime

from leeward.boundaries import kept, nearby
from leeward.boundaries.rules import clock
from leeward.boundaries.rules.allowing import Allowed, may_send
from leeward.people.models import Person


def allowed(
    person: Person, moment: datetime, channel: str, *, sent_before: Sequence[datetime] = (), same_day: bool = False
) -> Allowed:
    """Now, or from when, and why. `moment` is aware; `channel` is one of `people.channels`, "app", or "" for any.

    `sent_before`: moments of the person's messages to them that are not in the history. `same_day` as in `may_send`.
    Not checked: orders, the mode, what is written. Needs an open vault; changes nothing.
    """
    zone = kept.rules_on(person).zone
    rules = kept.rules_on(person, clock.local(moment, zone).date())
    known = nearby.mine(person, moment, rules.zone) if rules.mine is not None else []
    return may_send(rules, moment, channel, [*known, *sent_before], same_day=same_day)
