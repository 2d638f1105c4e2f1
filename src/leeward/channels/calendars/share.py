"""One share: who sees what, in which way it was set up, and all that is needed to set it up again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

from leeward.channels import errors
from leeward.channels.calendars.account import Account
from leeward.channels.line import Line
from leeward.channels.protocol import Json


@dataclass(frozen=True, slots=True)
class Share:
    """`where` is a path at the server, `who` as the server names them, `name` what they call themselves.

    `public`: whoever has the link, or a group; it is shown and never taken back from here.
    """

    way: str
    where: str
    label: str
    who: str
    name: str = ""
    writes: bool = False
    public: bool = False
    detail: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """What two looks at the same share have in common."""
        return (self.way, self.where, self.who, self.writes)

    def as_json(self) -> Json:
        """What `from_json` takes."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: Json) -> "Share":
        """Raises ChangedSince for what is no share."""
        try:
            return cls(**values)
        except TypeError as error:
            raise errors.ChangedSince from error


class Way(Protocol):
    """One way of sharing. Each question raises one of `channels.errors`."""

    def found(self, line: Line, account: Account) -> tuple[Share, ...]:
        """Everything shared in this way, with whomever."""
        ...

    def remove(self, line: Line, share: Share) -> None: ...

    def restore(self, line: Line, share: Share) -> None: ...
