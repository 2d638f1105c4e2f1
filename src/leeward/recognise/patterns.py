"""Patterns over time, gathered; each is shown only where it repeats, with its parts and places."""

from datetime import datetime

from leeward.recognise import wording
from leeward.recognise.items import Found, Item, quoted
from leeward.recognise.metrics.contradictions import Contradictions
from leeward.recognise.metrics.crumbs import Crumbs
from leeward.recognise.metrics.sequences import Darvo, HotAndCold, Promises
from leeward.recognise.report import Example, Part, PatternSeen
from leeward.tactics.catalogue import PATTERNS, TACTICS
from leeward.words.tactics import Grade

_PROXY_EXAMPLES = 3
Counted = tuple[int, tuple[Example, ...]]


class FoundPatterns:
    """Those that rest on findings alone, so that they can be counted anew when a label is corrected."""

    NAMES = frozenset(("hot_and_cold", "darvo", "promise_repeated"))

    def __init__(self) -> None:
        self._hot_and_cold = HotAndCold()
        self._darvo = Darvo()
        self._promises = Promises()

    def add(self, found: Found) -> None:
        """A message in which something was seen, in order of time."""
        self._hot_and_cold.add(found)
        self._darvo.add(found)
        self._promises.add(found)

    def result(self) -> tuple[PatternSeen, ...]:
        counted = (
            ("hot_and_cold", self._hot_and_cold.result()),
            ("darvo", self._darvo.result()),
            ("promise_repeated", self._promises.result()),
        )
        return tuple(_seen(name, result) for name, result in counted if result[0])


class MessagePatterns:
    """Those that rest on the messages themselves."""

    def __init__(self, proxies: frozenset[str]) -> None:
        self._proxies = proxies
        self._crumbs = Crumbs()
        self._contradictions = Contradictions()
        self._proxy_count = 0
        self._proxy_examples: list[Example] = []

    def add_theirs(self, item: Item, moment: datetime | None) -> None:
        """A message or call of the other party, in order of time."""
        if moment is not None:
            self._crumbs.add(item, moment)
        if item.has_words:
            self._contradictions.add(item)

    def add_other(self, item: Item) -> None:
        """A message of a third person; counted only where the person marked that sender."""
        if item.message.sender not in self._proxies or not item.has_words:
            return
        self._proxy_count += 1
        part = Part(item.message.sender or "", quoted(item.spot(), item.message.text))
        self._proxy_examples.append(Example((part,)))
        del self._proxy_examples[:-_PROXY_EXAMPLES]

    def result(self) -> tuple[PatternSeen, ...]:
        counted = (
            ("contradiction", self._contradictions.result()),
            ("proxy_contact", (self._proxy_count, tuple(self._proxy_examples))),
            ("breadcrumbing", self._crumbs.result()),
        )
        return tuple(_seen(name, result) for name, result in counted if result[0])


def _seen(name: str, counted: Counted) -> PatternSeen:
    pattern = PATTERNS[name]
    tactic = TACTICS.get(pattern.tactic or "")
    grade = tactic.grade if tactic else Grade.C
    return PatternSeen(
        slug=name,
        label=pattern.label,
        lay=tactic.lay if tactic and tactic.pattern_only else None,
        definition=pattern.definition,
        grade=grade,
        grade_words=wording.GRADE[grade],
        ask=tactic.ask if tactic else "",
        count=counted[0],
        of_words=wording.PATTERN_UNIT[name],
        examples=counted[1],
    )
