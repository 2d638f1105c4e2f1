"""The report: what was seen in a history, as one frozen object.

The same object is shown by the page from RAM, by the page of a vault, by the terminal and by the HTML file, and
`to_json()` is what `leeward report --json` prints. The keys are the field names below; more may be added, none
renamed (`shape` counts breaking changes). Dates are ISO 8601 wall clock without a zone, as the export wrote them.

Every number stands beside its denominator and carries a `Spot` (or a list of them) that leads to the words it rests
on. The report labels messages, never a person. It is not a finding about anyone, and nothing found does not mean that
nothing was there: `not_read` says what was left out.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Self

from leeward.recognise import codec
from leeward.words.messages import Place
from leeward.words.tactics import Confidence, Grade, Quote, Side

SHAPE = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a message stands. `ref` names it to its keeper: the id in the vault, or its number in the reading.

    `number` counts messages of this reading from 0, in the order they were read.
    """

    ref: str
    number: int
    conversation: str
    source: str
    place: Place
    sender: str | None
    sent_at: datetime | None
    date_text: str


@dataclass(frozen=True, slots=True)
class ContextLine:
    """A line before or after a quote; long ones are cut (`cut`)."""

    side: Side
    sender: str | None
    sent_at: datetime | None
    text: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A message with the words that count marked. `marks` count code points in `text`, as shown here.

    A text over 1,200 characters is cut around the first mark; the whole one stands at `spot.place`.
    """

    spot: Spot
    text: str
    marks: tuple[Quote, ...]
    confidence: Confidence | None = None
    cut: bool = False
    before: tuple[ContextLine, ...] = ()
    after: tuple[ContextLine, ...] = ()


@dataclass(frozen=True, slots=True)
class DangerItem:
    """One danger flag in its message."""

    flag: str
    label: str
    advice: str
    said: Said


@dataclass(frozen=True, slots=True)
class DangerCount:
    flag: str
    label: str
    advice: str
    count: int


@dataclass(frozen=True, slots=True)
class Dangers:
    """All danger flags. `messages` counts messages with at least one; `items` holds the newest 200, oldest first."""

    messages: int = 0
    counts: tuple[DangerCount, ...] = ()
    items: tuple[DangerItem, ...] = ()


@dataclass(frozen=True, slots=True)
class TacticCount:
    """One tactic: in `count` of `of` messages with words from the other party.

    `months` runs beside `Report.months`; `undated` findings are in `count` and in no month. `grade_words` says how far
    the words alone can tell, `ask` is the question only the person can answer. `trend` is a few words or "".
    """

    slug: str
    label: str
    lay: str | None
    definition: str
    grade: Grade
    grade_words: str
    ask: str
    count: int
    likely: int
    of: int
    first: datetime | None
    last: datetime | None
    months: tuple[int, ...]
    undated: int
    trend: str
    quotes: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthCount:
    """A calendar month of the export's wall clock, "2026-03". `found`: their messages with at least one tactic."""

    month: str
    theirs: int
    mine: int
    found: int
    calls: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Who wrote how much. `with_words` is the denominator of every tactic; calls are counted apart."""

    theirs: int = 0
    with_words: int = 0
    mine: int = 0
    others: int = 0
    calls: int = 0
    missed_calls: int = 0
    found: int = 0


@dataclass(frozen=True, slots=True)
class DayCount:
    day: date
    count: int
    first: Spot


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When the other party writes or calls. All counts are of `dated`: messages and calls with a known time.

    `hours[h]` counts from h:00 to h:59. `night` is 23:00 to 05:59. A time change of the clock is not undone.
    """

    dated: int = 0
    hours: tuple[int, ...] = (0,) * 24
    night: int = 0
    days_with: int = 0
    days_between: int = 0
    busiest: tuple[DayCount, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Messages and calls in a row, from `first` to `last`."""

    count: int
    first: Spot
    last: Spot


@dataclass(frozen=True, slots=True)
class Bursts:
    """Five or more messages or calls within ten minutes. `unanswered` of `count` held no message of the person's."""

    count: int = 0
    unanswered: int = 0
    messages: int = 0
    of: int = 0
    largest: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Runs of messages and calls without one from the person. `runs` counts those of ten or more."""

    runs: int = 0
    longest: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class ChannelCount:
    channel: str
    count: int


@dataclass(frozen=True, slots=True)
class AfterStop:
    """Contact after the person asked for it to stop.

    `confirmed` is false while the request was only found in their own messages and nobody said "yes, that is it".
    `messages` and `calls` are from the other party, after `stated_at`; `of` is all of theirs with a known time.
    `asked` names those who were asked, where not all of the other party were; the counts are then of them alone.
    """

    stated_at: datetime
    confirmed: bool
    said: Said | None
    messages: int
    calls: int
    of: int
    night: int
    bursts: int
    longest_run: int
    first: Spot | None
    last: Spot | None
    channels: tuple[ChannelCount, ...] = ()
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """Nearly the same words again and again: equal but for case, marks, numbers and stretched letters."""

    text: str
    count: int
    of: int
    first: Spot
    last: Spot


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an example, named in words ("Denial", "Earlier message")."""

    name: str
    said: Said


@dataclass(frozen=True, slots=True)
class Example:
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class PatternSeen:
    """A pattern over time: seen `count` times; `of_words` says among what. Shown only where it repeats."""

    slug: str
    label: str
    lay: str | None
    definition: str
    grade: Grade
    grade_words: str
    ask: str
    count: int
    of_words: str
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class NotRead:
    """What was not looked at, in messages (files for the first four). None of it says anything either way.

    `left_out` counts messages of conversations that the person left out: looked at for danger flags alone. `foreign`
    counts messages of the other party, out of `Totals.with_words`, in which no tactic was looked for because they are
    not in English as far as can be told; a few words of danger are noticed in other languages too.
    """

    pictures: int = 0
    videos: int = 0
    voice_notes: int = 0
    other_files: int = 0
    deleted: int = 0
    own: int = 0
    others: int = 0
    calls: int = 0
    system: int = 0
    undated: int = 0
    problems: int = 0
    left_out: int = 0
    foreign: int = 0


@dataclass(frozen=True, slots=True)
class Gap:
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class History:
    """What was read. `messages` counts every message, whoever wrote it; `problems` are rows that could not be read."""

    sources: tuple[str, ...] = ()
    format: str | None = None
    conversations: tuple[str, ...] = ()
    messages: int = 0
    problems: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    first: datetime | None = None
    last: datetime | None = None
    date_order: str = "iso"
    gaps: tuple[Gap, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Who:
    """Names as they stand in the export. `them_label` is how the pages speak of the other party."""

    me: tuple[str, ...] = ()
    them: tuple[str, ...] = ()
    them_label: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """With what the report was made. `corrections` counts labels the person changed that the counts follow."""

    detector: str
    program: str
    at: datetime | None = None
    corrections: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report, in the order it is shown."""

    danger: Dangers
    totals: Totals
    tactics: tuple[TacticCount, ...]
    months: tuple[MonthCount, ...]
    after_stop: AfterStop | None
    stop_candidates: tuple[Said, ...]
    patterns: tuple[PatternSeen, ...]
    rhythm: Rhythm
    bursts: Bursts
    unanswered: Unanswered
    templates: tuple[Template, ...]
    not_read: NotRead
    limits: tuple[str, ...]
    history: History
    who: Who
    made: Made
    shape: int = SHAPE

    def to_json(self) -> dict[str, Any]:
        """The report as JSON values (dicts, lists, strings, numbers, None); `json.dumps` takes it as it is."""
        encoded: dict[str, Any] = codec.encode(self)
        return encoded

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """The inverse of `to_json`. Unknown keys are ignored, missing optional ones get their default.

        Raises `codec.BadShape` where the data is no report.
        """
        return codec.decode(cls, data)
