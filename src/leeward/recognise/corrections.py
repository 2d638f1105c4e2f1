"""The person's own view of a label: a dated layer over what was detected, which never changes that.

The newest note on a message and tactic holds. "This is not" takes the message out of that count; another label counts
it there instead; "I do not know" leaves the count as it is. Danger flags cannot be taken out of sight.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from leeward.recognise.items import Found
from leeward.recognise.patterns import FoundPatterns
from leeward.recognise.report import Report, Said
from leeward.recognise.tally import Tally
from leeward.tactics.catalogue import TACTICS
from leeward.words.tactics import Finding

BY_HAND = "you"


class Kind(StrEnum):
    """What a note answers: whether the label fits, or whether the thing happened."""

    LABEL = "label"
    HAPPENED = "happened"


class Label(StrEnum):
    IS = "is"
    IS_NOT = "is_not"
    UNSURE = "unsure"
    BACK = "back"  # the note before is taken back


class Happened(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Note:
    """One note. `ref` is the Spot's ref; `other` a tactic named instead, "" where none was."""

    ref: str
    tactic: str
    kind: Kind
    answer: str
    other: str
    at: datetime


Holding = Mapping[tuple[str, str, Kind], Note]


def holding(notes: Iterable[Note]) -> dict[tuple[str, str, Kind], Note]:
    """The note that holds for each message, tactic and kind. `notes` come in the order they were written."""
    newest = {(note.ref, note.tactic, note.kind): note for note in notes}
    return {key: note for key, note in newest.items() if note.answer != Label.BACK}


def corrected(found: Found, notes: Holding) -> Found:
    """The message with the findings that count now."""
    findings: list[Finding] = []
    for finding in found.findings:
        note = notes.get((found.spot.ref, finding.tactic, Kind.LABEL))
        if note is None or note.answer != Label.IS_NOT:
            findings.append(finding)
        elif note.other in TACTICS:
            findings.append(replace(finding, tactic=note.other, detector=BY_HAND))
    return replace(found, findings=tuple(findings))


def changes_counts(notes: Holding) -> int:
    """How many labels the person took out or changed."""
    return sum(note.kind is Kind.LABEL and note.answer == Label.IS_NOT for note in notes.values())


def recount(report: Report, found: Iterable[Found], notes: Holding) -> Report:
    """The report with counts that follow the notes. `found`: every message in which something was seen, in order.

    What does not rest on labels (times, runs, danger flags, contradictions) stays as it was.
    """
    tally, sequences = Tally(TACTICS), FoundPatterns()
    for one in found:
        now = corrected(one, notes)
        tally.add(now)
        sequences.add(now)
    months = tuple(replace(month, found=tally.by_month()[month.month]) for month in report.months)
    known = {said.spot.ref: said for tactic in report.tactics for said in tactic.quotes}
    kept = tuple(pattern for pattern in report.patterns if pattern.slug not in FoundPatterns.NAMES)
    return replace(
        report,
        totals=replace(report.totals, found=tally.found),
        months=months,
        tactics=tally.counts(report.totals.with_words, months, lambda said: _with_lines(said, known)),
        patterns=sequences.result() + kept,
        made=replace(report.made, corrections=changes_counts(notes)),
    )


def _with_lines(said: Said, known: Mapping[str, Said]) -> Said:
    before = known.get(said.spot.ref)
    return replace(said, before=before.before, after=before.after) if before else said
