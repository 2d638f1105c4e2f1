"""One post on paper: what is known of it, who saw it, reports, and the numbers of its files.

Made in memory; hidden places are taken out last. Nothing here says who wrote a post or that it breaks a law.
"""

from collections.abc import Iterator, Sequence

from leeward.captures import showing
from leeward.captures.choices import What
from leeward.captures.told import Kept, Reported
from leeward.plan import hiding
from leeward.printing.sheet import Entry, Section, Sheet
from leeward.shell.wording import day, moment

TITLE = "Notes on a post"
LIMITS = (
    "Written by the person who kept it. The kept files have the hashes above. They show that a file was not changed "
    "since it was kept, not who wrote the post or that what it says is true."
)


def sheet(post: Kept) -> Sheet:
    """The whole sheet, every text scrubbed of hidden places (`plan.hiding`)."""
    sections = (
        Section("post", "The post", tuple(Entry(f"{label}: {text}") for label, text in showing.about(post))),
        Section("words", "What it says or shows", (Entry(post.words),) if post.words else ()),
        Section("files", "Kept files", tuple(_files(post))),
        Section("seen", "Who saw it", tuple(_seen_by(post))),
        Section("reports", "To whom it was reported", tuple(_report(one) for one in post.reports)),
        Section("notes", "Added later", tuple(Entry(one.text, f"{moment(one.written_at)} UTC") for one in post.notes)),
        Section("limits", "What this sheet is", (Entry(LIMITS),)),
    )
    terms = hiding.hidden_terms()
    return Sheet(TITLE, tuple(_scrubbed(one, terms) for one in sections if one.entries))


def _files(post: Kept) -> Iterator[Entry]:
    for one in post.files:
        yield Entry(f"{What(one.what).label}: {one.name}", note=f"SHA-256 {one.sha256}\n{one.size:,} bytes")


def _seen_by(post: Kept) -> Iterator[Entry]:
    for one in post.seen_by:
        yield Entry(one.who, f"told on {day(one.told_on)}" if one.told_on else "", one.how)


def _report(one: Reported) -> Entry:
    lines = [one.reference and f"Number: {one.reference}", one.note]
    lines += [f"{day(answer.on)}: {answer.text}" for answer in one.answers]
    return Entry(f"{day(one.on)}: {one.to}", note="\n".join(line for line in lines if line))


def _scrubbed(section: Section, terms: Sequence[str]) -> Section:
    entries = (
        Entry(hiding.scrub(one.text, terms), one.state, hiding.scrub(one.note, terms)) for one in section.entries
    )
    return Section(section.key, section.heading, tuple(entries))
