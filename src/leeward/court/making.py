"""The whole bundle with its pages, in steps that can be counted and stopped between."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from leeward.court import bundling, thread_pages
from leeward.court.bundling import Gathered
from leeward.court.thumbnails import Thumbnails
from leeward.ledger.bundle.sinks import Sink
from leeward.ledger.bundle.writing import Open
from leeward.vault.opened import OpenVault


class Stopped(Exception):
    """It was asked to end before the bundle was whole; nothing of it is left."""


@dataclass(frozen=True, slots=True)
class Wish:
    """`prefix` stands before each page number; `more` are further files by their names below `data/`."""

    prefix: str = ""
    more: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told how far it is (done, of how many, a note), and who says whether to stop."""

    progress: Callable[[int, int, str], None] = lambda _done, _total, _note: None
    stopping: Callable[[], bool] = lambda: False


@dataclass(frozen=True, slots=True)
class Done:
    """How many volumes and pages, and the kinds of signs that stand as code points in them."""

    volumes: int
    pages: int
    undrawn: tuple[str, ...]


def make(vault: OpenVault, gathered: Gathered, sink: Sink, wish: Wish, watch: Watch) -> Done:
    """Typesets the volumes one after the other, then writes all. Raises Stopped, or what writing raises."""
    try:
        pages, done = _typeset(vault, gathered, wish, watch)
    except BaseException:
        sink.discard()
        raise
    bundling.write(vault, gathered, sink, {name: partial(io.BytesIO, data) for name, data in wish.more.items()} | pages)
    return done


def _typeset(vault: OpenVault, gathered: Gathered, wish: Wish, watch: Watch) -> tuple[dict[str, Open], Done]:
    made: dict[str, Open] = {}
    total, count, undrawn = gathered.about.shown, 0, set[str]()
    for volume in thread_pages.volumes(gathered, prefix=wish.prefix, pictures=Thumbnails(vault, gathered)):
        made[volume.name] = partial(io.BytesIO, volume.data)
        undrawn.update(volume.undrawn)
        count += volume.pages
        watch.progress(min(total, len(made) * thread_pages.MOST), total, f"{count:,} pages")
        if watch.stopping():
            raise Stopped
    return made, Done(len(made), count, tuple(sorted(undrawn)))
