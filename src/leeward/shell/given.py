"""What one page has ready for a form of another: it lies in the session, in memory, so that it stands in no address.

It fills the form once and saves nothing. The person changes it, keeps it or leaves it.
"""

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any

_NAME = "given"


@dataclass(frozen=True, slots=True)
class Given:
    """Values for the form at the address `at`, by the names of its fields, and the page to come back to."""

    at: str
    values: tuple[tuple[str, str], ...]
    back: str


def lay(session: MutableMapping[str, Any], given: Given) -> None:
    """Lay it ready; what lay there before goes."""
    session[_NAME] = given


def take(session: MutableMapping[str, Any], at: str) -> Given | None:
    """What lies ready for this address, once. What lies there for another one goes too: nobody asks for it now."""
    found = session.pop(_NAME, None)
    return found if isinstance(found, Given) and found.at == at else None
