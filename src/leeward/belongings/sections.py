"""What of this part may stand on paper: how papers and the bag stand, and the budget where the person asked for it.

Never pictures, never where a thing lies, who keeps it, or a note.
"""

from collections.abc import Sequence

from leeward.belongings import budget, money, things
from leeward.belongings.choices import ListKind, ThingState
from leeward.plan import hiding
from leeward.printing.sheet import Entry, Section

_LEFT_OUT = (ThingState.NOTHING_SAID, ThingState.NOT_MINE)
_ON_PAPER = {
    ThingState.ORIGINAL: "original",
    ThingState.COPY: "copy",
    ThingState.PHOTO: "photo",
    ThingState.CANNOT: "cannot get it",
    ThingState.PACKED: "packed",
    ThingState.WITH_SOMEONE: "with someone",
    ThingState.NOT_YET: "not yet",
    ThingState.RISKY: "too risky now",
}


def sections() -> Sequence[Section]:
    """The sections of the open vault, those without a line left out. Hidden places are taken out of every text."""
    terms = hiding.hidden_terms()
    found = [
        Section("own-papers", "List of papers", _things(ListKind.PAPER, terms)),
        Section("own-bag", "What is packed", _things(ListKind.BAG, terms)),
        Section("own-money", "Three months", _money(terms)),
    ]
    return [section for section in found if section.entries]


def _things(kind: str, terms: Sequence[str]) -> tuple[Entry, ...]:
    said = [entry for entry in things.said(kind) if entry.state not in _LEFT_OUT]
    return tuple(Entry(hiding.scrub(entry.text, terms), _ON_PAPER[entry.state]) for entry in said)


def _money(terms: Sequence[str]) -> tuple[Entry, ...]:
    if not money.on_paper():
        return ()
    lines = [entry for entry in money.entries() if entry.counts]
    sentences = budget.in_words(money.sums(lines), money.currency()) if lines else ()
    rows = [Entry(hiding.scrub(_line(entry), terms)) for entry in lines]
    return (*rows, *(Entry(hiding.scrub(sentence, terms)) for sentence in sentences))


def _line(entry: money.Entry) -> str:
    """All in the text: a table without its amounts or its sides would say something else."""
    return f"{'Comes in' if entry.comes_in else 'Goes out'}: {entry.text}, {entry.written}"
