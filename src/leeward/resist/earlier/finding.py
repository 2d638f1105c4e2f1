"""What earlier messages say on the matter of one message: what does not fit, and what was answered."""

from dataclasses import dataclass

from leeward.facts.comparing.answered import Answered, answered
from leeward.facts.comparing.pairs import Pair, pairs
from leeward.history.stored import StoredMessage
from leeward.resist.earlier import around, judging
from leeward.resist.earlier.asked import Asked


@dataclass(frozen=True, slots=True)
class PairFound:
    """Two messages that do not fit, with the earlier one as it lies in the vault."""

    pair: Pair
    earlier: StoredMessage

    @property
    def earlier_key(self) -> str:
        return self.earlier.key.hex()


@dataclass(frozen=True, slots=True)
class AnswerFound:
    """A question that was answered before, with the message that asked it and the answer."""

    link: Answered
    asked: StoredMessage
    answer: StoredMessage


@dataclass(frozen=True, slots=True)
class Found:
    """All of it. `looked` is how many earlier messages were compared."""

    pairs: tuple[PairFound, ...] = ()
    answers: tuple[AnswerFound, ...] = ()
    looked: int = 0


def find(asked: Asked) -> Found:
    """Looks beside the last messages and what the index finds; pairs that the person parted for good are left out.

    Bounded: a few milliseconds, however long the history is. Not checked: what is true.
    """
    messages = around.before(asked)
    stored = {str(message.id): message for message in messages}
    before, later = around.earlier(messages, asked), around.as_earlier(asked)
    parted = judging.parted(asked.key)
    found = tuple(PairFound(pair, stored[pair.earlier_key]) for pair in pairs(before, later))
    links = tuple(
        AnswerFound(link, stored[link.asked_key], stored[link.answer_key]) for link in answered(before, later)
    )
    return Found(tuple(one for one in found if one.earlier_key not in parted), links, len(before))
