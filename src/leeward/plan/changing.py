"""What a person changes at one item. The library's own item never changes: a row is laid over it."""

from dataclasses import dataclass
from datetime import date

from leeward.people.models import Person
from leeward.plan.adding import words
from leeward.plan.choices import State
from leeward.plan.finding import Found
from leeward.plan.models import Item


@dataclass(frozen=True, slots=True)
class Given:
    """What was said of an item. `text` is the own wording, "" for the library's."""

    state: str
    text: str = ""
    note: str = ""
    due: date | None = None
    helper: Person | None = None


def change(found: Found, given: Given) -> Item:
    """Keep what was said. An own item keeps its words where none were given."""
    row = found.row
    offered = found.line.said.said.text if found.line.said else ""
    text = words(given.text) if given.text.strip() else ("" if offered else row.text)
    row.text = "" if text == offered else text
    row.state, row.note, row.due, row.helper = State(given.state), given.note.strip(), given.due, given.helper
    row.save()
    return row


def set_state(found: Found, state: State) -> Item:
    """Only where it stands: left out, brought back, under way."""
    found.row.state = state
    found.row.save()
    return found.row


def remove(found: Found) -> bool:
    """Delete an own item for good. An item of the library is left out instead; False then, and nothing is changed."""
    if not found.is_own:
        return False
    found.row.delete()
    return True
