"""What an event says of itself (RFC 5545), read line by line: who is in it, and what a person would read of it.

Not a calendar library: whatever the bytes are, something is read or nothing, in one pass. Not checked: that it holds
to the format.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r'(?P<name>[A-Za-z0-9-]+)(?P<params>(?:;[^":;]+(?:"[^"]*"[^":;]*)*)*):(?P<value>.*)', re.DOTALL)
_EMAIL = re.compile(r';EMAIL="?([^";:]+)', re.IGNORECASE)
_ZONE = re.compile(r';TZID="?([^";:]{1,60})', re.IGNORECASE)
_MOMENT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?", re.ASCII)
_PEOPLE = {"ORGANIZER", "ATTENDEE"}
_READ = {"SUMMARY": "", "DTSTART": "Begins", "DTEND": "Ends", "LOCATION": "Place", "DESCRIPTION": "", "COMMENT": ""}
_MOST_WORDS = 20_000
_MOST_PEOPLE = 500
_LONGEST_NAMES = 4_000  # of a line's name and settings; what is longer is no such line


@dataclass(frozen=True, slots=True)
class Event:
    """`people`: address of each organiser, then of each guest, as written. `title` and `text`: what a person reads."""

    organisers: tuple[str, ...]
    guests: tuple[str, ...]
    title: str
    text: str

    @property
    def people(self) -> tuple[str, ...]:
        """Whoever is in it, organisers first."""
        return self.organisers + self.guests


def read(raw: bytes) -> Event:
    """The event of one calendar object; of several in it (an exception to a series), all together."""
    people: dict[str, dict[str, None]] = {name: {} for name in _PEOPLE}
    words: list[str] = []
    title = ""
    for name, params, value in _properties(raw):
        if name in _PEOPLE and len(people[name]) < _MOST_PEOPLE:
            people[name].update(dict.fromkeys(_addresses(params, value)))
        elif name in _READ and value.strip():
            shown = _moment(params, value) if name in {"DTSTART", "DTEND"} else _plain(value)
            title = title or (shown if name == "SUMMARY" else "")
            line = f"{_READ[name]}: {shown}" if _READ[name] else shown
            if line not in words and sum(map(len, words)) < _MOST_WORDS:
                words.append(line[:_MOST_WORDS])
    return Event(tuple(people["ORGANIZER"]), tuple(people["ATTENDEE"]), title[:300], "\n".join(words))


def _properties(raw: bytes) -> Iterator[tuple[str, str, str]]:
    """Name, settings and value of each line; alarms and time zones inside an event are left out."""
    inside: list[str] = []
    for line in _lines(raw):
        match = _LINE.match(line[:_LONGEST_NAMES])
        if match is None:
            continue
        name, value = match["name"].upper(), line[match.start("value") :]
        if name == "BEGIN":
            inside.append(value.strip().upper()[:40])
            del inside[20:]
        elif name == "END":
            del inside[-1:]
        elif not {"VALARM", "VTIMEZONE"} & set(inside):
            yield name, match["params"], value


def _lines(raw: bytes) -> Iterator[str]:
    """Whole lines: a line that begins with a blank goes on from the one before."""
    held: list[str] = []
    for line in raw.decode("utf-8", "replace").replace("\r\n", "\n").split("\n"):
        if line[:1] in {" ", "\t"} and held:
            held.append(line[1:])
            continue
        if held:
            yield "".join(held)
        held = [line]
    if held:
        yield "".join(held)


def _addresses(params: str, value: str) -> Iterator[str]:
    written = value.strip()[:300]
    if written:
        yield written[7:] if written.lower().startswith("mailto:") else written
    email = _EMAIL.search(params)
    if email:
        yield email[1].strip()


def _moment(params: str, value: str) -> str:
    """A time as a person reads it, as it stands there, with its zone where it has one; else as written."""
    match = _MOMENT.fullmatch(value.strip())
    if match is None:
        return _plain(value)[:100]
    year, month, day, hour, minute, utc = match.groups()
    zone = _ZONE.search(params)
    clock = f" {hour}:{minute}" if hour else ""
    return f"{year}-{month}-{day}{clock}{' UTC' if utc else f' ({zone[1]})' if zone and hour else ''}"


def _plain(value: str) -> str:
    """A value without the escapes of the format."""
    return re.sub(r"\\([nN,;\\])", lambda match: "\n" if match[1] in "nN" else match[1], value).strip()
