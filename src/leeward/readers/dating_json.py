"""What dating services give out as JSON: Hinge's matches.json and Tinder's data.json. Only the person's own words."""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from leeward.readers import json_values as jv
from leeward.readers.json_items import Step
from leeward.readers.json_records import NOT_A_MESSAGE, Records, head_of
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Details, Direction, Kind, Message, Place, Record, Skipped
from leeward.words.sources import Source

_ARRAYS = (("*", "chats"), ("*", "like"), ("Messages", "*", "messages"))
_HINGE = re.compile(r'"(?:chats|match|like|block)"\s*:\s*\[\s*\{')
_TINDER = re.compile(r'"(?:match_id|sent_date)"\s*:')
_ME = "You"

NOTES = FormatNotes(
    label="Hinge and Tinder (JSON)",
    produced_by="Hinge: “Download my data”; Tinder: account.gotinder.com/data",
    extensions=(".json",),
    how_to_export={
        "Hinge (app)": (
            "Open Settings, then “Download my data”, and ask for it. Come back when it is ready.",
            "Choose the zip, or matches.json in it.",
        ),
        "Tinder (browser)": (
            "Sign in at account.gotinder.com/data and ask for the data. Wait for the email.",
            "Choose the zip, or data.json in it.",
        ),
    },
    how_long="From a day to some weeks.",
    other_may_notice=("The other party is not told.", "The service writes to your email address."),
    missing_by_design=(
        "Everything the other party wrote, and their name. Take pictures of the conversation for that.",
        "Matches that are gone may be missing altogether.",
    ),
    limits=("A conversation is called “Match” with a number. Look at its words to see who it was with.",),
)


class DatingJson:
    """The reader. Holds no state."""

    name = "dating_json"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """Hinge by the lists of its entries, Tinder by the names of its fields, of which some stand far down."""
        head = head_of(source).lstrip()
        if head.startswith("["):
            return 0.9 if _HINGE.search(head) and '"timestamp"' in head else 0.0
        if not head.startswith("{"):
            return 0.0
        if '"Messages"' in head and _TINDER.search(head):
            return 0.9
        return 0.85 if '"Usage"' in head and '"app_opens"' in head else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass."""
        matches = _Matches(Records(self.name, source, options))
        yield from matches.records.each(_ARRAYS, matches.entry, matches.field)
        matches.records.remark()
        options.remarks.warn("This export holds only what you wrote yourself. The other side is not in it.")


READER = DatingJson()


class _Matches:
    """The conversations of one file."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self._name = ("", "")

    def field(self, path: tuple[Step, ...], value: Any) -> None:
        """Take note of Tinder's name of a match, which stands before its messages."""
        if path and path[-1] == "match_id":
            self._name = ("/".join(map(str, path[:-1])), jv.text(value))

    def entry(self, place: Place, item: Any) -> Record:
        """The record of one message, or of one like, which may come with a few words."""
        one = jv.whole(item)
        parts = (place.path or "").split("/")
        if parts[-1] == "like":
            return self._like(place, one)
        date = jv.text(one.get("timestamp")) or jv.text(one.get("sent_date"))
        if not date and not ({"body", "message"} & one.keys()):
            return self.records.problem(place, NOT_A_MESSAGE)
        written = jv.text(one.get("body")) or jv.text(one.get("message"))
        right = html.unescape(written) if parts[-1] == "messages" and "&" in written else written
        told = {"type": one.get("type"), "letters_repaired": right != written or None, "to": one.get("to")}
        return self._message(place, date, right, told)

    def _like(self, place: Place, one: Mapping[str, Any]) -> Record:
        inner = [one, *map(jv.whole, jv.many(one.get("like")))]
        words = next((jv.text(like["comment"]) for like in inner if like.get("comment")), "")
        if not words:
            return Skipped(place, "like without words")
        return self._message(place, jv.text(one.get("timestamp")), words, {"like": True})

    def _message(self, place: Place, date: str, words: str, told: Mapping[str, Any]) -> Message:
        sent_at, offset = _moment(date)
        self.records.dated += sent_at is not None
        self.records.undated += sent_at is None
        details = Details(utc_offset=offset, direction=Direction.OUTGOING, extra=jv.kept(told))
        origin = self.records.origin(self._conversation(place))
        return Message(origin, place, _ME, sent_at, date, Kind.MESSAGE, words, (), details)

    def _conversation(self, place: Place) -> str:
        parts = (place.path or "").split("/")
        where, name = self._name
        if where == "/".join(parts[:-1]) and name:
            return name if "match" in name.casefold() else f"Match {name}"
        number = next((part for part in parts if part.isdecimal()), "0")
        return f"Match {int(number) + 1}"


def _moment(written: str) -> tuple[datetime | None, str | None]:
    """As ISO 8601 (Hinge, without a zone) or as in an email (Tinder, in UTC)."""
    sent_at, offset = jv.from_iso(written)
    if sent_at:
        return sent_at, offset
    try:
        moment = parsedate_to_datetime(written)
        if moment.tzinfo is None:
            return moment, None
        return moment.astimezone(UTC).replace(tzinfo=None), jv.UTC_OFFSET
    except (ValueError, TypeError, OverflowError, IndexError):
        return None, None
