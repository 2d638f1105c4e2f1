"""Small words that sentences about limits share."""

from collections.abc import Sequence

from leeward.people import channels

_OURS = {
    "payment": "a payment reference",
    "app": "the shared app",
    "sms": "text message",
    "calls": "phone",
    "email": "email",
    "post": "post",
}


def way(channel: str) -> str:
    """A channel within a sentence: “WhatsApp”, “text message”, “the shared app”."""
    return _OURS.get(channel) or channels.label(channel)


def listed(words: Sequence[str], last: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”."""
    *first, end = words or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def at(minute: int) -> str:
    """Minutes from midnight as "17:30"; the end of a day is "24:00"."""
    return f"{minute // 60:02}:{minute % 60:02}"
