"""Which folders are read, and out of which something is moved."""

from collections.abc import Sequence

from leeward.channels.mail.imap import Listed

_CLOSED = frozenset(("\\noselect", "\\nonexistent"))
_NOT_READ = frozenset(("\\trash", "\\drafts"))
_NOT_MOVED = frozenset(("\\trash", "\\drafts", "\\sent", "\\junk", "\\all", "\\flagged", "\\important", "\\archive"))


def to_read(folders: Sequence[Listed]) -> list[str]:
    """The folders that are looked through for messages: all but what was thrown away, and drafts.

    Junk and the archive are among them, since threats land there too. Where a folder holds all email (Gmail), it and
    junk are enough: the others show the same messages again.
    """
    able = [folder for folder in folders if not folder.marks & (_CLOSED | _NOT_READ)]
    whole = [folder for folder in able if folder.marks & {"\\all", "\\junk"}]
    if any("\\all" in folder.marks for folder in whole):
        able = whole
    return sorted((folder.name for folder in able), key=_inbox_first)


def to_move_from(folders: Sequence[Listed], quiet: str) -> list[str]:
    """The folders whose messages can be moved to the quiet one: where a person still meets them.

    Not those that gather what lies elsewhere, not what was sent, drafted, put aside as junk, archived or thrown away.
    """
    able = [folder for folder in folders if not folder.marks & (_CLOSED | _NOT_MOVED) and folder.name != quiet]
    return sorted((folder.name for folder in able), key=_inbox_first)


def path_of(name: str, prefix: str) -> str:
    """The full name of a folder of the person's own."""
    return name if not prefix or name.startswith(prefix) else prefix + name


def is_there(folders: Sequence[Listed], name: str) -> bool:
    """Whether a folder of this name can be opened."""
    return any(folder.name == name and not folder.marks & _CLOSED for folder in folders)


def has_below(folders: Sequence[Listed], name: str) -> bool:
    """Whether there are folders inside it."""
    return any(folder.delimiter and folder.name.startswith(name + folder.delimiter) for folder in folders)


def _inbox_first(name: str) -> tuple[bool, str]:
    return name.upper() != "INBOX", name
