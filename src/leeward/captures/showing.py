"""How a post is told on its page and on its sheet: pairs of a label and what is said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from leeward.captures import kinds
from leeward.captures.choices import Came, Certain, What
from leeward.captures.told import File, Kept
from leeward.captures.visiting.visit import TALLEST
from leeward.shell.wording import day, moment, plural

_CERTAIN = {Certain.EXACT: "", Certain.ABOUT: " (about then)", Certain.UNKNOWN: " (not sure of the time)"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A file as the page lists it: `number` is its place in addresses."""

    number: int
    file: File
    label: str
    can_show: bool


def files(post: Kept) -> list[Shown]:
    """The files of a post, in their order."""
    from leeward.captures.models import KeptFile

    numbers = dict(KeptFile.objects.filter(capture_id=post.number).values_list("key", "pk"))
    return [Shown(numbers[one.key], one, What(one.what).label, kinds.can_show(one.media_type)) for one in post.files]


def about(post: Kept) -> list[tuple[str, str]]:
    """What is known of it, label and text; what is not known is left out."""
    return [(label, text) for label, text in (*_typed(post), *_visited(post)) if text]


def _typed(post: Kept) -> Iterator[tuple[str, str]]:
    yield "Where", post.where
    yield "Address", post.address
    yield "Account", post.account
    yield "About", post.about
    if post.seen_at is not None:
        yield "Seen", moment(post.seen_at) + _CERTAIN[Certain(post.certain)]
    yield "Kept by", str(Came(post.came).label)
    yield "Written down", f"{moment(post.written_at)} (UTC)"


def _visited(post: Kept) -> Iterator[tuple[str, str]]:
    said = post.visited
    if not said:
        return
    began, ended = (datetime.fromisoformat(said[name]) for name in ("began", "ended"))
    yield "Visited", f"{day(began)}, {began:%H:%M:%S} to {ended:%H:%M:%S} (UTC)"
    if said["final"] != post.address:
        yield "Ended at", said["final"]
    yield "Answer of the site", f"Code {said['status']}" if said["status"] else ""
    yield "Server", said["ip"]
    yield "Headers", "\n".join(f"{name}: {value}" for name, value in said["headers"])
    yield "Certificate (SHA-256)", said["certificate"].get("sha256", "")
    yield "Browser", said["browser"]
    yield "Left out", " ".join(_left_out(post))


def _left_out(post: Kept) -> Iterator[str]:
    said = post.visited
    if said["tall"] > TALLEST:
        yield f"The picture shows the first {TALLEST:,} of {said['tall']:,} pixels; the PDF has all of the page."
    if said["cut"]:
        yield "The page brought more than is kept; what came later is not there."
    if not said["loaded"]:
        yield "The page was still loading when it was kept."
    if said["left_out"]:
        yield f"Of {plural(said['left_out'], 'answer')} the content was not to be had."
    if said["refused"]:
        yield f"The page asked for {plural(len(said['refused']), 'device')} in your own network; none was reached."
