"""A bare yes says what was asked: "Can you take Mia on Tuesday?" "Yes, fine"."""

from collections.abc import Sequence
from datetime import timedelta

from leeward.facts.comparing.clauses import Clause
from leeward.facts.comparing.denials import Denial, Denied
from leeward.facts.comparing.earlier import Earlier
from leeward.facts.comparing.matching import restricts
from leeward.facts.comparing.values import comparable, differ, values
from leeward.words.tactics import Quote, Side

_YES = frozenset(
    "ok yes fine sure deal perfect agreed absolutely definitely grand great course alright cool lovely right"
    " brilliant "
    "consider leave done will no 👍 👌".split()
)
_PHRASES = (
    "of course|will do|go on then|leave it with me|consider it done|no problem|no bother|no worries|fine by me"
    "|not a problem|happy to|you are on|sure thing|i will|i can|i agree|works for me|that is fine|that works|go for it"
    "|fair enough"
).split("|")
_REFUSES = frozenset("but if unless depends think maybe might try later check first see".split())
_ASKING = frozenset("can could will would please ok alright right so are you agree agreed".split())
_LONGEST = 14
_SOON = timedelta(days=1)


def said_yes(before: Sequence[Earlier], at: int, denial: Denial) -> Quote | None:
    """The yes of message `at` of `before`, if the person had asked just then for what `denial` denies; else None."""
    message, asked = before[at], before[at - 1] if at else None
    if asked is None or asked.side is not Side.ME or message.sent_at is None or asked.sent_at is None:
        return None
    if denial.what not in (Denied.SAYING, Denied.AGREEING) or message.sent_at - asked.sent_at > _SOON:
        return None
    yes = message.parts[0] if message.parts else None
    if yes is None or not is_yes(message.parts) or not any(_asks_it(part, denial, asked) for part in asked.parts):
        return None
    return yes.whole.quote(yes.first, message.parts[-1].end)


def is_yes(parts: Sequence[Clause]) -> bool:
    """Whether a short message says yes to what stood before it, and nothing against it."""
    words = [word for part in parts for word in part.words]
    line = f" {' '.join(words)} "
    if not words or len(words) > _LONGEST or _REFUSES & {*words} or any(part.negative or part.fun for part in parts):
        return False
    if any("?" in part.whole.line for part in parts):
        return False
    return (words[0] in _YES and words[0] not in {"no", "right", "will", "leave", "consider", "course"}) or any(
        line.startswith(f" {phrase} ") for phrase in _PHRASES
    )


def _asks_it(part: Clause, denial: Denial, asked: Earlier) -> bool:
    """Whether the person asked for just that: all it is about, its days and sums, and not of somebody else."""
    if not (part.asks or _ASKING & {*part.words[:4]}):
        return False
    if denial.subject not in {"i", ""} or restricts(denial.said) - {*part.words} or part.negative:
        return False
    there = values(part.words, asked.sent_at)
    if not all(any(comparable(one, other) and not differ(one, other) for other in there) for one in denial.found):
        return False
    about = denial.about
    acts = denial.verbs - {"say", "tell", "want", "let", "do"}
    if not about <= part.about or not acts <= part.verbs:
        return False
    return len(about) > 1 or bool(about and (acts or denial.found or denial.what is Denied.AGREEING))
