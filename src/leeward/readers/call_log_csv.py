"""A list of calls as a table: from call log apps for phones, or from the bill of a telephone company.

A physical record is a row. Columns are known by their headings, in the words that such tables use.
"""

import re
from collections.abc import Iterator
from typing import Any

from leeward.readers.encoding import decode_head
from leeward.readers.mapped import header_of, table_records
from leeward.readers.protocol import ME, FormatNotes, ReadOptions
from leeward.words.messages import Kind, Record
from leeward.words.sources import Source

_HEAD = 16 * 1024
_DELIMITERS = ",;\t"
_NOISE = re.compile(r"[\s_\-.:/()#\ufeff]+")
_COLUMNS = {
    "number": "number phonenumber phone callednumber numbercalled tofrom contactnumber phoneno telephone caller "
    "callingnumber othernumber rufnummer telefonnummer nummer numero numéro número telefon",
    "name": "name contact contactname cachedname kontakt nombre nom",
    "date": "date datetime calldate timestamp callstart starttime start dateandtime datum fecha",
    "time": "time calltime uhrzeit hora heure",
    "kind": "type calltype direction kind art anrufart tipo",
    "duration": "duration seconds durationseconds durationsec durations callduration minutes min durationmin "
    "durationminutes length dauer duración durée durata",
}
MEANING = {word: ours for ours, words in _COLUMNS.items() for word in words.split()}
_KINDS = {
    Kind.CALL: "incoming outgoing received dialed dialled placed in out inbound outbound answered call voice "
    "answeredexternally eingehend ausgehend entrante saliente entrant sortant 1 2 7",
    Kind.MISSED_CALL: "missed rejected declined blocked unanswered cancelled canceled noanswer verpasst abgelehnt "
    "perdida manqué 3 5 6",
    Kind.VOICEMAIL: "voicemail 4",
}
_KIND = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_OUT = frozenset("outgoing dialed dialled placed out outbound ausgehend saliente sortant cancelled canceled 2".split())
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d\d)")
_PARTS = re.compile(r"(\d+)\s*(h|m|s)\w*", re.IGNORECASE)
_SECONDS = {"h": 3600, "m": 60, "s": 1}

NOTES = FormatNotes(
    label="List of calls (CSV)",
    produced_by="call log apps, or the online account of a telephone company",
    extensions=(".csv", ".tsv", ".txt"),
    how_to_export={
        "Telephone company": (
            "Sign in to your account on its web page and look for “usage”, “call history” or “itemised bill”.",
            "Download the list as CSV.",
            "A contract that somebody else pays shows them the list as well.",
        ),
        "Android": ("A call log app can save the list; SMS Backup & Restore saves it as XML, which is read too.",),
        "iPhone": ("The iPhone cannot export its calls by itself; the telephone company’s list can help.",),
    },
    how_long="A few minutes; older months may have to be asked for.",
    other_may_notice=(
        "The people you called are told nothing.",
        "Whoever shares the account of the telephone company may see that the list was downloaded.",
    ),
    missing_by_design=("Calls over WhatsApp, Signal and other apps.", "What was said."),
    limits=("Lists of companies often leave out calls that were not answered.",),
)


class CallLogCsv:
    """The reader. Holds no state."""

    name = "call_log_csv"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By its headings: a number or name, a date, and how long or what kind of call."""
        return 0.85 if _form(source) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one over the dates, one over the rows."""
        delimiter, names, minutes = _form(source) or (",", [], False)

        def meaning(cells: list[str], _number: int) -> dict[str, Any] | str | None:
            if _names(cells) == names:
                return "header row"
            return _values(cells, names, minutes=minutes)

        return table_records(self.name, source, options, meaning, delimiter=delimiter)


READER = CallLogCsv()


def _form(source: Source) -> tuple[str, list[str | None], bool] | None:
    """The sign between cells, what the columns mean, and whether lengths are in minutes."""
    with source.open() as stream:
        head = decode_head(stream.read(_HEAD))
    for delimiter in _DELIMITERS:
        header = header_of(head, delimiter)
        names = _names(header)
        if {"number", "date"} <= set(names) and {"duration", "kind"} & set(names) and _tells_calls(header, names):
            minutes = any(name == "duration" and "min" in cell for name, cell in zip(names, header, strict=True))
            return delimiter, names, minutes
    return None


def _tells_calls(header: list[str], names: list[str | None]) -> bool:
    """A length of time, or the word for a call, so that a list of payments or parcels is not taken for one."""
    return "duration" in names or any("call" in cell or "anruf" in cell for cell in header)


def _names(header: list[str]) -> list[str | None]:
    found: list[str | None] = []
    for cell in header:
        ours = MEANING.get(_NOISE.sub("", cell.casefold()))
        found.append(ours if ours not in found else None)
    return found


def _values(cells: list[str], names: list[str | None], *, minutes: bool) -> dict[str, Any] | None:
    if len(cells) > len(names):
        return None
    row = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if name}
    number, name, date = row.get("number", ""), row.get("name", ""), row.get("date", "")
    if not (number or name) or not date:
        return None
    said = row.get("kind", "")
    word = _NOISE.sub("", said.casefold()).removesuffix("call").removesuffix("calls")
    kind, out = _KIND.get(word, Kind.CALL), word in _OUT
    extra = {"call": said, "duration": row.get("duration", ""), "seconds": _length(row.get("duration", ""), minutes)}
    other = name or number
    return {
        "kind": kind.value,
        "sender": ME if out else other,
        "sender_address": "" if out else number,
        "recipients": [number] if out and number else None,
        "direction": ("outgoing" if out else "incoming") if word in _KIND else "",
        "date": date,
        "time": row.get("time", ""),
        "conversation": other,
        "extra": {key: value for key, value in extra.items() if value not in ("", None)},
    }


def _length(written: str, minutes: bool) -> int | None:  # noqa: FBT001  # what the heading says of the unit
    """Seconds, or None where the length cannot be read."""
    if written.isdecimal() and len(written) < 8:  # no call lasts longer
        return int(written) * (60 if minutes else 1)
    clock = _CLOCK.fullmatch(written)
    if clock:
        hours, first, second = (int(part or 0) for part in clock.groups())
        return hours * 3600 + first * 60 + second
    parts = _PARTS.findall(written[:40])
    return sum(int(amount[:6]) * _SECONDS[unit.lower()] for amount, unit in parts) if parts else None
