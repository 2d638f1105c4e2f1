"""How an incident is said on pages and on paper. Plain text."""

from collections.abc import Iterator
from datetime import datetime

from leeward.incidents.choices import Certainty
from leeward.incidents.values import Addition, Incident, Report
from leeward.people.zones import label
from leeward.shell.wording import day, moment

HIDDEN = "left out here"


def when(at: datetime | None, until: datetime | None, certainty: str, zone: str) -> str:
    """As in "about 2 June 2026, 21:14 to 22:00 (clock in London)"."""
    if at is None:
        return "At a time that is not known"
    only_day = certainty == Certainty.DAY
    said = day(at) if only_day else moment(at)
    if until is not None:
        said += f" to {_end(at, until, only_day=only_day)}"
    if only_day:
        return said
    return f"{'About ' if certainty == Certainty.ABOUT else ''}{said} (clock in {label(zone)})"


def of(one: Incident) -> str:
    """When it happened, after the newest correction."""
    return when(*one.latest, one.zone)


def anew(added: Addition, zone: str) -> str:
    """The moment that an addition says anew; "" where it says none."""
    return when(added.happened_at, added.until_at, added.certainty, zone) if added.certainty else ""


def first_line(text: str, most: int = 90) -> str:
    """The beginning of a text for a list."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1].rsplit(" ", 1)[0] + "…"


def pairs(one: Incident, *, place: bool = True) -> Iterator[tuple[str, str]]:
    """Label and text of everything that was first written; hidden places only with `place`."""
    yield "When", when(one.happened_at, one.until_at, one.certainty, one.zone)
    yield "What happened", one.what
    rows = (
        ("The exact words", one.exact_words),
        ("Kind", ", ".join(one.kinds)),
        ("Where", HIDDEN if one.place and one.hide_place and not place else one.place),
        ("By which way", one.channel),
        ("Number, address or account shown", one.identifier),
        ("Something technical", one.technology),
        ("How I know", one.how_known),
        ("Who else was there", "\n".join(one.witnesses)),
        ("What else there is of it", one.kept_elsewhere),
        ("What it did to me", one.effect),
        ("How afraid I was", "" if one.fear is None else f"{one.fear} of 10"),
        ("In danger when written", "Yes" if one.in_danger else ""),
        ("What I did", one.response),
        ("Order of a court", ", paragraph ".join(part for part in (one.order_name, one.paragraph) if part)),
        ("Who was told", _told(one.report)),
    )
    yield from ((label, text) for label, text in rows if text)


def _told(report: Report | None) -> str:
    if report is None:
        return ""
    head = ", ".join(part for part in (*report.to, report.whom, report.officer, report.badge, report.reference) if part)
    on = f"on {day(report.on)}" if report.on else ""
    return "\n".join(part for part in (" ".join(part for part in (head, on) if part), report.result) if part)


def _end(at: datetime, until: datetime, *, only_day: bool) -> str:
    if only_day:
        return day(until)
    return f"{until:%H:%M}" if until.date() == at.date() else moment(until)
