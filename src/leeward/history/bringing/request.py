"""What a job of bringing in is told, and how it goes into the vault and out again as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from leeward.history.rows import whole_characters
from leeward.words.messages import DateOrder

# The kind of the job that carries a request out.
KIND = "import"


class Beside(NamedTuple):
    """A picture or recording that came with a chat, kept in a blob of its own. `path` is its name beside the chat."""

    path: str
    blob: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Request:
    """One original to bring in, lying in blob `blob`, and what the person said about it.

    `me` and `them` are names as they stand in the file. `stop_at` (wall clock) is when the person asked the other
    party to stop, if they said so. With `checked`, the names and dates were compared with the file before, and `total`
    is the number of messages counted then (0: not known). `beside` are the media that were chosen with it.
    `own_account`: the person said that a file which holds a whole account is from their own; `owners` are the addresses
    it names as its owner's, which become theirs.
    `third` are names of somebody who is not the other party; `writes_for_other` says that they write for that person.
    """

    blob: str
    name: str
    size: int
    sha256: str
    format: str | None = None
    dates: DateOrder | None = None
    timezone: str | None = None
    me: tuple[str, ...] = ()
    them: tuple[str, ...] = ()
    stop_at: datetime | None = None
    checked: bool = False
    total: int = 0
    beside: tuple[Beside, ...] = ()
    third: tuple[str, ...] = ()
    writes_for_other: bool = False
    own_account: bool = False
    owners: tuple[str, ...] = ()

    def as_arguments(self) -> dict[str, Any]:
        """JSON values only."""
        return {
            "blob": self.blob,
            "name": self.name,
            "size": self.size,
            "sha256": self.sha256,
            "format": self.format,
            "dates": self.dates.value if self.dates else None,
            "timezone": self.timezone,
            "me": list(self.me),
            "them": list(self.them),
            "stop_at": self.stop_at.isoformat() if self.stop_at else None,
            "checked": self.checked,
            "total": self.total,
            "beside": [list(one) for one in self.beside],
            "third": list(self.third),
            "writes_for_other": self.writes_for_other,
            "own_account": self.own_account,
            "owners": list(self.owners),
        }

    @classmethod
    def from_arguments(cls, given: Mapping[str, Any]) -> "Request":
        """The opposite of `as_arguments`. Names come as a database can hold them (see `rows.whole_characters`)."""
        values = dict(given)
        values["name"] = whole_characters(values["name"])
        values["dates"] = DateOrder(values["dates"]) if values.get("dates") else None
        values["stop_at"] = datetime.fromisoformat(values["stop_at"]) if values.get("stop_at") else None
        for side in ("me", "them", "third", "owners"):
            values[side] = tuple(whole_characters(name) for name in values.get(side, ()))
        values["beside"] = tuple(Beside(*one) for one in values.get("beside", ()))
        return cls(**values)

    def reading(self) -> dict[str, Any]:
        """What decides how the original is read: a stopped reading goes on only where this is the same."""
        arguments = self.as_arguments()
        return {name: arguments[name] for name in ("format", "dates", "timezone")}
