"""What of this part may go on paper: guides of which something is noted, without steps that are not for the person."""

from collections.abc import Mapping, Sequence

from leeward.guides import marking, showing, whom
from leeward.guides.choices import Stand
from leeward.guides.models import Mark
from leeward.library.guides import BY_KEY, Guide
from leeward.plan import hiding
from leeward.printing.sheet import Entry, Section


def sections() -> Sequence[Section]:
    """One section for each such guide, for the person who is chosen. Names of persons are left out."""
    person = whom.chosen()
    guides = [BY_KEY[key] for key in marking.counts(person) if key in BY_KEY]
    terms = hiding.hidden_terms()
    found = [_section(guide, marking.standing(guide, person), terms) for guide in guides]
    return [section for section in found if section.entries]


def _section(guide: Guide, marks: Mapping[str, Mark], terms: Sequence[str]) -> Section:
    steps = [step for stage in showing.stages(guide, marks) for step in stage.steps if step.state != Stand.NOT_MINE]
    return Section(f"guide_{guide.key}", guide.name, tuple(_entry(step, terms) for step in steps))


def _entry(shown: showing.ShownStep, terms: Sequence[str]) -> Entry:
    parts = [shown.step.how, f"May be noticed: {shown.step.notice}"]
    if shown.step.loss:
        parts.append(f"Would be lost: {shown.step.loss}")
    note = " ".join(part for part in parts if part)
    return Entry(hiding.scrub(shown.step.said.text, terms), shown.state_label, hiding.scrub(note, terms))
