"""What lay in the session before there was a notebook moves into it: the answer on orders, the message, a draft."""

from collections.abc import MutableMapping
from typing import Any

from leeward.people import identities
from leeward.resist import pasted as lying
from leeward.resist import standing
from leeward.resist.incoming import keeping
from leeward.resist.models import Draft
from leeward.vault.opened import OpenVault


def carry_over(session: MutableMapping[str, Any], vault: OpenVault) -> None:
    """After "Keep this". A message that is kept already is not kept twice, and a draft goes with the message."""
    with vault.use():
        standing.carry_over(session)
        pasted = lying.of(session)
        if pasted is None:
            return
        others = identities.others()
        received = keeping.keep(pasted, others[0] if len(others) == 1 else None)
        if pasted.draft:
            Draft.objects.create(received=received, person=received.person, text=pasted.draft)
            pasted.draft = ""
