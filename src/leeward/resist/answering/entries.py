"""What this sub-part puts into the registries."""

from leeward.people.guard import contact_actions
from leeward.vault import registries

# To prepare an answer, and to say that it went out.
_ANSWERING = ("write", "answer_lines", "own_answer", "draft", "let_lie", "answer_sent", "answer_outbox")


def register() -> None:
    """Called once, when the program starts."""
    from leeward.contact.outbox.checks import further
    from leeward.resist.answering import order_check, work

    for name in _ANSWERING:
        contact_actions.add(f"resist:{name}")
    registries.carry_over.add(work.carry_over)
    further.add(order_check.said_to_bind)
