"""Direct messages of an X (Twitter) archive: data/direct-messages.js and direct-messages-group.js."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from leeward.readers import json_values as jv
from leeward.readers.errors import ReadersError
from leeward.readers.json_items import Step
from leeward.readers.json_records import NOT_A_MESSAGE, Records, head_of
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Details, Direction, Kind, Message, Place, Record
from leeward.words.sources import Source

_ARRAYS = (("*", "dmConversation", "messages"),)
_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*window\.YTD\.direct_messages?(?:_group)?\.part\d+\s*=\s*")
_HEAD = 4096
_ACCOUNT = "account.js"
_WRITTEN = ("messageCreate", "welcomeMessageCreate")

NOTES = FormatNotes(
    label="X (Twitter) archive",
    produced_by="X: “Download an archive of your data”",
    extensions=(".js",),
    how_to_export={
        "Browser or app": (
            "Open Settings, “Your account”, “Download an archive of your data”, and give your password.",
            "Wait for the message that the archive is ready, and download the zip.",
            "Choose the zip, or direct-messages.js in its folder “data”. Leave account.js beside it.",
        ),
    },
    how_long="A day or longer, until X has made the archive.",
    other_may_notice=(
        "The other party is not told.",
        "X writes to the email address of the account when the archive is ready.",
    ),
    missing_by_design=(
        "The other party's name: X writes only the number of their account.",
        "Messages you deleted, encrypted messages, and conversations with accounts that are gone may be missing.",
    ),
    limits=("A large archive is spread over direct-messages.js, direct-messages-part1.js and so on: choose them all.",),
)


class XArchiveJs:
    """The reader. Holds no state."""

    name = "x_archive_js"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the assignment at the start."""
        with source.open() as stream:
            return 0.97 if _START.match(stream.read(_HEAD)) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass. The person's own account is looked up in account.js, where that lies beside."""
        with source.open() as stream:
            found = _START.match(stream.read(_HEAD))
        archive = _Archive(Records(self.name, source, options))
        yield from archive.records.each(_ARRAYS, archive.entry, archive.field, prefix=found.end() if found else 0)
        archive.records.remark()
        options.remarks.warn("X writes numbers instead of names. Look at a conversation to see whose number it is.")


READER = XArchiveJs()


class _Archive:
    """Where the read stands."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self._me, self._my_name = _account(records.source)
        self._conversation = ""

    def field(self, path: tuple[Step, ...], value: Any) -> None:
        """Take note of the conversation's number, which stands before its messages."""
        if path and path[-1] == "conversationId":
            self._conversation = jv.text(value)

    def entry(self, place: Place, item: Any) -> Record:
        """The record of one event: a message, or something that happened in the conversation."""
        event, said = next(iter(item.items()), ("", None)) if isinstance(item, Mapping) else ("", None)
        if not isinstance(said, Mapping):
            return self.records.problem(place, NOT_A_MESSAGE)
        date = jv.text(said.get("createdAt"))
        sent_at, offset = jv.from_iso(date)
        self.records.dated += sent_at is not None
        self.records.undated += sent_at is None
        place = place._replace(message_id=jv.text(said.get("id")) or None)
        sender = jv.text(said.get("senderId")) or jv.text(said.get("initiatingUserId"))
        written = event in _WRITTEN
        told = jv.kept(self._told(said))
        if not written:
            told |= jv.kept({"event": event, "by": self._named(sender)})
        details = Details(
            sender_address=sender or None,
            recipients=(self._named(jv.text(said["recipientId"])),) if said.get("recipientId") else None,
            utc_offset=offset,
            direction=self._direction(sender) if written else None,
            extra=told,
        )
        words = jv.text(said.get("text")) if written else _happened(jv.text(event), said)
        files = tuple(
            self.records.media.named(jv.text(url).rpartition("/")[2]) for url in jv.many(said.get("mediaUrls"))
        )
        origin = self.records.origin(self._name(sender))
        kind = Kind.MESSAGE if written else Kind.SYSTEM
        who = self._named(sender) if written and sender else None
        return Message(origin, place, who, sent_at, date, kind, words, files, details)

    def _told(self, said: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "links": [jv.whole(one).get("expanded") for one in jv.many(said.get("urls"))],
            "reactions": [
                jv.kept(
                    {
                        "reaction": jv.whole(one).get("reactionKey"),
                        "by": self._named(jv.text(jv.whole(one).get("senderId"))),
                        "at": jv.whole(one).get("createdAt"),
                    }
                )
                for one in jv.many(said.get("reactions"))[:100]
            ],
            "edits": said.get("editHistory"),
        }

    def _name(self, sender: str) -> str:
        """For two people, the account that is not the person's; for a group its number."""
        two = self._conversation.split("-")
        if len(two) == 2:
            others = [one for one in two if one != self._me]
            return " and ".join(map(self._named, others)) if others else self._named(two[0])
        return f"Group {self._conversation}" if self._conversation else self._named(sender)

    def _direction(self, sender: str) -> Direction | None:
        if not self._me or not sender:
            return None
        return Direction.OUTGOING if sender == self._me else Direction.INCOMING

    def _named(self, number: str) -> str:
        return self._my_name if number and number == self._me else f"Account {number}" if number else ""


def _account(source: Source) -> tuple[str, str]:
    """Number and name of the person's account, or nothing."""
    for path, beside in source.beside.items() if isinstance(source.beside, dict) else ():
        if path.rpartition("/")[2] == _ACCOUNT:
            return _account_in(beside)
    beside_it = None if isinstance(source.beside, dict) else source.beside.get(_ACCOUNT)
    return _account_in(beside_it) if beside_it else ("", "")


def _account_in(source: Source) -> tuple[str, str]:
    try:
        text = head_of(source)
        found = json.loads(text[text.index("=") + 1 :])
        account = jv.whole(jv.whole(found[0]).get("account"))
    except (ReadersError, OSError, ValueError, LookupError, TypeError, RecursionError):
        return "", ""
    name = jv.text(account.get("accountDisplayName")) or jv.text(account.get("username"))
    number = jv.text(account.get("accountId"))
    return number, name or f"Account {number}"


def _happened(event: str, said: Mapping[str, Any]) -> str:
    """The event in plain words, with a new name where there is one: "conversation name update: Us"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", event).lower()
    return f"{words}: {jv.text(said['name'])}" if said.get("name") else words
