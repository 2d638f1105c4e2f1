"""Rules of repetition (RRULE) that are followed, and those that are too wild.

The library that follows them looks for the next day until the year 9999. A rule that never comes, or comes every
second, would keep it busy for minutes; so only shapes are followed of which it is known that they end soon.
"""

import re

_BY = {
    "DAILY": {"BYDAY", "BYMONTH"},
    "WEEKLY": {"BYDAY", "BYMONTH"},
    "MONTHLY": {"BYDAY", "BYMONTHDAY", "BYSETPOS"},
    "YEARLY": {"BYDAY", "BYMONTH", "BYMONTHDAY", "BYSETPOS"},
}
_PLAIN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"}
_CLOCK = {"BYHOUR", "BYMINUTE", "BYSECOND"}  # one value each says nothing new
_TOO_OFTEN = {"HOURLY", "MINUTELY", "SECONDLY"}
_DAYS = "MO|TU|WE|TH|FR|SA|SU"
_SHAPES = {
    "INTERVAL": r"[1-9]\d{0,2}",
    "COUNT": r"[1-9]\d{0,4}",
    "UNTIL": r"\d{8}(T\d{4}(\d\d)?Z?)?",
    "WKST": _DAYS,
    "BYDAY": rf"([+-]?[1-5]?({_DAYS}))(,[+-]?[1-5]?({_DAYS})){{0,34}}",
    "BYMONTH": r"([1-9]|1[0-2]|0[1-9])(,([1-9]|1[0-2]|0[1-9])){0,11}",
    "BYMONTHDAY": r"-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01])){0,30}",
    "BYHOUR": r"[01]?\d|2[0-3]",
    "BYMINUTE": r"[0-5]?\d",
    "BYSECOND": r"[0-5]?\d",
    "BYSETPOS": r"-?[1-5](,-?[1-5]){0,4}",
}
_SHORTEST_MONTH = 28
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def parts(rule: str) -> dict[str, str]:
    """The parts of a rule, in capitals; the last one counts where a name stands twice."""
    pairs = (part.partition("=") for part in rule.strip().rstrip(";").upper().split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def wild(rule: str) -> str:
    """Why a rule is not followed, as the end of a sentence; "" for one that is."""
    found = parts(rule)
    often = found.get("FREQ", "")
    if often in _TOO_OFTEN:
        return "it repeats more often than once a day"
    if often not in _BY:
        return "its rule of repetition cannot be read"
    allowed = _BY[often] | _PLAIN
    if any("," in found[name] for name in _CLOCK & set(found)):
        return "it repeats more often than once a day"
    if set(found) - allowed - _CLOCK:
        return "its rule of repetition is too unusual to be followed"
    if any(not re.fullmatch(_SHAPES[name], value, re.ASCII) for name, value in found.items() if name in _SHAPES):
        return "its rule of repetition is too unusual to be followed"
    return "" if _comes(often, found) else "its rule of repetition names days that hardly ever come"


def _comes(often: str, found: dict[str, str]) -> bool:
    """Whether it is certain that the rule comes again and again, or that it is soon seen not to."""
    numbered = bool(re.search(r"\d", found.get("BYDAY", "")))
    every = int(found.get("INTERVAL", "1"))
    if often in ("DAILY", "WEEKLY"):
        return not numbered and not (often == "DAILY" and "BYDAY" in found and every % 7 == 0)
    if "BYSETPOS" in found and ("BYDAY" not in found or "BYMONTHDAY" in found or numbered):
        return False
    if "BYMONTHDAY" not in found:
        return True
    if numbered:
        return False
    first = min(abs(int(day)) for day in found["BYMONTHDAY"].split(","))
    if often == "MONTHLY":
        return first <= _SHORTEST_MONTH or every == 1
    months = [int(month) for month in found.get("BYMONTH", "1").split(",")]
    return any(first <= _LONGEST[month - 1] for month in months)
