"""The sentences of a message with what was seen in each, every one exactly once. Plain, no Django in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from leeward.recognise import wording
from leeward.resist.pasted import Pasted
from leeward.tactics import screening
from leeward.tactics.catalogue import DANGERS, TACTICS
from leeward.words.replies import Fact, FactKind, SentenceRead, Urgency
from leeward.words.tactics import Confidence, Finding, Grade, Line, Quote, Screened, Setting, Side

AFTER_STOP = "boundary_breaking"
"""Rests on the day, or on words too: what rests on the day alone is said of the message and stands at no sentence."""

_ASKED = (FactKind.QUESTION, FactKind.REQUEST)
_UNSURE = frozenset((Grade.C, Grade.D))
_LOOKED_AT = 2_000  # sentences looked at one by one; in a longer message each name stands at its surest place only


@dataclass(frozen=True, slots=True)
class Label:
    """What a sentence does. `unsure`: the words alone cannot tell."""

    slug: str
    confidence: Confidence

    @property
    def label(self) -> str:
        return TACTICS[self.slug].label

    @property
    def lay(self) -> str:
        return TACTICS[self.slug].lay or ""

    @property
    def sure(self) -> str:
        return wording.CONFIDENCE[self.confidence]

    @property
    def unsure(self) -> bool:
        return TACTICS[self.slug].grade in _UNSURE


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence; `number` counts from 1, `flags` are its danger flags.

    `covered` are questions and requests whose own words do more than ask: they are not shown before somebody opens
    them. Days, places, sums, matters of health and papers never are.
    """

    number: int
    read: SentenceRead
    labels: tuple[Label, ...] = ()
    flags: tuple[str, ...] = ()
    covered: frozenset[Fact] = frozenset()

    @property
    def text(self) -> str:
        return self.read.quote.text

    @property
    def needed(self) -> bool:
        """Whether what it holds is shown above: a fact, a question, something that cannot wait."""
        return bool(self.read.facts or self.read.asks or self.read.urgency)

    @property
    def asked(self) -> tuple[Fact, ...]:
        """The questions and requests in it."""
        return tuple(fact for fact in self.read.facts if fact.kind in _ASKED)

    @property
    def legal(self) -> bool:
        return self.read.urgency is Urgency.LEGAL

    @property
    def emergency(self) -> bool:
        return self.read.urgency is Urgency.EMERGENCY

    @property
    def danger_labels(self) -> tuple[str, ...]:
        return tuple(DANGERS[flag].label for flag in self.flags)


def rows(pasted: Pasted, setting: Setting) -> tuple[Row, ...]:
    """All sentences, in their order.

    The message as a whole decides which labels there are; each sentence is then looked at for the same ones. A label or
    a flag stands at every sentence that its words touch.
    """
    found = list(_seen(pasted, setting))
    dangers = [(danger.flag, danger.quote) for danger in pasted.screened.dangers]
    return tuple(
        replace(_row(number, one, found, dangers), covered=_covered(one, pasted.channel))
        for number, one in enumerate(pasted.read.sentences, start=1)
    )


def labels(rows: Iterable[Row]) -> tuple[Label, ...]:
    """The labels of these sentences, each once: the most frequent first, then in the order of the catalogue."""
    counts: dict[str, list[Label]] = defaultdict(list)
    for row in rows:
        for label in row.labels:
            counts[label.slug].append(label)
    order = list(TACTICS)
    slugs = sorted(counts, key=lambda slug: (-len(counts[slug]), order.index(slug)))
    return tuple(_surest(counts[slug]) for slug in slugs)


def _surest(found: Sequence[Label]) -> Label:
    return next((label for label in found if label.confidence is Confidence.LIKELY), found[0])


def _row(number: int, read: SentenceRead, found: Sequence[Finding], dangers: Sequence[tuple[str, Quote]]) -> Row:
    here = [finding for finding in found if _meet(finding.quote, read.quote)]
    by_slug: dict[str, list[Label]] = defaultdict(list)
    for finding in here:
        by_slug[finding.tactic].append(Label(finding.tactic, finding.confidence))
    flagged = [(flag, quote) for flag, quote in dangers if _meet(quote, read.quote)]
    return Row(
        number=number,
        read=read,
        labels=tuple(_surest(of_slug) for of_slug in by_slug.values()),
        flags=tuple(dict.fromkeys(flag for flag, _ in flagged)),
    )


def _covered(read: SentenceRead, channel: str) -> frozenset[Fact]:
    asked = (fact for fact in read.facts if fact.kind in _ASKED)
    return frozenset(fact for fact in asked if _does_more(_screened(fact.quote.text, channel, Setting())))


def _does_more(seen: Screened) -> bool:
    return bool(seen.findings or seen.dangers)


def _seen(pasted: Pasted, setting: Setting) -> Iterator[Finding]:
    """What was seen in the whole, then the same names wherever a sentence shows them too."""
    without_day = replace(setting, stop_stated_at=None)
    names = {finding.tactic for finding in pasted.screened.findings} - {AFTER_STOP}
    if any(finding.tactic == AFTER_STOP for finding in _screened(pasted.text, pasted.channel, without_day).findings):
        names.add(AFTER_STOP)
    yield from (finding for finding in pasted.screened.findings if finding.tactic in names)
    if not names or len(pasted.read.sentences) > _LOOKED_AT:
        return
    for sentence in pasted.read.sentences:
        for finding in _screened(sentence.quote.text, pasted.channel, without_day).findings:
            if finding.tactic in names:
                yield replace(finding, quote=_moved(finding.quote, sentence.quote.start))


def _screened(text: str, channel: str, setting: Setting) -> Screened:
    return next(iter(screening.screen([Line(Side.THEM, None, channel, text)], setting)))


def _moved(quote: Quote, by: int) -> Quote:
    return Quote(quote.text, quote.start + by, quote.end + by)


def _meet(one: Quote, other: Quote) -> bool:
    return one.start < other.end and other.start < one.end
