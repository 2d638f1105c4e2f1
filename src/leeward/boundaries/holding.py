"""Whether a message that came from somebody waits: the limits that hold then, and what is seen in the message.

The one door for rooms above: `holding.verdict(person, came)`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from leeward.boundaries import kept, nearby
from leeward.boundaries.rules import clock
from leeward.boundaries.rules.judging import Came, Verdict, judge
from leeward.boundaries.rules.kinds import Rules
from leeward.boundaries.rules.topics import NAMES
from leeward.facts import reading
from leeward.people import identities
from leeward.people.choices import ModeKind
from leeward.people.models import Person
from leeward.tactics.screening import screen
from leeward.words.tactics import Contact, Line, Setting, Side

_CONTACT = {ModeKind.OPEN: None, ModeKind.NONE: Contact.STOP_STATED}


def verdict(person: Person, came: Came, *, before: Sequence[datetime] = ()) -> Verdict:
    """Which limits towards `person` this message may go past, and whether it waits.

    What `facts` and the detector see is looked for here where `came` does not bring it (`read` None; dangers and
    findings are added to those it has). `before`: moments of their messages that are not in the history, aware; those
    of the history are known. Raises ValueError for a moment without a zone. Needs an open vault; changes nothing.
    Not checked: orders and the mode. A person merged into another one is not followed.
    """
    moment = came.at or datetime.now(UTC)
    if moment.tzinfo is None:
        raise ValueError("a moment needs a zone")
    rules = _rules(person, moment)
    known = nearby.theirs(person, moment, rules.zone) if rules.theirs is not None else []
    earlier = [one for one in known if one < moment]  # one of the very same moment may be this message itself
    return judge(rules, seen(person, rules, came), sorted([*earlier, *before]))


def seen(person: Person, rules: Rules, came: Came) -> Came:
    """The message with what it holds: facts, dangers, ways of putting pressure."""
    wall = clock.local(came.at, rules.zone).replace(tzinfo=None) if came.at else None
    read = came.read or reading.read(came.text, wall)
    line = Line(Side.THEM, wall, came.channel, came.text)
    screened = next(iter(screen([line], _setting(person, rules))))
    dangers = (*came.dangers, *(one for one in screened.dangers if one not in came.dangers))
    return replace(came, read=read, dangers=dangers, findings=(*came.findings, *screened.findings))


def _rules(person: Person, moment: datetime) -> Rules:
    """Those of the day it was then, on the clock that held then."""
    zone = kept.rules_on(person).zone
    return kept.rules_on(person, clock.local(moment, zone).date())


def _setting(person: Person, rules: Rules) -> Setting:
    notice, mode = identities.stop_notice(person), identities.mode(person)
    contact = _CONTACT.get(ModeKind(mode.kind), Contact.LIMITED) if mode is not None else None
    limit = rules.topics
    topics = (*(NAMES[one] for one in limit.open if one in NAMES), *limit.words) if limit is not None else ()
    return Setting(contact, notice.stated_at if notice else None, topics)
