"""A message read by hand: which words are which fact, for tests that must not depend on what the reader finds."""

from leeward.resist.pasted import Pasted
from leeward.words.replies import Fact, FactKind, MessageRead, SentenceRead, Urgency
from leeward.words.sentences import sentences
from leeward.words.tactics import Quote, Screened


def read_by_hand(text, *facts, asks=(), legal=(), emergency=()):
    """`facts` are (kind, words) or (kind, words, value); a sentence that holds words of `asks` asks, and so on."""
    found = [_fact(text, *fact) for fact in facts]
    urgent = [*((words, Urgency.LEGAL) for words in legal), *((words, Urgency.EMERGENCY) for words in emergency)]
    return MessageRead(text, tuple(_sentence(quote, found, asks, urgent) for quote in sentences(text)))


def pasted_by_hand(text, *facts, screened=None, **named):
    """The same as a message that lies open, with nothing seen in it unless `screened` says so."""
    return Pasted(text, read_by_hand(text, *facts, **named), screened or Screened(0))


def _sentence(quote, facts, asks, urgent):
    inside = tuple(one for one in facts if quote.start <= one.quote.start and one.quote.end <= quote.end)
    urgency = next((kind for words, kind in urgent if words in quote.text), None)
    return SentenceRead(quote, inside, asks=any(words in quote.text for words in asks), urgency=urgency)


def _fact(text, kind, words, value=None):
    start = text.index(words)
    return Fact(FactKind(kind), Quote(words, start, start + len(words)), value)
