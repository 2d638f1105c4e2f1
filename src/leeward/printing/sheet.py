"""What can be printed: a sheet with sections of short lines. Plain text only, no mark-up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a section. `state` is "" or a short word ("to do"), `note` is "" or the person's own words."""

    text: str
    state: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its entries. `key` tells parts apart, for the choice what is printed."""

    key: str
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole sheet. `title` is neutral: it stands on the paper."""

    title: str
    sections: tuple[Section, ...]
