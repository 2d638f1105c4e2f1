"""From files a person chose, or from the address named before the click, to lists of watching apps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from leeward.devices.listing import fetching, indicators, results
from leeward.devices.listing.errors import FetchFailed, ListingError, NotTheList
from leeward.devices.listing.results import WatchList
from leeward.words.sources import Source


@dataclass(frozen=True, slots=True)
class Brought:
    """Lists that were read, and sentences about those that were not."""

    lists: tuple[WatchList, ...]
    refusals: tuple[str, ...] = ()


def from_files(given: Sequence[Source], got_on: date | None) -> Brought:
    """The lists in these files. Raises NotTheList for the first one that is none: then all stay as they were."""
    found = []
    for source in given:
        with source.open() as stream:
            data = stream.read(indicators.MOST_BYTES + 1)
        found.append(_list(source.name, "", got_on, data))
    if not found:
        raise NotTheList("nothing", "no file was chosen")
    return Brought(tuple(found))


def fetched(today: date, fetch: Callable[[str], bytes] = fetching.fetch) -> Brought:
    """The lists at the addresses of `fetching.ADDRESSES`. Raises FetchFailed when the first of them does not come."""
    found, refusals = [], []
    for name, address in fetching.ADDRESSES.items():
        try:
            found.append(_list(name, address, today, fetch(address)))
        except ListingError as refusal:
            if not found:
                raise refusal if isinstance(refusal, FetchFailed) else FetchFailed(f"{refusal}") from refusal
            refusals.append(str(refusal))
    return Brought(tuple(found), tuple(refusals))


def _list(name: str, source: str, got_on: date | None, data: bytes) -> WatchList:
    read = indicators.read(name, data)
    return WatchList(results.stamp(name[-120:], source, got_on, read), read, data)
