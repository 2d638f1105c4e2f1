"""A short text for somebody who helps, to read out or to copy. It holds no place, no number and no address.

What the user wrote themselves passes through `private.scrubbed`, which takes out what parts above keep hidden.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from leeward.library.listening import IN_SHORT
from leeward.library.roles import ROLES
from leeward.people import private
from leeward.people.errors import CannotHelp
from leeward.people.models import Person

_USUAL = "You could say: “I don’t pass things on.”"
_PLEASE_NOT = (
    "Please do not pass on anything about me, not even to people who mean well.",
    "Please do not post about me, tag me or show pictures of me.",
    "Please tell nobody where I am, or when I am where.",
    "Please do not carry messages between us, and do not try to make peace.",
)
_KEEP = "Please do not keep this where others can read it."
WHAT = "A note on how to help"
"""How such a text stands in the list of what was shared."""


@dataclass(frozen=True, slots=True)
class Brief:
    """`text` may be copied. `aloud` holds the code word: it is better said than sent. "" where there is none."""

    text: str
    aloud: str


def compose(person: Person) -> Brief:
    """The text for this person, from what is noted about them. Raises CannotHelp for anybody who may not be asked."""
    if not person.may_help:
        raise CannotHelp
    keys = {role.key for role in person.roles.all()}
    parts = [
        f"{person.name},\nthank you for being there for me.",
        _lines("What I ask of you:", [role.brief for key, role in ROLES.items() if key in keys]),
        f"If someone asks you about me:\n{_quoted(person.may_say) if person.may_say else _USUAL}",
        _lines("", _PLEASE_NOT),
        _lines("If I talk to you:", [line.text for line in IN_SHORT]),
        _KEEP,
    ]
    return Brief(private.scrubbed("\n\n".join(part for part in parts if part)), private.scrubbed(_aloud(person)))


def _aloud(person: Person) -> str:
    if not person.code_word:
        return ""
    meaning = f" it means: {person.code_meaning}" if person.code_meaning else " you know that I need you"
    return f"If I say or write “{person.code_word}”,{meaning}."


def _quoted(words: str) -> str:
    return f"You could say: “{words.strip().strip('“”').rstrip('.')}.”"


def _lines(heading: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    return "\n".join([*([heading] if heading else []), *(f"- {line}" for line in lines)])
