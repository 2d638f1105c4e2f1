"""Asking somebody about one item: a few plain words that the person sends or says themselves. Nothing is sent here."""

from collections.abc import Sequence
from dataclasses import dataclass

from leeward.people import helpers, sharing
from leeward.people.choices import Seen
from leeward.people.models import Address, Person
from leeward.plan import hiding
from leeward.plan.choices import State
from leeward.plan.finding import Found

_SEEN = {
    Seen.YES.value: "The other party can see this. Do not use it for this.",
    Seen.NO.value: "The other party cannot see this, as far as you know.",
    Seen.NOT_SAID.value: "You have not said whether the other party can see this.",
}


@dataclass(frozen=True, slots=True)
class Reach:
    """One way to reach a person, and whether the other party may see what arrives there."""

    what: str
    where: str
    seen: str
    visible: bool


def people() -> Sequence[Person]:
    """Who may be asked: never the other party, who writes for them, or who must not know."""
    return helpers.helpers()


def words_for(found: Found, person: Person) -> str:
    """A first version of the words, to change. Hidden places are taken out of it, notes never stand in it."""
    about = hiding.scrub(found.line.text).rstrip(".")
    return (
        f"Hello {person.name}. I am going through a list of things, and one of them is: “{about}”. "
        "Would you help me with it? We can talk about it when it suits you. "
        "Please keep it to yourself, and do not write about it where others may read it."
    )


def ways(person: Person) -> Sequence[Reach]:
    """How this person can be reached, the ways first that the other party cannot see."""
    return [_reach(address) for address in helpers.ways_to_reach(person)]


def note_asked(found: Found, person: Person, how: str) -> None:
    """The person says that they asked. It is under way, with this helper; what was shared is noted."""
    row = found.row
    row.state = State.DOING if row.state == State.TODO else row.state
    row.helper = row.helper or person
    row.save()
    sharing.note(person, f"Asked: {hiding.scrub(found.line.text)}", how)


def _reach(address: Address) -> Reach:
    return Reach(address.value, address.where, _SEEN[address.seen], address.seen == Seen.YES)
