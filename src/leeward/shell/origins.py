"""Who is asking? This site answers one browser on one machine, and no page of another site may act through it.

Plain rules over headers, after the Fetch Metadata specification (W3C) and RFC 6454. What they do not stop: another
program of the same account on this machine, which can send any header it likes.
"""

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """What to do with a request."""

    ANSWER = "answer"
    SHOW_DOOR = "show door"  # a link from elsewhere: show a page with a way in, without the session
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Asking:
    """The headers that tell who asks; "" where a header is missing."""

    method: str
    host: str
    scheme: str = "http"
    origin: str = ""
    fetch_site: str = ""
    fetch_mode: str = ""
    fetch_dest: str = ""


_SAFE = frozenset({"GET", "HEAD"})
_OURS = frozenset({"", "same-origin", "none"})  # none: typed, a bookmark, a reload


def judge(asking: Asking) -> Verdict:
    """Own pages and typed addresses are answered; links from elsewhere see a door; the rest is refused.

    A form of our own pages sends `Origin: null`, since the pages forbid the referrer; browsers that also send
    Sec-Fetch-Site tell it from a foreign one, and for the others the CSRF token in the session decides.
    """
    if asking.fetch_site not in _OURS:
        by_hand = asking.method in _SAFE and asking.fetch_mode == "navigate" and asking.fetch_dest == "document"
        return Verdict.SHOW_DOOR if by_hand else Verdict.REFUSE
    own = f"{asking.scheme}://{asking.host}"
    if asking.origin not in {"", "null", own}:
        return Verdict.REFUSE
    return Verdict.ANSWER


def right_port(host: str, port: str) -> bool:
    """Whether a Host header names the port we serve on; a name without one means port 80."""
    _, _, given = host.rpartition(":")
    return (given if given.isdigit() and ":" in host else "80") == port
