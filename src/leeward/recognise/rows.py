"""What the pages show, ready for their templates: labels, numbers, covered quotes and where they lead."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from leeward.recognise import wording
from leeward.recognise.corrections import Holding, Kind
from leeward.recognise.held import Held
from leeward.recognise.htmlparts import marked
from leeward.recognise.items import Found, quoted
from leeward.recognise.metrics.gathered import Behind
from leeward.recognise.report import ContextLine, PatternSeen, Report, Said, TacticCount
from leeward.tactics.catalogue import TACTICS
from leeward.words.tactics import Confidence, Grade

OFTEN = 30
_ROWS_SHOWN = 8
_QUOTED_SHOWN = 3
_QUOTES_SHOWN = 1
_EXAMPLES_SHOWN = 2
_UNSURE = frozenset((Grade.C, Grade.D))
_ANSWERS = {"yes": "You said: yes", "no": "You said: no", "unknown": "You said: I do not know"}
_LABELS = {"is": "You agree with this label", "is_not": "You took this label off", "unsure": "You are not sure"}


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One covered message. `html` is escaped, with its marks; `asks` is the question where words cannot tell, or ""."""

    ref: str
    label: str
    when: datetime | None
    when_text: str
    place: str
    html: SafeString
    length: int
    confidence: str
    before: tuple[ContextLine, ...]
    after: tuple[ContextLine, ...]
    place_url: str | None
    label_url: str | None
    answer_url: str | None
    asks: str
    answered: str
    noted: str
    cut: bool


@dataclass(frozen=True, slots=True)
class TacticRow:
    """One line of the counts, and its strongest quotes."""

    count: TacticCount
    number: int
    when: str
    url: str
    quotes: tuple[QuoteRow, ...]
    says: str
    answers: str


@dataclass(frozen=True, slots=True)
class DangerRow:
    label: str
    advice: str
    quote: QuoteRow


@dataclass(frozen=True, slots=True)
class CountRow:
    """A count of time and, where its messages are gathered, the way to them."""

    label: str
    value: str
    url: str | None


@dataclass(frozen=True, slots=True)
class PartRow:
    name: str
    quote: QuoteRow


@dataclass(frozen=True, slots=True)
class PatternRow:
    """A pattern over time with the parts of its last examples."""

    pattern: PatternSeen
    examples: tuple[tuple[PartRow, ...], ...]


def number_of(slug: str) -> int:
    """The number of a tactic in addresses, which must not tell: 3 for T03."""
    return int(TACTICS[slug].id[1:])


def slug_of(number: int) -> str | None:
    """The opposite."""
    return next((slug for slug, tactic in TACTICS.items() if tactic.id == f"T{number:02d}"), None)


def number_behind(behind: Behind) -> int:
    """The number of a count in addresses."""
    return list(Behind).index(behind) + 1


def behind_of(number: int) -> Behind | None:
    """The opposite."""
    return next((behind for behind in Behind if number_behind(behind) == number), None)


def url(held: Held, name: str, *args: object) -> str:
    """An address of this part, in the vault or on the desk."""
    return reverse(f"recognise:{name}", args=[held.prefix, *args])


def often(rows: list[TacticRow]) -> int:
    """How many rows stand on the page at once: those of thirty messages or more, and never fewer than eight."""
    return max(_ROWS_SHOWN, sum(row.count.count >= OFTEN for row in rows))


def quoted_rows(rows: list[TacticRow]) -> list[TacticRow]:
    """The three most frequent patterns whose words are enough to stand by themselves; the others have own pages."""
    return [row for row in rows if row.quotes and row.count.grade not in _UNSURE][:_QUOTED_SHOWN]


def asking_rows(rows: list[TacticRow]) -> list[TacticRow]:
    """Patterns that only the person can confirm: each asks on its own page."""
    return [row for row in rows if row.count.grade in _UNSURE]


class Rows:
    """Makes rows for one page; looks the person's notes up once."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._notes: Holding = held.notes()

    def tactics(self, report: Report) -> list[TacticRow]:
        return [self._tactic(report, tactic) for tactic in report.tactics]

    def _tactic(self, report: Report, tactic: TacticCount) -> TacticRow:
        number = number_of(tactic.slug)
        return TacticRow(
            count=tactic,
            number=number,
            when=" ".join(part for part in (tactic.trend, wording.between(tactic.first, tactic.last)) if part),
            url=url(self._held, "quotes", number),
            quotes=tuple(self.quote(said, tactic.slug) for said in tactic.quotes[-_QUOTES_SHOWN:]),
            says=wording.says(tactic.grade_words, tactic.ask),
            answers=self.answers(report, tactic.slug),
        )

    def answers(self, report: Report, slug: str) -> str:
        """What the person answered on the messages of a tactic, counted; and how often a promise came again."""
        if TACTICS[slug].grade not in _UNSURE:
            return ""
        said = Counter(
            note.answer for (_, about, kind), note in self._notes.items() if (about, kind) == (slug, Kind.HAPPENED)
        )
        again = sum(p.count for p in report.patterns if p.slug == "promise_repeated" and slug == "false_promises")
        return wording.answers(slug, said["yes"], said["no"], said["unknown"], again)

    def dangers(self, report: Report, most: int | None = None) -> list[DangerRow]:
        """The newest ones last; with `most` only so many of the newest. The advice stands at the first of each flag."""
        shown = report.danger.items if most is None else report.danger.items[-most:]
        first = {item.flag: position for position, item in reversed(list(enumerate(shown)))}
        return [
            DangerRow(item.label, item.advice if first[item.flag] == position else "", self.quote(item.said))
            for position, item in enumerate(shown)
        ]

    def patterns(self, report: Report) -> list[PatternRow]:
        return [
            PatternRow(
                pattern,
                tuple(
                    tuple(PartRow(part.name, self.quote(part.said)) for part in example.parts)
                    for example in pattern.examples[-_EXAMPLES_SHOWN:]
                ),
            )
            for pattern in report.patterns
        ]

    def clock(self, report: Report) -> list[CountRow]:
        """The counts of time; those whose messages are gathered lead to them."""
        return self._led(wording.clock_rows(report))

    def after(self, report: Report) -> list[CountRow]:
        """The counts after the stop."""
        return self._led(wording.after_rows(report, report.after_stop)) if report.after_stop else []

    def _led(self, rows: list[wording.Row]) -> list[CountRow]:
        return [
            CountRow(row.label, row.value, url(self._held, "behind", number_behind(row.behind)) if row.behind else None)
            for row in rows
        ]

    def found(self, found: Found, slug: str) -> QuoteRow:
        """A message of the list of one tactic; one that the person put there has no marks."""
        own = [finding for finding in found.findings if finding.tactic == slug]
        likely = any(finding.confidence is Confidence.LIKELY for finding in own)
        word = (Confidence.LIKELY if likely else Confidence.POSSIBLE) if own else None
        return self.quote(quoted(found.spot, found.text, (finding.quote for finding in own), word), slug)

    def plain(self, found: Found) -> QuoteRow:
        """A message by itself, with no label."""
        return self.quote(quoted(found.spot, found.text))

    def quote(self, said: Said, slug: str = "") -> QuoteRow:
        spot = said.spot
        label = self._notes.get((spot.ref, slug, Kind.LABEL))
        happened = self._notes.get((spot.ref, slug, Kind.HAPPENED))
        number = number_of(slug) if slug else 0
        when = wording.moment(spot.sent_at, spot.date_text)
        return QuoteRow(
            ref=spot.ref,
            label=f"the message of {when}",
            when=spot.sent_at,
            when_text=when,
            place=wording.place(spot.place),
            html=mark_safe(marked(said)),  # noqa: S308  # escaped there
            length=len(said.text),
            confidence=wording.CONFIDENCE[said.confidence] if said.confidence else "",
            before=said.before,
            after=said.after,
            place_url=self._held.place_url(spot.ref),
            label_url=url(self._held, "label", number, spot.ref) if slug else None,
            answer_url=url(self._held, "answer", number, spot.ref) if slug else None,
            asks=wording.QUESTION.get(slug, wording.HAPPENED) if slug and TACTICS[slug].grade in _UNSURE else "",
            answered=_ANSWERS.get(happened.answer, "") if happened else "",
            noted=_LABELS.get(label.answer, "") if label else "",
            cut=said.cut,
        )
