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

    Each phrase is filed under the words one of which it needs, so that an ordinary message costs a look into a
    dictionary for each of its words and nothing more.
    """

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._filed: dict[str, list[tuple[Cue, Phrase]]] = {}
        for cue in cues:
            for phrase in cue.say:
                for anchor in phrase.anchors:
                    self._filed.setdefault(anchor, []).append((cue, phrase))
        self._words = self._filed.keys()

    def may_hold(self, words: set[str]) -> bool:
        """Whether any cue could speak of a text with these words. The cheap first question."""
        return not self._words.isdisjoint(words)

    def seen(self, window: Window, words: set[str], circumstances: set[str]) -> Iterator[Seen]:
        """The cues that this piece of a message fulfils, each at most once. `words` are those of the window."""
        done: set[int] = set()
        for word in self._words & words:
            for cue, phrase in self._filed[word]:
                if id(cue) in done or not cue.fits(circumstances):
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
    if cue.beside and not any(holds(other, window.low, words) for other in cue.beside):
        return None
    if any(holds(other, window.low, words) for other in cue.unless_anywhere):
        return None
    for match in phrase.pattern.finditer(window.low):
        if not cue.unless:
            return match.span()
        left, right = window.sentence(*match.span())
        sentence = window.low[left:right]
        if not any(holds(other, sentence, words) for other in cue.unless):
            return match.span()
    return None


def holds(phrase: Phrase, low: str, words: set[str]) -> bool:
    """Whether the phrase stands in `low`. `words` are words of a text that `low` is a part of."""
    return not phrase.anchors.isdisjoint(words) and phrase.pattern.search(low) is not None
