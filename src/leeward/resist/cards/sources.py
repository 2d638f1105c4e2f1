"""Where a line of a card comes from, in one sentence that a person can read."""

from leeward.library.faq import Line
from leeward.shell.wording import day

_SEEN = "[seen] "


def mark(line: Line) -> str:
    """The sentence for an outside fact, with the day on which it was read; "" for words of our own.

    "Read" means that the page was read for this card, not that what it says was checked by anybody.
    """
    if not line.said.source.startswith(_SEEN) or line.checked is None:
        return ""
    places = [_place(part) for part in line.said.source.removeprefix(_SEEN).split("; ") if "/" in part or "." in part]
    return f"Read at {' and at '.join(places)}, on {day(line.checked)}."


def _place(part: str) -> str:
    """The host, with what stands after the address: "thehotline.org (no date)"."""
    address, mark_of_end, rest = _parted(part)
    host = address.partition("/")[0]
    return f"{host}{mark_of_end}{rest}"


def _parted(part: str) -> tuple[str, str, str]:
    space, comma = part.find(" "), part.find(",")
    end = min(place for place in (space, comma, len(part)) if place >= 0)
    return part[:end], part[end : end + 1], part[end + 1 :]
