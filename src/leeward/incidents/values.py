"""What an incident is to those who read it: plain values, nothing to change, every leaf named. Made by `told`."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Report:
    """Whom the person says they told, as they wrote it. `on` is the day, or None."""

    to: tuple[str, ...]
    whom: str
    officer: str
    badge: str
    reference: str
    on: date | None
    result: str


@dataclass(frozen=True, slots=True)
class Addition:
    """Something said later. `about` names the part of the incident it is about, as pages write it.

    `corrects` says whether it stands in the place of what was written before, which stays. `happened_at`, `until_at`
    and `certainty` are set where it says anew when it happened. `written_at` is in UTC.
    """

    key: str
    seq: int
    written_at: datetime
    about: str
    corrects: bool
    words: str
    happened_at: datetime | None
    until_at: datetime | None
    certainty: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as it came. `blob` is its sealed name in the vault, `sha256` (hex) and `size` those of its bytes.

    `metadata` are pairs of label and value that were read from the file, which was not changed; nothing says that they
    are true. `places` says whether a place is among them. `media_type` is by its first bytes. `written_at` is in UTC.
    """

    key: str
    seq: int
    written_at: datetime
    name: str
    blob: str
    sha256: str
    size: int
    media_type: str
    captured: str
    original_at: str
    metadata: tuple[tuple[str, str], ...]
    places: bool


@dataclass(frozen=True, slots=True)
class WitnessNote:
    """What a named person typed on this device. Who sat there is not checked by anybody.

    `before` are the leaves (hex) of the incident and its additions that stood on the page. `written_at` is in UTC.
    """

    key: str
    seq: int
    written_at: datetime
    name: str
    contact: str
    was_there: bool
    words: str
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Incident:
    """One incident, as it was first written, with all that was added, each in the order in which it came.

    `happened_at` and `until_at` are wall clock in `zone` (IANA), None where unknown; `certainty` is exact, about, day
    or unknown; of a day only the date counts. `latest` gives the moment with the newest correction. `created_at` is in
    UTC, `created_zone` the zone of this device then. `seq` is the place of its leaf in the log, from 1. `hide_place`:
    the person wants the place left out of what is given away. Labels of tactics are no part of it.
    """

    key: str
    seq: int
    number: int
    happened_at: datetime | None
    until_at: datetime | None
    certainty: str
    zone: str
    created_at: datetime
    created_zone: str
    device: str
    place: str
    hide_place: bool
    kinds: tuple[str, ...]
    channel: str
    identifier: str
    what: str
    exact_words: str
    technology: str
    how_known: str
    witnesses: tuple[str, ...]
    kept_elsewhere: str
    effect: str
    fear: int | None
    in_danger: bool
    report: Report | None
    order_id: int | None
    order_name: str
    paragraph: str
    response: str
    additions: tuple[Addition, ...]
    attachments: tuple[Attachment, ...]
    notes: tuple[WitnessNote, ...]

    @property
    def latest(self) -> tuple[datetime | None, datetime | None, str]:
        """When it happened, until when, and how certain: after the newest correction of that."""
        for one in reversed(self.additions):
            if one.certainty:
                return one.happened_at, one.until_at, one.certainty
        return self.happened_at, self.until_at, self.certainty

    @property
    def seqs(self) -> tuple[int, ...]:
        """Every leaf of it, in order."""
        parts = [[one.seq for one in self.additions], [one.seq for one in self.attachments]]
        return tuple(sorted([self.seq, *parts[0], *parts[1], *(one.seq for one in self.notes)]))
