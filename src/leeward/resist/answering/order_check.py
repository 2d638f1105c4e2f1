"""A check of the outbox: the person answered that an order binds them, and none is noted that says so."""

from collections.abc import Sequence

from django.urls import reverse

from leeward.contact.outbox import contact_rules
from leeward.contact.outbox.asked import Answer, Asked, Level
from leeward.resist import standing


def said_to_bind(asked: Asked) -> Sequence[Answer]:
    """Stops what would go out, unless an order that is noted stops it already, in its own name.

    Only an answer that is kept in the notebook counts: a job has no session.
    """
    if not standing.said_to_bind() or contact_rules.order_binds(asked):
        return ()
    return (
        Answer(
            Level.STOP,
            "You said that an order binds you.",
            "Any message may break it, a kind one too. Ask a lawyer first. Nothing is sent from here while your answer "
            "stands.",
            url=reverse("resist:order"),
        ),
    )
