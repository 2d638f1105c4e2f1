"""What a line is by its words: a time, a day, the clock of the phone, the box to type in. In doubt it is words."""

import re
import tomllib
from importlib.resources import files

_DATA: dict[str, list[str]] = tomllib.loads(files(__package__).joinpath("phrases.toml").read_text(encoding="utf-8"))
_FOOT, _RECEIPTS, _DAYS, _BESIDE, _STATUS = (
    frozenset(_DATA[name]) for name in ("foot", "receipts", "days", "beside", "status")
)

_TIME = r"(?<!\d)\d{1,2}\s?[:.]\s?\d{2}(?:[:.]\d{2})?(?!\d)(?:\s?[ap]\.?\s?m\b\.?)?"
_TICKS = r"[\W_vVwW√✓✔]{0,5}"
_HAS_TIME = re.compile(_TIME, re.IGNORECASE)
_BARE_TIME = re.compile(rf"\W*{_TIME}{_TICKS}", re.IGNORECASE)
_AT_END = re.compile(rf"(?P<words>.*\S)\s+(?P<stamp>{_TIME}{_TICKS})$", re.IGNORECASE | re.DOTALL)
_DATE = re.compile(r"(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)")
_WORD = re.compile(r"[^\W\d_]+(?:['’+&-][^\W\d_]+)*")
_BATTERY = re.compile(r"\W*\d{1,3}\s?%?\W*")
_NETWORK = re.compile(r"\W*[2345]\s?g\+?\W*", re.IGNORECASE)
_MOST_TIMES = 20  # characters of a clock with what may stand beside it


def is_time(text: str) -> bool:
    """A time and nothing else but ticks: “21:14”, “9.05 pm ✓✓”."""
    return bool(_BARE_TIME.fullmatch(text))


def is_stamp(text: str) -> bool:
    """What stands at a bubble: a time, “Delivered”, “Read 21:20”, “21:14 · SMS”."""
    if is_time(text):
        return True
    left = [word for word in _words(text) if word not in _BESIDE]
    if not all(word in _RECEIPTS for word in left) and _plain(text) not in _RECEIPTS:
        return False
    return bool(left) or bool(_HAS_TIME.search(text))


def is_day(text: str) -> bool:
    """A day, perhaps with a time: “Today”, “Sun 8 Mar, 21:14”, “08/03/2026”. A time alone counts too."""
    words = [word for word in _words(text) if word not in _BESIDE]
    if not all(word in _DAYS for word in words):
        return False
    return bool(words) or bool(_DATE.search(text)) or bool(_HAS_TIME.search(text))


def is_clock(text: str) -> bool:
    """The clock of the phone, perhaps with the battery read in one go."""
    return len(text) <= _MOST_TIMES and bool(_HAS_TIME.match(text.lstrip()))


def is_status(text: str) -> bool:
    """Battery, network or a sign beside the clock."""
    if _BATTERY.fullmatch(text) or _NETWORK.fullmatch(text) or not re.search(r"\w\w", text):
        return True
    words = re.findall(r"[^\s\d%]+", text.casefold())
    return all(word in _STATUS or _NETWORK.fullmatch(word) or len(word) == 1 for word in words)


def is_foot(text: str) -> bool:
    """What an empty box to type in says."""
    return _plain(text) in _FOOT


def parted(text: str) -> tuple[str, str]:
    """The words and the time that was read in one go with them at their end; ("…", "") where there is none.

    It cannot tell a time that was written from one the app put there: ask only where the app is known to put one.
    """
    found = _AT_END.fullmatch(text)
    return (found["words"], found["stamp"].strip()) if found else (text, "")


def bare_stamp(text: str) -> str:
    """The time of a stamp without its ticks; a stamp without a time as it is."""
    found = _HAS_TIME.search(text)
    return found[0] if found and is_time(text) else text


def _plain(text: str) -> str:
    return text.casefold().strip().rstrip(".…").strip()


def _words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]
