"""The chosen messages as JSON Lines and as a table, the same facts in both; what is withheld is its hash."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from leeward.history.stored import StoredMessage
from leeward.words.messages import Details
from leeward.words.tactics import Side

COLUMNS = (
    "number", "record", "conversation", "sent_at", "utc_offset", "date_text", "sender", "sender_address", "written_by",
    "kind", "text", "attachments", "source", "source_sha256", "place", "key", "withheld", "leaf",
)  # fmt: skip
_WRITERS = {Side.ME: "the person who keeps this", Side.THEM: "the other party", Side.THIRD: "someone else"}
_NOTHING = Details()
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Numbered(NamedTuple):
    """A message with its number in this bundle, its line in the log (`record`), and its leaf in hex.

    `hidden`: it is not shown. `conversation` is how its thread is called here.
    """

    number: int
    record: int
    leaf: str
    hidden: bool
    conversation: str
    source: str
    stored: StoredMessage


def as_facts(one: Numbered) -> dict[str, Any]:
    """What is shown of a message, with the keys of `leeward read --json` and what this bundle adds to them."""
    if one.hidden:
        return {"number": one.number, "record": one.record, "withheld": True, "leaf": one.leaf}
    message, details = one.stored.message, one.stored.message.details or _NOTHING
    return {
        "number": one.number,
        "record": one.record,
        "conversation": one.conversation,
        "sent_at": message.sent_at.isoformat() if message.sent_at else None,
        "utc_offset": details.utc_offset,
        "date_certain": message.sent_at is not None,
        "date_text": message.date_text,
        "sender": message.sender,
        "sender_address": details.sender_address,
        "direction": details.direction.value if details.direction else None,
        "written_by": _WRITERS[one.stored.side] if message.sender else "the program of the chat",
        "kind": message.kind.value,
        "text": message.text,
        "attachments": [
            {"name": a.name, "media_type": a.media_type, "sha256": a.sha256, "missing": a.missing}
            for a in message.attachments
        ],
        "reply_to": details.reply_to,
        "format": message.origin.format,
        "source": one.source,
        "source_sha256": message.origin.source_sha256,
        "place": message.place.as_dict(),
        "key": one.stored.key.hex(),
    }


def json_lines(messages: Iterable[Numbered]) -> Iterator[bytes]:
    """A line each, UTF-8."""
    for one in messages:
        text = json.dumps(as_facts(one), ensure_ascii=False, separators=(",", ":"))
        yield text.encode("utf-8", "surrogatepass") + b"\n"


def message_table(messages: Iterable[Numbered]) -> Iterator[bytes]:
    """The same as CSV with a first line of names."""
    return table(COLUMNS, (_cells(as_facts(one)) for one in messages))


def table(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """CSV for spreadsheets: UTF-8 with its mark. A cell they would take for a formula begins with an apostrophe."""
    names = list(columns)
    yield b"\xef\xbb\xbf" + _row(names)
    for row in rows:
        yield _row([_cell(row.get(name)) for name in names])


def _row(cells: list[str]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue().encode("utf-8", "replace")


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _cells(facts: dict[str, Any]) -> dict[str, Any]:
    shown = dict(facts)
    if "attachments" in shown:
        shown["attachments"] = "; ".join(_attachment(one) for one in shown["attachments"])
        shown["place"] = ", ".join(f"{name} {value}" for name, value in shown["place"].items())
    return shown


def _attachment(one: Mapping[str, Any]) -> str:
    parts = [one["name"] or "a file without a name", *([f"sha256 {one['sha256']}"] if one["sha256"] else [])]
    return " ".join([*parts, *(["(not in the exported file)"] if one["missing"] else [])])
