"""Finds the messages of one person in an open folder: the server searches, then every address is compared in full.

A server searches for pieces of words, so “rex@example.net” finds “trex@example.net” too; that one is not theirs.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from leeward.channels.errors import NoAddress
from leeward.channels.mail.account import is_address
from leeward.channels.mail.imap import Head, Mailbox, Opened
from leeward.words.mail_headers import Headers

CHUNK = 200
# A server that never looked at a large folder reads every message for the first search, and a line that is silent for
# too long counts as broken; so it is asked in parts. A line of an answer is also refused beyond a million signs.
_WINDOW = 5_000


def addresses_of(senders: Iterable[str]) -> list[str]:
    """Those of a person's addresses that are email addresses, in lower case, sorted. Raises NoAddress."""
    found = sorted({sender.strip().casefold() for sender in senders if is_address(sender.strip())})
    if not found:
        raise NoAddress
    return found


def theirs(
    box: Mailbox, opened: Opened, senders: Sequence[str], *, since: int = 1, leave: Sequence[str] = ()
) -> Iterator[list[Head]]:
    """Heads of the messages in the open folder that name one of the senders as theirs, in order, in small groups.

    `since` is the first UID that counts. `leave` are more criteria of IMAP SEARCH.
    """
    for first, last in _windows(box, opened, since):
        uids = box.search(["UID", f"{first}:{last}", *leave, *_from_any(senders)])
        wanted = [uid for uid in uids if uid >= since]  # “9:*” finds the last message even where it is the fifth
        for at in range(0, len(wanted), CHUNK):
            if found := [head for head in box.heads(wanted[at : at + CHUNK]) if is_theirs(head.lines, senders)]:
                yield found


def is_theirs(lines: bytes, senders: Sequence[str]) -> bool:
    """Whether a From line names one of these addresses. Not checked: that it tells the truth."""
    return any(address.casefold() in senders for _, address in Headers(lines).addresses("from"))


def fingerprint(lines: bytes) -> str:
    """Names a message by its head, wherever it lies: sender, recipients, date, subject and id as they stand."""
    told = sorted(line.strip() for line in lines.replace(b"\r\n", b"\n").split(b"\n") if line.strip())
    return hashlib.sha256(b"\n".join(told)).hexdigest()[:24]


def _from_any(senders: Sequence[str]) -> list[Any]:
    first, *rest = senders
    return ["OR", "FROM", first, _from_any(rest)] if rest else ["FROM", first]


def _windows(box: Mailbox, opened: Opened, since: int) -> Iterator[tuple[int, int | str]]:
    """Spans of UIDs with at most so many messages, without a gap, so that nothing falls between two searches."""
    if opened.messages <= _WINDOW:
        yield since, "*"
        return
    edges = [uid for uid in box.uids_at(range(_WINDOW, opened.messages, _WINDOW)) if uid > since]
    begins = [since, *edges]
    yield from ((first, after - 1) for first, after in pairwise(begins))
    yield begins[-1], "*"
