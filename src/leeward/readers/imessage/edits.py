"""Earlier words of edited messages, and parts that were unsent: the property list `message_summary_info`.

Its keys, as public tools read them: `ec` lists for each part its wordings (`d` seconds since 2001, `t` an archive of
the text), the last being the present one; `rp` numbers the parts that were unsent; `otr` has the length (`le`) of each
part as it was first sent. Apple removes the words of an unsent part, so they are not in it.
"""

import plistlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.parsers.expat import ExpatError

from leeward.readers import cells
from leeward.readers.typedstream import body

_MOST_BYTES = 4 << 20
_MOST = 1_000


@dataclass(frozen=True, slots=True)
class Edits:
    """`earlier` are the wordings before the present one, oldest first: part, text, when it was sent (UTC).

    `unsent` are the parts that were taken back, with the number of letters each had, if it is known.
    """

    earlier: tuple[dict[str, Any], ...] = ()
    unsent: tuple[dict[str, Any], ...] = ()


def edits(data: bytes) -> Edits:
    """What a summary says; nothing where it cannot be read. Never raises for odd bytes."""
    held = _plist(data)
    if not isinstance(held, Mapping):
        return Edits()
    return Edits(tuple(_earlier(held.get("ec")))[:_MOST], tuple(_unsent(held.get("rp"), held.get("otr"))))


def _plist(data: bytes) -> Any:
    if not data or len(data) > _MOST_BYTES:
        return None
    try:
        return plistlib.loads(data)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError, RecursionError, ExpatError):
        return None


def _earlier(chronicle: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if not isinstance(chronicle, Mapping):
        return found
    for part, wordings in list(chronicle.items())[:_MOST]:
        if not isinstance(wordings, Sequence) or isinstance(wordings, str | bytes):
            continue
        for wording in wordings[: min(len(wordings) - 1, _MOST)]:
            archive = body(cells.blob(wording.get("t"))) if isinstance(wording, Mapping) else None
            if archive is None:
                continue
            moment = cells.apple(wording.get("d"))
            found.append(
                {
                    "part": cells.whole(part) or 0,
                    "text": cells.text(archive.text).replace("\ufffc", ""),
                    "at": f"{moment.isoformat()}Z" if moment else None,
                }
            )
    return found


def _unsent(parts: Any, lengths: Any) -> list[dict[str, Any]]:
    if not isinstance(parts, Sequence) or isinstance(parts, str | bytes):
        return []
    found = []
    for part in parts[:_MOST]:
        number = cells.whole(part)
        first = lengths.get(str(number)) if isinstance(lengths, Mapping) else None
        letters = cells.whole(first.get("le")) if isinstance(first, Mapping) else None
        found.append({"part": number, "letters": letters})
    return found
