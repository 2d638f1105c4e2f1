"""What is put on paper for police or a lawyer: the order, its service, a chronology of one page, the messages.

In the order in which it is asked for: what was ordered, that it was served, what happened when, the words. Made in
memory; hidden places are taken out last. Nothing here says that an order was broken.
"""

from collections.abc import Iterable, Sequence

from leeward.orders import counting, jurisdictions, logbook, paragraphs, versions
from leeward.orders.models import Details, Incident
from leeward.orders.spelling import spelled
from leeward.people.models import Order
from leeward.plan import hiding
from leeward.printing.sheet import Entry, Section, Sheet
from leeward.shell.wording import day, moment, plural

TITLE = "Notes on an order"
_LINE = 30
"""Lines of a chronology that fit on one page; what is more stands in the list of messages all the same."""


def sheet(order: Order) -> Sheet:
    """The whole sheet, every text scrubbed of hidden places (`plan.hiding`)."""
    details, incidents = versions.newest(order), logbook.standing(order)
    sections = (
        Section("order", "The order", tuple(_about(order, details))),
        Section("service", "Service", tuple(_service(order, details))),
        Section("terms", "Paragraphs, word for word", tuple(_terms(order))),
        Section("counts", "How many, by paragraph and way", tuple(_counts(order, incidents))),
        Section("dates", "What happened when", tuple(_chronology(incidents))),
        Section("words", "Each in full", tuple(_full(one) for one in incidents)),
        Section("reports", "To whom it was reported", tuple(_reports(order))),
        Section("limits", "What this list is", (Entry(LIMITS),)),
    )
    terms = hiding.hidden_terms()
    return Sheet(TITLE, tuple(_scrubbed(section, terms) for section in sections if section.entries))


LIMITS = (
    "Written by the person named in it. What was copied from messages is as it stands in the originals, which are kept "
    "with their hashes. Whether anything falls under a paragraph is for the court to say."
)


def _about(order: Order, details: Details) -> Iterable[Entry]:
    rows = (
        ("Name", details.name or str(order)),
        ("Court", details.court),
        ("Place", jurisdictions.name(details.jurisdiction)),
        ("Case number", details.case_no),
        ("Judge", details.judge),
        ("Made on", day(details.made_on) if details.made_on else ""),
        ("Holds from", day(details.starts_on) if details.starts_on else ""),
        ("Holds until", day(details.ends_on) if details.ends_on else details.expiry_rule),
        ("Directed at", details.restrained),
        ("For", _one_line(details.protected)),
        ("Children", _one_line(details.children)),
        ("Certified copies", _one_line(details.copies_at)),
        ("Registered in", _one_line(details.registered_in)),
    )
    yield from (Entry(f"{label}: {text}") for label, text in rows if text)


def _service(order: Order, details: Details) -> Iterable[Entry]:
    if details.served_on:
        yield Entry(f"Served on {day(details.served_on)}", note=details.served_how)
    elif details.served_how:
        yield Entry("How it was served", note=details.served_how)
    else:
        yield Entry("No day of service is noted.")
    if details.police_station or details.police_reference or details.police_on:
        told = f"Police told: {details.police_station}".rstrip(": ")
        when = day(details.police_on) if details.police_on else ""
        yield Entry(told, note=", ".join(part for part in (when, details.police_reference, details.officer) if part))
    for paper in order.papers.all():
        yield Entry(f"{paper.get_shows_display()}: {paper.name}", note=f"SHA-256 {paper.sha256}")


def _terms(order: Order) -> Iterable[Entry]:
    for term in paragraphs.standing(order):
        yield Entry(f"{term.number}. {term.text}" if term.number else term.text)


def _counts(order: Order, incidents: Sequence[Incident]) -> Iterable[Entry]:
    for group in counting.groups(order, incidents):
        named = str(group.term) if group.term else "Under no paragraph"
        ways = ", ".join(f"{name} {count}" for name, count in group.by)
        yield Entry(f"{named}: {plural(len(group.incidents), 'entry', 'entries')}", note=ways)


def _chronology(incidents: Sequence[Incident]) -> Iterable[Entry]:
    for one in incidents[:_LINE]:
        yield Entry(_head(one))
    if len(incidents) > _LINE:
        yield Entry(f"And {len(incidents) - _LINE} more; all of them stand below.")


def _full(one: Incident) -> Entry:
    rows = (
        ("Words", f"“{one.quote}”" if one.quote else ""),
        ("Seen and heard", one.words),
        ("Place", one.place),
        ("Distance", one.distance),
        ("Who else was there", _one_line(one.witnesses)),
        ("What I did", one.reaction),
        ("From", one.sender),
    )
    return Entry(_head(one), note="\n".join(f"{label}: {text}" for label, text in rows if text))


def _reports(order: Order) -> Iterable[Entry]:
    for report in order.reports.prefetch_related("outcomes", "incidents"):
        parts = (report.whom, report.officer, report.reference)
        head = f"{moment(report.reported_at)}, {report.get_to_display()}"
        lines = [", ".join(part for part in parts if part), report.note]
        lines += [f"{day(one.on)}: {one.get_outcome_display()}. {one.note}".strip() for one in report.outcomes.all()]
        yield Entry(head, note="\n".join(line for line in lines if line))


def _head(one: Incident) -> str:
    under = f", may fall under paragraph {one.numbers}" if one.numbers else ""
    return f"{moment(one.happened_at)}, {one.by}{under}"


def _one_line(text: str) -> str:
    return ", ".join(line.strip() for line in text.splitlines() if line.strip())


def drawable(made: Sheet) -> Sheet:
    """The same with signs that no letter of the sheet can draw written out by their names."""
    sections = (
        Section(
            one.key,
            one.heading,
            tuple(Entry(spelled(entry.text), entry.state, spelled(entry.note)) for entry in one.entries),
        )
        for one in made.sections
    )
    return Sheet(made.title, tuple(sections))


def _scrubbed(section: Section, terms: Sequence[str]) -> Section:
    return Section(
        section.key,
        section.heading,
        tuple(
            Entry(hiding.scrub(one.text, terms), one.state, hiding.scrub(one.note, terms)) for one in section.entries
        ),
    )
