"""How far the person keeps contact, and which sentences go beyond it."""

from collections.abc import Sequence

from leeward.drafts import cues, weighing
from leeward.drafts.rules import reopening
from leeward.drafts.sentence import Sentence
from leeward.words.replies import ContactAllowed, DraftProblem, DraftRule

_NONE = "You have decided on no contact. Any answer but a stop notice opens it again."
_SOCIAL = "This is not about what has to be arranged. You have kept contact to practical matters."
_UNKNOWN = 0.5
_LOWER = 0.75  # under LIMITED less is needed for the words to count


def problems(
    sentences: Sequence[Sentence], allowed: ContactAllowed | None, known: Sequence[DraftProblem]
) -> list[DraftProblem]:
    """What goes beyond the contact that is kept, without what is known already. OPEN and None add nothing."""
    if allowed is ContactAllowed.NONE:
        if any(one.rule is DraftRule.BREAKS_NO_CONTACT for one in known):
            return []
        beyond = [sentence for sentence in sentences if not is_stop_notice(sentence)]
        return [DraftProblem(DraftRule.BREAKS_NO_CONTACT, beyond[0].quote, _NONE)] if beyond else []
    if allowed is ContactAllowed.LIMITED:
        there = {one.quote.start for one in known if one.rule is DraftRule.BREAKS_NO_CONTACT}
        return [
            DraftProblem(DraftRule.BREAKS_NO_CONTACT, sentence.quote, _SOCIAL)
            for sentence in sentences
            if _social(sentence) and not any(sentence.quote.start <= at < sentence.quote.end for at in there)
        ]
    return []


def is_stop_notice(sentence: Sentence) -> bool:
    """Whether the sentence ends contact: no more messages, a goodbye, where papers go instead."""
    return bool(cues.load("stop_notice").hear(sentence.wording))


def _social(sentence: Sentence) -> bool:
    if is_stop_notice(sentence):
        return False
    heard = [*reopening.hear(sentence), *cues.load("small_talk").hear(sentence.wording)]
    rule = DraftRule.BREAKS_NO_CONTACT.value
    scores = (sentence.scores[rule], _UNKNOWN)  # the encoder never learned what small talk is
    return any(weighing.weight(heard, score, sentence.alone[rule]) >= weighing.BAR - _LOWER for score in scores)
