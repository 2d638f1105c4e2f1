"""Whether somebody, as a server names them, is the person who is meant.

Servers name people by a mail address, by a path (`/principals/users/rex/`), or by a word and a path
(`principal:principals/users/rex`, ownCloud and Nextcloud). Two names are the same only as a whole; a name that a person
gave themselves is never enough.
"""

from collections.abc import Iterable, Sequence
from urllib.parse import unquote, urlsplit


def forms(written: str) -> frozenset[str]:
    """All ways in which one name may be meant: as written, as an address, and the last word of a path."""
    whole = unquote(written.strip()).casefold()
    for scheme in ("mailto:", "principal:", "tel:"):
        whole = whole.removeprefix(scheme)
    if "://" in whole:
        try:
            whole = urlsplit(whole).path
        except ValueError:
            return frozenset({whole})
    trimmed = whole.strip("/")
    found = {trimmed}
    if "/" in trimmed and "group" not in trimmed:
        found.add(trimmed.rsplit("/", 1)[1])
    return frozenset(form for form in found if form)


class Meant:
    """One person, by the addresses that are noted of them. Asks nobody."""

    def __init__(self, senders: Sequence[str]) -> None:
        self._forms = frozenset(form for sender in senders for form in forms(sender))

    def __bool__(self) -> bool:
        return bool(self._forms)

    def is_one_of(self, names: Iterable[str]) -> bool:
        """Whether any of these names is this person."""
        return any(not self._forms.isdisjoint(forms(name)) for name in names)
