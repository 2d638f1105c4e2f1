"""The first detector: word rules. It misses much, and it says so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from leeward.tactics.rules import guards
from leeward.tactics.rules.after_stop import contact_after_stop
from leeward.tactics.rules.consequences import Escalation, also_tactics, with_demand
from leeward.tactics.rules.cues import load
from leeward.tactics.rules.families import FAMILIES
from leeward.tactics.rules.foreign import reads_foreign
from leeward.tactics.rules.matching import Matcher, Seen
from leeward.tactics.rules.phrases import words_of
from leeward.tactics.rules.text import WINDOW, Window, windows
from leeward.tactics.rules.thread import DENIAL, Thread
from leeward.words.tactics import Confidence, Danger, Finding, Line, Quote, Screened, Setting, Side

VERSION = "word-rules-2"


@dataclass(frozen=True, slots=True)
class Looked:
    """A line, its circumstances (`rules/thread.py`) and what the rules see in it. The mappings may be changed."""

    index: int
    line: Line
    held: set[str]
    tactics: dict[str, tuple[Confidence, Quote]]
    dangers: dict[str, Quote]
    foreign: bool = False


class WordRules:
    """Looks for phrases, and asks when and after what they were written.

    It knows English phrases of the families listed in `rules/families.py` and nothing else. A finding is "possible"
    unless its words are explicit or the circumstances make it likely. Danger flags are tuned to notice too much.
    """

    version = VERSION
    about = (
        "Word rules, first version. They know some hundred English phrases, miss much, and say “possible” unless the "
        "words are explicit."
    )

    def __init__(self, families: Iterable[str] = FAMILIES) -> None:
        self._families = tuple(families)

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(cue for family in self._families for cue in load(family))

    def screen(self, lines: Iterable[Line], setting: Setting) -> Iterator[Screened]:
        """One Screened for each line, as the lines come; see the Protocol for what is promised."""
        escalation = Escalation()
        for looked in self.look(lines, setting):
            yield answered(looked, looked.tactics, looked.dangers, escalation, VERSION)

    def look(self, lines: Iterable[Line], setting: Setting) -> Iterator[Looked]:
        """What the rules make of each line, without what follows from several (escalation). Lazily, in order."""
        thread = Thread(setting)
        for index, line in enumerate(lines):
            if line.side is Side.ME:
                thread.mine(line)
                yield Looked(index, line, set(), {}, {})
                continue
            held = thread.before(line)
            cut = [(window, words_of(window.low)) for window in windows(line.text)]
            seen = list(self._seen(cut, held))
            tactics, dangers = _strongest(seen)
            if "after_stop" in held and "boundary_breaking" not in tactics:
                _add_contact_after_stop(line.text, held, tactics)
            thread.after(line, set(tactics), denied=any(one.cue.name == DENIAL for one in seen))
            foreign = all(reads_foreign(words, window.written) for window, words in cut)
            yield Looked(index, line, held, tactics, dangers, foreign)

    def _seen(self, cut: list[tuple[Window, set[str]]], held: set[str]) -> Iterator[Seen]:
        for window, words in cut:
            if not self._matcher.may_hold(words):
                continue
            circumstances = held | guards.circumstances(window, words)
            if "lyrics" in circumstances:
                continue
            only_danger = "automatic" in circumstances or "foreign" in circumstances
            spans = guards.reported(window)
            for seen in self._matcher.seen(window, words, circumstances):
                inside = any(start <= seen.place[0] < end for start, end in spans)
                if not inside and not (only_danger and seen.cue.kind == "tactic"):
                    yield seen


def _strongest(seen: list[Seen]) -> tuple[dict[str, tuple[Confidence, Quote]], dict[str, Quote]]:
    """One finding for each tactic (the surest, then the earliest) and one quote for each danger flag."""
    ordered = sorted(seen, key=lambda one: (one.confidence is not Confidence.LIKELY, one.quote.start))
    dangers: dict[str, Quote] = {}
    tactics: dict[str, tuple[Confidence, Quote]] = {}
    for one in ordered:
        if one.cue.kind == "danger":
            dangers.setdefault(one.cue.name, one.quote)
        elif one.cue.kind == "tactic":
            tactics.setdefault(one.cue.name, (one.confidence, one.quote))
    with_demand(dangers, {one.cue.name for one in seen if one.cue.kind == "mark"})
    for name, found in also_tactics(dangers).items():
        tactics.setdefault(name, found)
    return tactics, dangers


def _add_contact_after_stop(text: str, held: set[str], tactics: dict[str, tuple[Confidence, Quote]]) -> None:
    for window in windows(text[:WINDOW]):
        found = contact_after_stop(window, held | guards.circumstances(window, words_of(window.low)))
        if found is not None:
            tactics["boundary_breaking"] = found


def answered(
    looked: Looked,
    tactics: dict[str, tuple[Confidence, Quote]],
    dangers: dict[str, Quote],
    escalation: Escalation,
    version: str,
) -> Screened:
    """What was seen in a line, as the detector of this version says it; with an escalation where this line tips it.

    Call once for each line, in order: an escalation rests on those before it.
    """
    if escalation.sees(looked.line, looked.held, set(tactics), set(dangers)):
        dangers.setdefault("escalation", _first_quote(tactics, dangers))
    return Screened(
        looked.index,
        tuple(Finding(name, sure, quote, version) for name, (sure, quote) in tactics.items()),
        tuple(Danger(flag, quote, version) for flag, quote in dangers.items()),
        looked.foreign,
    )


def _first_quote(tactics: dict[str, tuple[Confidence, Quote]], dangers: dict[str, Quote]) -> Quote:
    quotes = [*dangers.values(), *(quote for _, quote in tactics.values())]
    return min(quotes, key=lambda quote: quote.start)
