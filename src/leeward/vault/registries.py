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

    With `needs_vault` it is shown only while a vault is open. `beside` names first pages of rooms that belong to it: it
    is marked as the current place there too.
    """

    order: int
    label: str
    url_name: str
    icon: str
    needs_vault: bool = False
    beside: tuple[str, ...] = ()


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
    UNSEEN = "unseen"  # what that look cannot see, and how often it is wrong
    KEEP = "keep"  # make or open a vault, then go on
    OPEN = "open"  # open a vault
    START = "start"
    DEVICE = "device"  # who else can open this device; read before anything else
    MADE_TO_OPEN = "made_to_open"  # if someone makes the person open this
    TONIGHT = "tonight"
    PLAN = "plan"
    PART = "part"  # one part of the plan, by its key
    ASK = "ask"  # ask someone about one item of the plan, by its id
    TAKE = "take"  # taking the plan along, on paper or sealed
    GO_BACK = "go_back"  # if the person goes back or stays for now
    PAPERS = "papers"
    MONEY = "money"
    BAG = "bag"
    LEANING = "leaning"  # what depends on the other party: money, papers, housing, phone, skills
    DEVICES = "devices"
    APPS = "apps"  # the apps of a phone against the list of watching apps
    ENCOUNTERS = "encounters"
    HANDOVERS = "handovers"
    CONTACT = "contact"  # how contact stands, and what can be done about it
    DISTANCE = "distance"  # the ways somebody can reach the person, and how contact is meant to be
    BOUNDARIES = "boundaries"  # limits as rules
    ORDERS = "orders"  # what courts have ordered
    GUIDES = "guides"  # keep, limit, block: step by step for each service
    INCIDENTS = "incidents"  # what happened, with its date
    EVIDENCE = "evidence"  # proof of what is kept
    LISTS = "lists"  # files with numbers, for a phone or an app that blocks calls
    HELD = "held"  # the quiet place for what arrives while there is no contact
    REPLY = "reply"  # a message has come: paste it
    AHEAD = "ahead"  # what may happen next
    PULLED = "pulled"  # when the person feels pulled back
    ENDING = "ending"  # how to say goodbye, or not to
    CAPTURES = "captures"  # public posts, kept
    ANSWERS = "answers"  # questions people ask, on cards
    COURT = "court"  # folders for a court or a lawyer


ways: dict[Way, str] = {}


def way(where: Way | str, *arguments: str | int) -> str:
    """The address of such a page. Raises KeyError where the part that has it is not installed."""
    return reverse(ways[Way(where)], args=arguments)


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the person is with one of the five steps (1 to 5): begun or not, in one sentence. Never a share done."""

    step: int
    begun: bool
    sentence: str = ""


navigation: Registry[NavigationEntry] = Registry()
danger_panels: Registry[Callable[[HttpRequest], Sequence[DangerItem]]] = Registry()
standings: Registry[Callable[[HttpRequest], Standing]] = Registry()
start_lines: Registry[Callable[[HttpRequest], Sequence[StartLine]]] = Registry()
settings_panels: Registry[SettingsPanel] = Registry()

# Called after "Keep this" made or opened a vault, to move into it what lies in the session so far.
carry_over: Registry[Callable[[SessionBase, OpenVault], None]] = Registry()
