"""What is meant for paper: one page of what happened in order, the list of exhibits, each with what stands around it.

The full threads are in the folder beside it. A page limit that was typed in is kept to, or nothing is made.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from leeward.court.bundling import Gathered
from leeward.court.errors import PaperTooLong
from leeward.court.lines import Numbered
from leeward.incidents.told import Incident
from leeward.orders import paragraphs
from leeward.people.models import Order
from leeward.plan import hiding
from leeward.printing import thread
from leeward.printing.thread import Made, Mark, Said

CHRONOLOGY, EXHIBITS = "paper/chronology.pdf", "paper/exhibits.pdf"
_SHORT = 110  # signs of a quote in the chronology
_MOST_LINES = 80  # more never fit one page
_SAID = "Chosen by the person who keeps this. Not reviewed by anyone. Facts and words only; nothing is left to a label."


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One thing for paper with its number, when (None: not known), who, and its words; `row` where it is a message."""

    number: int
    when: datetime | None
    who: str
    words: str
    row: Numbered | None = None
    incident: Incident | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """Both papers by their names below `data/`, their pages, and how many exhibits the first page had no room for."""

    files: dict[str, bytes]
    pages: int
    exhibits: int
    over: int


def listed(gathered: Gathered, picked: Sequence[int], incidents: Sequence[Incident]) -> list[Exhibit]:
    """The exhibits in order of time, numbered. What is withheld is none."""
    wanted, found = set(picked), list[Exhibit]()
    for row in gathered.numbered:
        if row.stored.id in wanted and not row.hidden:
            message = row.stored.message
            found.append(Exhibit(0, message.sent_at, message.sender or "", message.text, row))
    for incident in incidents:
        if incident.key not in gathered.withheld.incidents:
            words = "\n".join(part for part in (incident.what, incident.exact_words) if part)
            found.append(Exhibit(0, incident.latest[0], "noted", words, incident=incident))
    found.sort(key=lambda one: (one.when is None, str(one.when), one.row.number if one.row else 0))
    return [Exhibit(number, one.when, one.who, one.words, one.row, one.incident) for number, one in enumerate(found, 1)]


def paper(
    gathered: Gathered, exhibits: Sequence[Exhibit], around: int, order: Order | None, most_pages: int | None
) -> Paper:
    """Both papers. Raises PaperTooLong where they do not fit `most_pages`. Nothing where there is no exhibit."""
    if not exhibits and order is None:
        return Paper({}, 0, 0, 0)
    chronology, over = _one_page(gathered, exhibits)
    rows = [*_order(order), *_list(exhibits)]
    for exhibit in exhibits:
        rows += _excerpt(gathered, exhibit, around)
    whole = _set(gathered, "Exhibits", rows, chronology.pages + 1)
    pages = chronology.pages + whole.pages
    if most_pages is not None and pages > most_pages:
        raise PaperTooLong(pages, most_pages)
    return Paper({CHRONOLOGY: chronology.data, EXHIBITS: whole.data}, pages, len(exhibits), over)


def _one_page(gathered: Gathered, exhibits: Sequence[Exhibit]) -> tuple[Made, int]:
    """As many lines as one page holds, found by halving; the last line says how many more there are."""

    def of(count: int) -> Made:
        return _set(gathered, "In order of time", list(_chronology(exhibits, count)), 1)

    whole = of(min(len(exhibits), _MOST_LINES))
    if whole.pages == 1 and len(exhibits) <= _MOST_LINES:
        return whole, 0
    good, bad, best = 0, min(len(exhibits), _MOST_LINES), of(0)
    while bad - good > 1:
        middle = (good + bad) // 2
        made = of(middle)
        if made.pages == 1:
            good, best = middle, made
        else:
            bad = middle
    return best, len(exhibits) - good


def _chronology(exhibits: Sequence[Exhibit], count: int) -> Iterator[Said | Mark]:
    for one in exhibits[:count]:
        words = " ".join(one.words.split())
        short = words if len(words) <= _SHORT else f"{words[:_SHORT].rstrip()} …"
        who = f"{one.who}: " if one.who else ""
        yield Said(f"{_when(one.when)} · exhibit {one.number}", f"{who}{short}")
    if count < len(exhibits):
        yield Mark(f"and {len(exhibits) - count:,} more, all in the list of exhibits")


def _order(order: Order | None) -> Iterator[Said | Mark]:
    """Its paragraphs word for word, but for a place marked hidden, as on every sheet on an order."""
    if order is None:
        return
    terms = hiding.hidden_terms()
    yield Mark(hiding.scrub(f"Order: {order}", terms))
    for term in paragraphs.standing(order):
        yield Said(str(term), hiding.scrub(term.text, terms))


def _list(exhibits: Sequence[Exhibit]) -> Iterator[Said | Mark]:
    yield Mark("List of exhibits")
    for one in exhibits:
        what = f"message {one.row.number:,}, {one.who}" if one.row else "incident, noted by the person"
        yield Said(f"Exhibit {one.number} · {_when(one.when)} · {what}", "")


def _excerpt(gathered: Gathered, exhibit: Exhibit, around: int) -> Iterator[Said | Mark]:
    yield Mark(f"Exhibit {exhibit.number}")
    if exhibit.incident is not None:
        yield _incident(exhibit.incident)
        return
    if exhibit.row is None:
        return
    room = exhibit.row.stored.conversation_id
    rows = next(rows for one, rows in zip(gathered.threads, gathered.rows, strict=True) if one.conversation_id == room)
    messages = [row for row in rows if isinstance(row, Numbered)]
    place = exhibit.row.number - messages[0].number
    begin, end = max(0, place - around), min(len(messages), place + around + 1)
    if begin:
        yield Mark(f"{begin:,} earlier in this conversation, in the full thread")
    for row in messages[begin:end]:
        if row.hidden:
            yield Mark(f"{row.number:,} · withheld · {row.leaf}")
            continue
        message = row.stored.message
        mark = f"EXHIBIT {exhibit.number} · " if row is exhibit.row else ""
        head = f"{mark}{row.number:,} · {_when(message.sent_at)} · {message.sender or 'the program of the chat'}"
        yield Said(head, message.text, aside=row.stored.side.name == "ME")
    if end < len(messages):
        yield Mark(f"{len(messages) - end:,} later in this conversation, in the full thread")


def _incident(incident: Incident) -> Said:
    happened, until, certainty = incident.latest
    when = f"{_when(happened)}{f' to {_when(until)}' if until else ''} ({certainty})"
    written = f"written down {incident.created_at:%d %B %Y, %H:%M} UTC"
    parts = [incident.what, *([f"Exact words: {incident.exact_words}"] if incident.exact_words else [])]
    parts += [f"Added {one.written_at:%d %B %Y}: {one.words}" for one in incident.additions if one.words]
    parts += [f"File: {one.name}, SHA-256 {one.sha256}" for one in incident.attachments]
    return Said(f"{when} · {written} · line {incident.seq:,} of the log", "\n".join(parts))


def _when(moment: datetime | None) -> str:
    return f"{moment:%d %B %Y, %H:%M}" if moment else "time not known"


def _set(gathered: Gathered, title: str, rows: Sequence[Said | Mark], first: int) -> Made:
    day = gathered.log.until.date() if gathered.log.until else date(1970, 1, 1)
    about = (_SAID, f"Numbers of messages are those of the full threads. Key: {gathered.about.fingerprint}")
    return thread.pdf(thread.Thread(title, about, (title,), title, "P-", first, day, rows))
