"""Who an entry is with: numbers, names of the phone book, and the conversation's name."""

from leeward.readers.sms_backup.letters import text_of

_NO_NAME = frozenset(("", "null", "(Unknown)", "Unknown"))
_NO_ADDRESS = frozenset(("", "null", "insert-address-token"))
_MOST_NAMES = 10_000
NOBODY = "Unknown number"


class Names:
    """Names of the phone book by number, as entries with a single person showed them. Bounded."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def learn(self, address: str, name: str) -> None:
        """Remember that this number has this name."""
        if len(self._known) < _MOST_NAMES:
            self._known.setdefault(address, name)

    def of(self, address: str) -> str:
        """The name of a number, or the number itself."""
        return self._known.get(address, address)


def contact(raw: bytes) -> str | None:
    """The name of the phone book, or None where there was none."""
    name = text_of(raw).strip()
    return None if name in _NO_NAME else name


def addresses(raw: bytes) -> tuple[str, ...]:
    """The numbers of an entry; those of a group are joined by "~"."""
    found = (part.strip() for part in text_of(raw).split("~"))
    return tuple(part for part in found if part not in _NO_ADDRESS)


def conversation(name: str | None, numbers: tuple[str, ...]) -> str:
    """What a person knows the conversation by."""
    return name or ", ".join(numbers) or NOBODY
