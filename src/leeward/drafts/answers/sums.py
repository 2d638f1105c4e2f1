"""A sum that a message wants from the person: whether it does, and how much, as far as that is plain.

Found by words (`topics.toml`, English). Not checked: whether anything is owed.
"""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from leeward.drafts.answers.topics import holds
from leeward.words.replies import Fact, FactKind, SentenceRead

_PENNY = Decimal("0.01")


def is_asked(sentence: SentenceRead) -> bool:
    """Whether a sentence with a sum wants it, though it is no question and no request: “You owe me £60.”."""
    return _has_sum(sentence.facts) and holds("owed", sentence.quote.text)


def is_wanted(sentence: SentenceRead, facts: Iterable[Fact]) -> bool:
    """Whether a sentence that asks is about a sum to be paid. `facts` may stand in the sentence beside it.

    With no sum in the sentence its words must be plainer: “Can you pay half?” and not "pay attention".
    """
    text = sentence.quote.text
    if _has_sum(sentence.facts):
        return holds("pay", text) or holds("owed", text)
    return holds("pay_plainly", text) or (_has_sum(facts) and holds("owed", text))


def value(facts: Iterable[Fact]) -> str:
    """The one sum of these facts, like "60.00 GBP"; "" where there is none, or where there are several."""
    found = {fact.value for fact in facts if fact.kind is FactKind.MONEY and fact.value}
    return found.pop() if len(found) == 1 else ""


def half(value: str) -> str:
    """Half of a sum: "30.00 GBP" of "60.00 GBP"; "" where it does not come out even."""
    number, _, currency = value.partition(" ")
    try:
        exact = Decimal(number) / 2
    except InvalidOperation:
        return ""
    if not exact.is_finite() or exact != exact.quantize(_PENNY):
        return ""
    return f"{exact:.2f} {currency}".strip()


def _has_sum(facts: Iterable[Fact]) -> bool:
    return any(fact.kind is FactKind.MONEY for fact in facts)
