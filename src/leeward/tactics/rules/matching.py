"""Finding the cues that a message fulfils: first by its words, then by the phrases."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leeward.tactics.rules.cues import Cue
from leeward.tactics.rules.phrases import Phrase
from leeward.tactics.rules.text import Window
from leeward.words.tactics import Confidence, Quote


@dataclass(frozen=True, slots=True)
class Seen:
    """A cue fulfilled, with the exact words it rests on.

    `quote` is widened to its sentence; `place` is where the phrase itself stands in the message.
    """

    cue: Cue
    confidence: Confidence
    quote: Quote
    place: tuple[int, int]


class Matcher:
    """Searches many cues at once.

    Each phrase is filed under the rarest words it needs, with the second rarest beside it, so that an ordinary message
    costs a look into a dictionary for each of its words and little more.
    """

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._filed: dict[str, list[tuple[frozenset[str], Cue, Phrase]]] = {}
        for cue in cues:
            for phrase in cue.say:
                second = phrase.needs[1] if len(phrase.needs) > 1 else phrase.needs[0]
                for anchor in phrase.needs[0]:
                    self._filed.setdefault(anchor, []).append((second, cue, phrase))
        self._words = self._filed.keys()

    def may_hold(self, words: set[str]) -> bool:
        """Whether any cue could speak of a text with these words. The cheap first question."""
        return not self._words.isdisjoint(words)

    def seen(self, window: Window, words: set[str], circumstances: set[str]) -> Iterator[Seen]:
        """The cues that this piece of a message fulfils, each at most once. `words` are those of the window."""
        done: set[int] = set()
        for word in sorted(self._words & words):
            for second, cue, phrase in self._filed[word]:
                if second.isdisjoint(words) or id(cue) in done:
                    continue
                if not phrase.may_stand(words) or not cue.fits(circumstances):
                    continue
                found = _search(cue, phrase, window, words)
                if found is not None:
                    done.add(id(cue))
                    likely = cue.confidence is Confidence.LIKELY or bool(cue.likely_when & circumstances)
                    place = (window.start + found[0], window.start + found[1])
                    sure = Confidence.LIKELY if likely else Confidence.POSSIBLE
                    yield Seen(cue, sure, window.quote(*found), place)


def _search(cue: Cue, phrase: Phrase, window: Window, words: set[str]) -> tuple[int, int] | None:
    """The first place where the phrase stands and nothing in its sentence or message speaks against it."""
    for match in phrase.pattern.finditer(window.low):
        left, right = window.sentence(*match.span())
        if not _any(cue.unless, window.low[left:right], words):
            break
    else:
        return None
    if cue.beside and not _any(cue.beside, window.low, words):
        return None
    return None if _any(cue.unless_anywhere, window.low, words) else match.span()


def _any(phrases: Iterable[Phrase], low: str, words: set[str]) -> bool:
    return any(holds(phrase, low, words) for phrase in phrases)


def holds(phrase: Phrase, low: str, words: set[str]) -> bool:
    """Whether the phrase stands in `low`. `words` are words of a text that `low` is a part of."""
    return phrase.may_stand(words) and phrase.pattern.search(low) is not None
