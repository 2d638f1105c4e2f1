"""Who wrote a record: the name before the first colon, unless the colon belongs to the name or to a notice."""

import re

from leeward.readers.whatsapp.system import is_sentence

_EDGES = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff \u00a0\u202f\t"
_LONGEST_NAME = 150
# How many messages must agree before a second colon is taken to belong to the name.
_ENOUGH = 4
_MOST_NAMES = 20_000
_MOST_WATCHED = 2_000
_PHONE = re.compile(r"\+?[\d\s().\-\u00a0\u2010-\u2015]{6,24}")


class Senders:
    """Splits bodies into sender and text. Learns longer names (with ": " in them) from a first look at the file.

    `known` has the sender for what stood before a colon (None for a notice), `names` the names with a colon in them.
    """

    def __init__(self) -> None:
        self.known: dict[str, str | None] = {}
        self._longer: dict[str, tuple[str, int] | None] = {}
        self.names: dict[str, str] = {}

    def learn(self, body: str) -> None:
        """Watch one body: does this name always go on with the same words up to another colon?"""
        head, colon, text = body.partition(": ")
        if not colon or "\n" in head or len(self._longer) >= _MOST_WATCHED:
            return
        more, second, _ = text.partition(": ")
        if head not in self._longer:
            self._longer[head] = (more, 1) if second and "\n" not in more and len(more) < 60 else None
            return
        guess = self._longer[head]
        if guess is not None:
            self._longer[head] = (guess[0], guess[1] + 1) if second and more == guess[0] else None

    def settle(self) -> None:
        """Keep the names that a first look has shown to hold a colon."""
        self.names = {
            head: f"{head}: {guess[0]}" for head, guess in self._longer.items() if guess and guess[1] >= _ENOUGH
        }

    def split(self, body: str) -> tuple[str | None, str]:
        """Sender (None for a line of WhatsApp itself) and the rest."""
        head, colon, text = body.partition(": ")
        if colon:
            known = self.known
            sender = known[head] if head in known else self._classify(head, body)
            if sender is not None:
                if self.names and head in self.names:
                    return self._long(head, sender, body, text)
                return sender, text
        return self._unspaced(body)

    def _classify(self, head: str, body: str) -> str | None:
        sender = (
            None if "\n" in head or len(head) > _LONGEST_NAME or is_sentence(head, _first_line(body)) else clean(head)
        )
        if len(self.known) < _MOST_NAMES and len(head) <= _LONGEST_NAME:
            self.known[head] = sender
        return sender

    def _long(self, head: str, sender: str, body: str, text: str) -> tuple[str, str]:
        name = self.names[head]
        if body.startswith(name + ": "):
            return clean(name) or sender, body[len(name) + 2 :]
        return sender, text

    def _unspaced(self, body: str) -> tuple[str | None, str]:
        """For "Rex:" with nothing or no space behind it, for names that were seen with one."""
        head, colon, text = body.partition(":")
        if colon and "\n" not in head:
            sender = self.known.get(head)
            if sender is None and text.strip(" \n\u200e") == "" and not is_sentence(head, head):
                sender = clean(head)
            if sender is not None:
                return sender, text.removeprefix(" ")
        return None, body


def _first_line(body: str) -> str:
    return body.partition("\n")[0][:500]


def clean(name: str) -> str | None:
    """The name without invisible marks at its edges and without the "~" that marks people who are not contacts."""
    name = name.strip(_EDGES)
    if name.startswith("~"):
        name = name[1:].strip(_EDGES)
    return name or None


def phone(name: str) -> str | None:
    """The number, if the name is nothing but one."""
    return name if _PHONE.fullmatch(name) and sum(map(str.isdigit, name)) >= 6 else None
