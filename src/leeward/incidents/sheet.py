"""Incidents on paper: each in full, with its later words, its files by their hashes, its witnesses. Made in memory.

Places that are marked hidden are taken out last, in every text; a place that the person wants left out does not stand
there at all. Nothing here says that anybody did wrong.
"""

from collections.abc import Iterable, Iterator, Sequence

from leeward.incidents import wording
from leeward.incidents.values import Addition, Incident
from leeward.orders.spelling import spelled
from leeward.plan import hiding
from leeward.printing.sheet import Entry, Section, Sheet
from leeward.shell.wording import moment

TITLE = "Notes of what happened"
CAUTION = (
    "These notes may be shown in court, or reach the other party. "
    "Nothing should stand in them that they are not to see."
)
LIMITS = (
    "Written by the person whose notes these are. When it happened is as they remember it; when it was written was "
    "noted by the program, by the clock of the device. What was added later stands apart, and nothing was written over."
)


def sheet(incidents: Sequence[Incident]) -> Sheet:
    """The whole sheet, oldest first where the moment is known, every text scrubbed of hidden places."""
    terms = hiding.hidden_terms()
    ordered = sorted(incidents, key=lambda one: (one.latest[0] is None, one.latest[0] or one.created_at, one.number))
    caution = Section("caution", "", (Entry(CAUTION),))
    parts = [Section(one.key, wording.of(one), tuple(_entries(one))) for one in ordered]
    limits = Section("limits", "What this is", (Entry(LIMITS),))
    return Sheet(TITLE, tuple(_made(part, terms) for part in (caution, *parts, limits)))


def _entries(one: Incident) -> Iterator[Entry]:
    for label, text in wording.pairs(one, place=False):
        yield Entry(label, note=text)
    yield Entry("Written down", note=f"{moment(one.created_at)} (UTC)")
    for added in one.additions:
        yield Entry(_head(added), note=_added(added, one.zone))
    for file in one.attachments:
        said = (file.name, file.captured, file.original_at and f"Original: {file.original_at}")
        yield Entry("File", note="\n".join([*(part for part in said if part), f"SHA-256 {file.sha256}"]))
    for note in one.notes:
        there = "says they were there" if note.was_there else "does not say they were there"
        yield Entry(f"{note.name}, on {moment(note.written_at)} (UTC), {there}", note=note.words)


def _head(added: Addition) -> str:
    how = "Corrected" if added.corrects else "Added"
    return f"{how} on {moment(added.written_at)} (UTC). About: {added.about}"


def _added(added: Addition, zone: str) -> str:
    return "\n".join(part for part in (wording.anew(added, zone), added.words) if part)


def _made(section: Section, terms: Sequence[str]) -> Section:
    return Section(section.key, section.heading, tuple(_scrubbed(section.entries, terms)))


def _scrubbed(entries: Iterable[Entry], terms: Sequence[str]) -> Iterator[Entry]:
    for one in entries:
        yield Entry(spelled(hiding.scrub(one.text, terms)), "", spelled(hiding.scrub(one.note, terms)))
