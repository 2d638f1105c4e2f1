"""Looks a draft over, sentence by sentence, for the eight things an answer may do and the person would rather not."""

from collections.abc import Sequence

from leeward.drafts import contact as contacts
from leeward.drafts import quoting, weighing
from leeward.drafts.needed import guard
from leeward.drafts.registry import RULES
from leeward.drafts.sentence import Sentence, read
from leeward.words.replies import ContactAllowed, DraftProblem, Fact

LOOKED_AT = 20_000
"""Letters of a draft that are looked at. Nobody sends an answer so long; what stands behind is not checked."""


def check(text: str, contact: ContactAllowed | None = None, asked: Sequence[Fact] = ()) -> tuple[DraftProblem, ...]:
    """What was seen, in the order in which it stands; at most one problem of a rule for a sentence.

    Quotes are exact, counted in code points of `text`. `contact` is how far the person keeps contact: with NONE every
    sentence but a stop notice opens it again (said once), with LIMITED small talk does too. `asked` is what the other
    party asked: an answer to it is no slip. Never raises, whatever the text. English only; irony and what only the two
    know are not understood, so that nothing seen does not mean that there is nothing.
    """
    sentences = read(text[:LOOKED_AT])
    problems = [problem for sentence in sentences for problem in _problems(sentence, asked)]
    problems += contacts.problems(sentences, contact, problems)
    return tuple(sorted(problems, key=lambda one: (one.quote.start, one.quote.end)))


def _problems(sentence: Sentence, asked: Sequence[Fact]) -> list[DraftProblem]:
    found: list[DraftProblem] = []
    for rule in RULES:
        heard = [*rule.hear(sentence), *guard(rule.rule, sentence, asked)]
        if weighing.holds(heard, sentence.scores[rule.rule.value], sentence.alone[rule.rule.value]):
            names = frozenset(cue.name for cue in heard if cue.points > 0)
            quote = quoting.quote(sentence.quote, heard)
            found.append(DraftProblem(rule.rule, quote, rule.why, rule.calmer(sentence, names)))
    return found
