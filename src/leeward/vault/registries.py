"""Where parts of the program put what other parts show. Filled in `AppConfig.ready()`, one explicit line an entry."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest
from django.urls import reverse

from leeward.vault.opened import OpenVault

T = TypeVar("T")


class Registry(Generic[T]):
    """Entries in the order in which they were added; the same entry twice counts once."""

    def __init__(self) -> None:
        self._entries: list[T] = []

    def add(self, entry: T) -> T:
        """Add an entry and give it back, so that it can stand as a decorator."""
        if entry not in self._entries:
            self._entries.append(entry)
        return entry

    def __iter__(self) -> Iterator[T]:
        return iter(tuple(self._entries))

    def __len__(self) -> int:
        return len(self._entries)


@dataclass(frozen=True, slots=True)
class NavigationEntry:
    """A place in the navigation, by rising `order`. `icon` names a file of the shell's icons.

    With `needs_vault` it is shown only while a vault is open.
    """

    order: int
    label: str
    url_name: str
    icon: str
    needs_vault: bool = False


@dataclass(frozen=True, slots=True)
class DangerItem:
    """A danger, shown above everything on every page. `when` is naive wall clock, `advice` one calm sentence."""

    label: str
    when: datetime | None
    url: str | None
    advice: str


@dataclass(frozen=True, slots=True)
class StartLine:
    """One line of the start page, by rising `order`; `url` leads to where it goes on."""

    order: int
    text: str
    url: str | None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SettingsPanel:
    """A part of the settings page, by rising `order`: where it leads and what it is."""

    order: int
    label: str
    url_name: str
    detail: str = ""


class Way(StrEnum):
    """A page that a lower part leads to without knowing which part above has it."""

    LOOK = "look"  # what is seen in the file on the desk
    SUMMARY = "summary"  # what is seen in the open vault
    KEEP = "keep"  # make or open a vault, then go on
    OPEN = "open"  # open a vault
    START = "start"


ways: dict[Way, str] = {}


def way(where: Way | str) -> str:
    """The address of such a page. Raises KeyError where the part that has it is not installed."""
    return reverse(ways[Way(where)])


navigation: Registry[NavigationEntry] = Registry()
danger_panels: Registry[Callable[[HttpRequest], Sequence[DangerItem]]] = Registry()
start_lines: Registry[Callable[[HttpRequest], Sequence[StartLine]]] = Registry()
settings_panels: Registry[SettingsPanel] = Registry()

# Called after "Keep this" made or opened a vault, to move into it what lies in the session so far.
carry_over: Registry[Callable[[SessionBase, OpenVault], None]] = Registry()
