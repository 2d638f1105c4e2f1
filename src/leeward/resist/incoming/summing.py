"""The first useful line: a message summed up in a few sentences. Plain, no Django in it.

Numbers stand as words up to twelve. Nothing says that all is well: what was not found was not found, no more.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from leeward.recognise.wording import number_word
from leeward.resist.incoming import naming
from leeward.resist.incoming.rows import Row, labels
from leeward.words.replies import FactKind

_NAMED = 4
_WORD = re.compile(r"\w[^\s]*")


@dataclass(frozen=True, slots=True)
class Around:
    """What is known around the message.

    `softly`: contact has ended, an order binds the person, or there is danger, so that nothing is said to need an
    answer. `stopped_on`: it came after the request to stop of that day. `grave`: a danger or an emergency stands in it,
    or it could not be read, so that nothing is said to be left closed.
    """

    today: date
    softly: bool = False
    stopped_on: date | None = None
    grave: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """The sentences, each "" where there is none of it. Together they account for every sentence of the message.

    `official`: what `legal` names sounds like a court, an office or one of its papers.
    """

    words: str
    legal: str
    emergency: str
    needs: str
    facts: str
    beside: str
    rest: str
    after: str
    official: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """All that there are, in the order in which they are read."""
        first = (self.words, self.legal, self.emergency, self.needs, self.facts, self.beside)
        return tuple(one for one in (*first, self.rest, self.after) if one)


def summary(text: str, rows: Sequence[Row], around: Around) -> Summary:
    """The message in a few sentences."""
    needed = [row for row in rows if row.needed]
    others = [row for row in rows if not row.needed]
    asking = [row for row in needed if row.read.asks and (row.read.urgency is None or row.asked)]
    telling = [row for row in needed if not row.read.asks and row.read.urgency is None]
    cannot_wait = len(needed) > len(asking) + len(telling)
    return Summary(
        words=words_line(count_words(text)),
        legal=_legal([row for row in needed if row.legal], around.today),
        emergency=_emergency([row for row in needed if row.emergency]),
        needs=needs_line(titles(asking, around.today), softly=around.softly, other=cannot_wait),
        facts=facts_line(titles(telling, around.today), more=bool(asking) or cannot_wait),
        beside=_beside(needed, others),
        rest=rest_line(len(others), _names(others), other=bool(needed), grave=around.grave),
        after=_after(around),
        official=any(naming.official(row.text) for row in needed if row.legal),
    )


def count_words(text: str) -> int:
    """How many words it has; signs and pictures alone are none."""
    return len(_WORD.findall(text))


def words_line(count: int) -> str:
    """How long it is: “143 words.”."""
    return f"{_counted(count, 'word')}." if count else "No words in it, only signs."


def needs_line(titles: Sequence[str], *, softly: bool = False, other: bool = False) -> str:
    """What asks for something: “One thing needs an answer: pick-up, Friday 6 March, 17:00.”.

    `other`: something that cannot wait is named before it. `softly`: it asks for an answer; whether it needs one is
    not said.
    """
    kind = "other " if other else ""
    if not titles:
        return f"Nothing {'else ' if other else ''}that needs an answer was found."
    verbs = ("asks for", "ask for") if softly else ("needs", "need")
    verb = verbs[len(titles) > 1]
    return f"{_counted(len(titles), f'{kind}thing')} {verb} an answer: {listed(titles)}."


def facts_line(titles: Sequence[str], *, more: bool) -> str:
    """What only informs: “One more thing to know: dentist, Thursday 25 June, 16:30.”; "" where there is none."""
    if not titles:
        return ""
    return f"{_counted(len(titles), 'more thing' if more else 'thing')} to know: {listed(titles)}."


def rest_line(count: int, names: Sequence[str], *, other: bool, grave: bool = False) -> str:
    """All that is not shown: “Eleven other sentences: guilt, put-downs. You can leave them closed.”.

    Where the message is `grave`, that they can stay closed is not said.
    """
    if not count:
        return ""
    them = "it" if count == 1 else "them"
    what = f": {named(names)}" if names else f", with nothing in {them} that this notebook knows"
    ways = "" if grave else f" You can leave {them} closed."
    return f"{_counted(count, 'other sentence' if other else 'sentence')}{what}.{ways}"


def named(names: Sequence[str]) -> str:
    """“pressure through guilt, put-downs”: small first letters, four at most, and how many more there are."""
    shown = [_small(name) for name in names[:_NAMED]]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {number_word(more)} more" if more else "")


def listed(titles: Sequence[str]) -> str:
    """Things one after the other, four at most; how many more there are is said. Equal neighbours are said once."""
    groups = [(title, len(list(same))) for title, same in groupby(titles)]
    said = [title if times == 1 else f"{title}, {number_word(times)} times" for title, times in groups[:_NAMED]]
    more = sum(times for _, times in groups[_NAMED:])
    return "; ".join(said) + (f"; and {number_word(more)} more" if more else "")


def titles(rows: Iterable[Row], today: date) -> list[str]:
    """Each sentence in a few words."""
    return [title(row, today) for row in rows]


def title(row: Row, today: date) -> str:
    """One sentence in a few words."""
    quotable = [fact for fact in row.read.facts if fact not in row.covered]
    return naming.title(row.text, row.read.facts, today, quotable=quotable) or f"sentence {row.number}"


def _legal(rows: Sequence[Row], today: date) -> str:
    if not rows:
        return ""
    official = [row for row in rows if naming.official(row.text)]
    papers = dict.fromkeys(naming.paper(row.text, row.read.facts, today) for row in official or rows)
    if not official:
        return f"It names something that may have a last day{_told(papers)}."
    return f"It may name a paper or a date of a court or an office{_told(papers)}."


def _emergency(rows: Sequence[Row]) -> str:
    """What is the matter, then where, as far as it is said."""
    if not rows:
        return ""
    facts = [fact for row in rows for fact in row.read.facts]
    named = [fact.quote.text for kind in (FactKind.HEALTH, FactKind.PLACE) for fact in facts if fact.kind is kind]
    return f"It may speak of somebody who needs help now{_told(named)}."


def _told(parts: Iterable[str]) -> str:
    """Each once, behind a colon; "" where there is none."""
    said = list(dict.fromkeys(part for part in parts if part))
    return f": {listed(said)}" if said else ""


def _beside(needed: Sequence[Row], others: Sequence[Row]) -> str:
    """What the sentences do that hold the facts, as far as no other sentence does the same."""
    elsewhere = {label.slug for label in labels(others)}
    names = [label.label for label in labels(needed) if label.slug not in elsewhere]
    return f"Around that: {named(names)}." if names else ""


def _names(rows: Sequence[Row]) -> list[str]:
    """What these sentences do; a danger that no label names is named itself."""
    bare = [label for row in rows if not row.labels for label in row.danger_labels]
    return list(dict.fromkeys([*bare, *(label.label for label in labels(rows))]))


def _after(around: Around) -> str:
    if around.stopped_on is None:
        return ""
    return f"This came after you asked to stop on {naming.day_of(around.stopped_on, around.today)}."


def _counted(count: int, noun: str) -> str:
    """“Eleven other sentences”, "One word"."""
    word = number_word(count)
    return f"{word[:1].upper()}{word[1:]} {noun}{'' if count == 1 else 's'}"


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
