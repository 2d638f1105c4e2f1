"""What an account has: whose it is, and its calendars and address books, with what the server says of sharing.

Found as RFC 6764, 5397, 4791 and 6352 say: current-user-principal, then the home sets, then what lies in them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from leeward.channels import errors
from leeward.channels.calendars.dav import Entry, path_of, propfind
from leeward.channels.line import Line

_STARTS = ("", "/.well-known/caldav", "/.well-known/carddav", "/")
_OF_PRINCIPAL = (
    "D:displayname",
    "C:calendar-home-set",
    "CR:addressbook-home-set",
    "C:calendar-user-address-set",
    "R:version",
)
_OF_COLLECTION = (
    "D:resourcetype",
    "D:displayname",
    "D:owner",
    "D:acl",
    "D:current-user-privilege-set",
    "D:sync-token",
    "CS:getctag",
    "CS:invite",
    "CS:source",
    "CS:publish-url",
    "OC:invite",
)
_KINDS = {"C:calendar": "calendar", "CR:addressbook": "addressbook", "C:schedule-inbox": "inbox"}


@dataclass(frozen=True, slots=True)
class Collection:
    """One calendar, address book or inbox of invitations."""

    path: str
    kind: str
    entry: Entry
    ours: bool  # of this account, not shared with it by somebody else

    @property
    def name(self) -> str:
        """What a person reads of it."""
        return self.entry.text("D:displayname")[:100] or self.path.rstrip("/").rsplit("/", 1)[-1][:100]

    @property
    def tag(self) -> str:
        """Changes with every change in it; empty where the server has no such thing."""
        return self.entry.text("CS:getctag") or self.entry.text("D:sync-token")


@dataclass(frozen=True, slots=True)
class Account:
    """`principal` is the path that stands for this person at the server. `is_radicale`: it says so itself."""

    principal: str
    entry: Entry
    collections: tuple[Collection, ...]
    is_radicale: bool

    @property
    def user(self) -> str:
        """The last word of the principal's path."""
        return self.principal.rstrip("/").rsplit("/", 1)[-1]


def find(line: Line) -> Account:
    """The account of the name and password of this line. Raises NotSupported where the server has no calendars."""
    principal = _principal(line)
    entry = _one(propfind(line, principal, _OF_PRINCIPAL))
    homes = dict.fromkeys(
        path_of(line.within(home))
        for name in ("C:calendar-home-set", "CR:addressbook-home-set")
        for home in entry.hrefs(name)
    )
    if not homes:
        raise errors.NotSupported("This server has no calendars and no address books. Nothing was changed.")
    found: dict[str, Collection] = {}
    for home in homes:
        for collection in _collections(line, home, principal):
            found.setdefault(collection.path, collection)
    return Account(principal, entry, tuple(found.values()), bool(entry.text("R:version")))


def _principal(line: Line) -> str:
    for start in _STARTS:
        try:
            found = propfind(line, start or line.address, ("D:current-user-principal",))
        except (errors.NotSupported, errors.AnswerUnclear):
            continue
        for entry in found:
            for href in entry.hrefs("D:current-user-principal"):
                return path_of(line.within(href))
    raise errors.NotSupported(
        "No calendars were found at this address. The provider's help names one, often under CalDAV. "
        "Nothing was changed."
    )


def _one(found: tuple[Entry, ...]) -> Entry:
    if not found:
        raise errors.AnswerUnclear
    return found[0]


def _collections(line: Line, home: str, principal: str) -> Iterator[Collection]:
    for entry in propfind(line, home, _OF_COLLECTION, depth="1"):
        kind = next((kind for name, kind in _KINDS.items() if entry.has("D:resourcetype", name)), "")
        if kind or entry.has("D:resourcetype", "CS:subscribed"):
            owners = {path_of(owner) for owner in entry.hrefs("D:owner")}
            theirs = entry.has("D:resourcetype", "CS:shared") or (bool(owners) and principal not in owners)
            yield Collection(entry.path, kind or "subscribed", entry, not theirs)
