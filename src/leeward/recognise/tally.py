"""Counts per tactic, from the messages in which something was seen.

The same tally serves the first building of a report and its recount after the person changed a label, so that both
give the same numbers for the same labels.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from leeward.recognise import wording
from leeward.recognise.items import Found, month_of, quoted
from leeward.recognise.report import MonthCount, Said, TacticCount
from leeward.recognise.trends import trend_words
from leeward.words.tactics import Confidence, Finding, Tactic

QUOTES = 5
_GROUPED = 3


@dataclass(slots=True)
class _Count:
    count: int = 0
    likely: int = 0
    undated: int = 0
    first: datetime | None = None
    last: datetime | None = None
    months: Counter[str] = field(default_factory=Counter)
    best: list[tuple[tuple[int, int, int, int], Found, tuple[Finding, ...]]] = field(default_factory=list)


class Tally:
    """Counts messages per tactic; keeps the few strongest quotes of each. Memory does not grow with the history."""

    def __init__(self, catalogue: Mapping[str, Tactic]) -> None:
        self._catalogue = catalogue
        self._counts: dict[str, _Count] = {}
        self._months: Counter[str] = Counter()
        self.found = 0

    def add(self, found: Found) -> tuple[str, ...]:
        """Counts a message once for each of its tactics. Gives the tactics for which it is now a kept quote."""
        by_tactic: dict[str, list[Finding]] = {}
        for finding in found.findings:
            by_tactic.setdefault(finding.tactic, []).append(finding)
        if not by_tactic:
            return ()
        self.found += 1
        if found.spot.sent_at is not None:
            self._months[month_of(found.spot.sent_at)] += 1
        return tuple(slug for slug, findings in by_tactic.items() if self._add(slug, found, findings, len(by_tactic)))

    def _add(self, slug: str, found: Found, findings: list[Finding], together: int) -> bool:
        entry = self._counts.setdefault(slug, _Count())
        likely = any(finding.confidence is Confidence.LIKELY for finding in findings)
        entry.count += 1
        entry.likely += likely
        moment = found.spot.sent_at
        if moment is None:
            entry.undated += 1
        else:
            entry.months[month_of(moment)] += 1
            entry.first = moment if entry.first is None else min(entry.first, moment)
            entry.last = moment if entry.last is None else max(entry.last, moment)
        rank = (int(likely), int(found.after_stop), min(together, _GROUPED), found.spot.number)
        return _keep(entry, rank, found, tuple(findings))

    def by_month(self) -> Counter[str]:
        """Messages with at least one tactic, by month."""
        return self._months

    def kept(self) -> set[str]:
        """The refs of all messages that are kept as quotes now."""
        return {found.spot.ref for entry in self._counts.values() for _, found, _ in entry.best}

    def counts(self, of: int, months: Iterable[MonthCount], around: Callable[[Said], Said]) -> tuple[TacticCount, ...]:
        """The counts, most first. `around` gives a quote its lines before and after, where they are known."""
        rows = tuple(months)
        names = tuple(row.month for row in rows)
        ordered = sorted(self._counts.items(), key=lambda pair: (-pair[1].count, pair[0]))
        return tuple(self._row(slug, entry, of, names, around) for slug, entry in ordered)

    def _row(
        self, slug: str, entry: _Count, of: int, months: tuple[str, ...], around: Callable[[Said], Said]
    ) -> TacticCount:
        tactic = self._catalogue[slug]
        per_month = tuple(entry.months[month] for month in months)
        return TacticCount(
            slug=slug,
            label=tactic.label,
            lay=tactic.lay,
            definition=tactic.definition,
            grade=tactic.grade,
            grade_words=wording.GRADE[tactic.grade],
            ask=tactic.ask,
            count=entry.count,
            likely=entry.likely,
            of=of,
            first=entry.first,
            last=entry.last,
            months=per_month,
            undated=entry.undated,
            trend=trend_words(months, per_month),
            quotes=tuple(
                _said(found, findings, around) for _, found, findings in sorted(entry.best, key=lambda kept: kept[0][3])
            ),
        )


def _keep(entry: _Count, rank: tuple[int, int, int, int], found: Found, findings: tuple[Finding, ...]) -> bool:
    words = findings[0].quote.text.casefold()
    for position, (old, _, kept) in enumerate(entry.best):
        if kept[0].quote.text.casefold() == words:
            if rank > old:
                entry.best[position] = (rank, found, findings)
                return True
            return False
    if len(entry.best) < QUOTES:
        entry.best.append((rank, found, findings))
        return True
    weakest = min(range(QUOTES), key=lambda position: entry.best[position][0])
    if rank <= entry.best[weakest][0]:
        return False
    entry.best[weakest] = (rank, found, findings)
    return True


def _said(found: Found, findings: tuple[Finding, ...], around: Callable[[Said], Said]) -> Said:
    likely = any(finding.confidence is Confidence.LIKELY for finding in findings)
    confidence = Confidence.LIKELY if likely else Confidence.POSSIBLE
    return around(quoted(found.spot, found.text, (finding.quote for finding in findings), confidence))
