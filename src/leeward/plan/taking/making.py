"""From a choice to the sheet, with hidden places taken out last. Needs an open vault."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from leeward.people.models import Person
from leeward.plan import hiding, sheets
from leeward.plan.models import Place
from leeward.plan.taking import memory
from leeward.plan.taking.choice import Choice, Kind
from leeward.printing import text, typeset
from leeward.printing.sheet import Entry, Section, Sheet
from leeward.printing.signs import plain_sheet

# They stand on the paper and within the file: words that fit anybody's drawer.
TITLES = {Kind.SHEET: "Notes", Kind.MEMORY: "List", Kind.FRIEND: "Notes"}


@dataclass(frozen=True, slots=True)
class Made:
    """The sheet that a choice gives. `over` lines of a memory list did not fit; `seen` tells one text from another."""

    sheet: Sheet
    over: int
    seen: str


def sections(*, untouched: bool) -> tuple[Section, ...]:
    """All that can be taken along, sections of the same key as one, in the order in which rooms give them."""
    return _as_one(sheets.whole() if untouched and source is sheets.touched else source() for source in sheets.sheets)


def whole_and_touched() -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """`sections` with and without what is untouched; rooms that give the same for both are asked once."""
    given = [(source, source()) for source in sheets.sheets]
    whole = _as_one(sheets.whole() if source is sheets.touched else found for source, found in given)
    return whole, _as_one(found for _, found in given)


def is_empty() -> bool:
    """Whether there is nothing to take along. The first room that gives something is the last one asked."""
    return not any(source() for source in sheets.sheets)


def make(choice: Choice) -> Made:
    """The sheet of this choice, every text of it scrubbed of hidden places."""
    terms = hiding.hidden_terms()
    chosen = [one for one in sections(untouched=choice.untouched) if one.key in choice.parts]
    bare = _scrubbed(plain_sheet(Sheet(TITLES[choice.kind], tuple(chosen))), terms)
    shaped, over = _condensed(bare, choice) if choice.kind is Kind.MEMORY else (_shaped(bare, choice), 0)
    sheet = _scrubbed(shaped, terms)
    return Made(sheet, over, hashlib.sha256(text.as_text(sheet).encode()).hexdigest())


def as_file(made: Made, choice: Choice) -> bytes:
    """The bytes that leave: a PDF, or a text in UTF-8. Raises CannotDraw."""
    if choice.as_pdf:
        return typeset.pdf(made.sheet, paper=choice.paper, size=choice.size)
    return text.as_text(made.sheet).encode()


def _as_one(given: Iterable[Sequence[Section]]) -> tuple[Section, ...]:
    found: dict[str, Section] = {}
    for section in chain.from_iterable(given):
        before = found.get(section.key)
        found[section.key] = replace(before, entries=before.entries + section.entries) if before else section
    return tuple(found.values())


def _shaped(sheet: Sheet, choice: Choice) -> Sheet:
    kept = (
        replace(section, entries=tuple(_entry(entry, choice) for entry in section.entries))
        for section in sheet.sections
    )
    return replace(sheet, sections=tuple(kept))


def _entry(entry: Entry, choice: Choice) -> Entry:
    return Entry(entry.text, entry.state if choice.states else "", entry.note if choice.notes else "")


def _condensed(sheet: Sheet, choice: Choice) -> tuple[Sheet, int]:
    """Key words. A line in which two words only now stand side by side as a hidden name is left out."""
    terms = hiding.hidden_terms()
    without = [
        replace(one, entries=tuple(Entry(e.text.replace(hiding.KEPT_PRIVATE, ",")) for e in one.entries))
        for one in sheet.sections
    ]
    short = memory.condensed(without, _names(), numbers=choice.numbers, leave_out=(sheets.PLACES,))
    quiet = (
        replace(one, entries=tuple(e for e in one.entries if hiding.scrub(e.text, terms) == e.text)) for one in short
    )
    fitting, over = memory.fitting(tuple(quiet), memory.LINES[choice.size])
    return replace(sheet, sections=fitting), over


def _names() -> frozenset[str]:
    places = Place.objects.values_list("name", "address")
    persons = Person.objects.values_list("name", flat=True)
    return memory.words_of([*persons, *(words for place in places for words in place)])


def _scrubbed(sheet: Sheet, terms: Sequence[str]) -> Sheet:
    def scrub(words: str) -> str:
        return hiding.scrub(words, terms) if words else ""

    def entries(all_of: Iterable[Entry]) -> tuple[Entry, ...]:
        return tuple(Entry(scrub(one.text), scrub(one.state), scrub(one.note)) for one in all_of)

    found = (Section(one.key, scrub(one.heading), entries(one.entries)) for one in sheet.sections)
    return Sheet(scrub(sheet.title), tuple(found))
