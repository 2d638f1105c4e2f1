"""What the page of a receipt shows. Every physical record of the file is in one of its rows."""

from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from leeward.history import copies, wording
from leeward.history.bringing.receipts import physical_records
from leeward.history.copies import Shared
from leeward.history.models import Receipt
from leeward.people import identities
from leeward.people.choices import Role
from leeward.readers.protocol import FormatNotes
from leeward.readers.registry import READERS

_SHOWN_PROBLEMS = 200
_SHOWN_SENDERS = 10
_ORDERS = {
    "dmy": "Day first.",
    "mdy": "Month first.",
    "iso": "Year first, so it is clear.",
    "ambiguous": "Not clear in this file.",
}

_SAID = {"dmy": "Day first, as you said.", "mdy": "Month first, as you said."}


class ReceiptPage:
    """One receipt, ready to show."""

    def __init__(self, row: Receipt) -> None:
        self.row = row
        self.source = row.source
        counts = row.counts
        self.added, self.already_here = counts.get("added", 0), counts.get("already_here", 0)
        self.total = physical_records(counts)
        self.problems = row.problems.all()[:_SHOWN_PROBLEMS]
        self.problem_count = counts.get("problems", 0)
        self.notes = _notes(row.source.format)

    @property
    def kind(self) -> str:
        return self.notes.label if self.notes else self.source.format

    @property
    def rows(self) -> list[tuple[str, int]]:
        """Who wrote how much, notices, rows not read and rows left out by design; they add up to `total`."""
        counts = self.row.counts
        senders = dict(counts.get("senders", {}))
        notices = senders.pop("", 0)
        mine = identities.names(Role.ME)
        own = sum(n for name, n in senders.items() if name in mine)
        rest = sorted(((n, name) for name, n in senders.items() if name not in mine), reverse=True)
        rows = [(f"Messages from {name}", n) for n, name in rest[:_SHOWN_SENDERS]]
        listed = own + notices + sum(n for _, n in rows)
        rows += [("Messages from you", own)] if own else []
        others = counts.get("messages", 0) - listed
        rows += [("Messages from others", others)] if others else []
        rows += [("Notices the app itself wrote", notices)] if notices else []
        rows += [(f"Left out by design: {reason}", n) for reason, n in counts.get("skipped", {}).items()]
        return [*rows, ("Rows that could not be read", self.problem_count)]

    @property
    def places(self) -> list[tuple[str, str]]:
        """Place and reason of each row that could not be read."""
        return [(wording.place(problem.place).capitalize(), problem.why) for problem in self.problems]

    @property
    def more_problems(self) -> int:
        return max(0, int(self.row.counts.get("problem_rows", 0)) - _SHOWN_PROBLEMS)

    @cached_property
    def shared(self) -> list[Shared]:
        """Which other files hold some of the same messages; each of these is shown and counted once."""
        return copies.shared(self.source)

    @property
    def on_another_clock(self) -> int:
        """How many were joined although the clocks of the two files differ."""
        return sum(one.messages for one in self.shared if one.minutes)

    @property
    def first(self) -> datetime | None:
        return _moment(self.row.summary.get("first"))

    @property
    def last(self) -> datetime | None:
        return _moment(self.row.summary.get("last"))

    @property
    def finished(self) -> datetime | None:
        """When the reading ended, on the clock of this machine."""
        return self.row.finished_at.astimezone() if self.row.finished_at else None

    @property
    def order(self) -> str:
        """How day and month were read."""
        said = self.row.arguments.get("dates")
        if said in _SAID:
            return _SAID[said]
        return _ORDERS.get(self.row.summary.get("date_order", ""), "")

    @property
    def gaps(self) -> list[tuple[timedelta, datetime, datetime]]:
        pairs = [(_moment(begin), _moment(end)) for begin, end in self.row.summary.get("gaps", [])]
        return [(end - begin, begin, end) for begin, end in pairs if begin and end]

    @property
    def warnings(self) -> list[str]:
        return list(self.row.summary.get("warnings", []))

    @property
    def fingerprint(self) -> str:
        """The hash in groups of four, easier to compare."""
        sha256 = self.source.sha256
        return " ".join(sha256[i : i + 4] for i in range(0, len(sha256), 4))

    @property
    def conversations(self) -> list[tuple[int, str]]:
        """Id and title of the threads this file belongs to."""
        from leeward.history.models import Conversation

        ids = {int(told[0]) for told in self.row.threads.values()}
        return list(Conversation.objects.filter(pk__in=ids).values_list("pk", "title"))


def _notes(name: str) -> FormatNotes | None:
    return next((reader.notes for reader in READERS if reader.name == name), None)


def _moment(text: Any) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
