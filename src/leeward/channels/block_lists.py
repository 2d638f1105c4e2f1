"""Numbers of one person as a file that a phone or an app for blocking reads. The file blocks nothing by itself.

Only forms whose columns were found written down are here; each names where. Asks nobody.
"""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leeward.channels.errors import NoAddress
from leeward.channels.numbers import normal

_MOST_NAME = 100
_NONE = "No number of this person is noted, so there is nothing to block. Note one at the person first."
_YACB = ("ID", "name", "pattern", "creationTimestamp", "numberOfCalls", "lastCallTimestamp")


@dataclass(frozen=True, slots=True)
class Form:
    """One form of file. `write` takes a name and numbers, as typed, and a country for those without (two letters).

    `reads`: what takes such a file. `notice`: what somebody who holds the phone may see of it.
    """

    name: str
    label: str
    reads: str
    source: str
    notice: str
    ending: str
    media_type: str
    write: Callable[[str, Sequence[str], str | None], bytes]


def vcard(name: str, numbers: Sequence[str], country: str | None = None) -> bytes:
    """One contact with all of these numbers (vCard 3.0, RFC 2426). Raises NoAddress where there are none.

    Most phones block a contact, or send its calls to voicemail, with all of its numbers at once.
    """
    import vobject

    card = vobject.vCard()
    card.add("n").value = vobject.vcard.Name(family=_named(name))
    card.add("fn").value = _named(name)
    for number in _normal(numbers, country):
        telephone = card.add("tel")
        telephone.value = number
        telephone.type_param = "VOICE"
    written: str = card.serialize()
    return written.encode()


def _yacb(name: str, numbers: Sequence[str], country: str | None = None) -> bytes:
    """Its own backup: a number is a pattern without anything in place of digits."""
    held = io.StringIO()
    rows = csv.writer(held)  # commas and CRLF, as Apache Commons' DEFAULT
    rows.writerow(_YACB)
    rows.writerows(("", _named(name), number, "", "0", "") for number in _digits(numbers, country))
    return held.getvalue().encode()


def _no_phone_spam(name: str, numbers: Sequence[str], country: str | None = None) -> bytes:
    """A line for each number: the number, a colon, a blank, the name."""
    lines = (f"{number}: {_named(name)}\n" for number in _digits(numbers, country))
    return "".join(lines).encode()


FORMS: tuple[Form, ...] = (
    Form(
        "vcard",
        "A contact (vCard)",
        "The contacts of nearly every phone. Open the file there, then block the contact in the phone’s own settings.",
        "RFC 2426, https://www.rfc-editor.org/rfc/rfc2426",
        "The contact stands among the others on the phone, under the name you give it here.",
        "vcf",
        "text/vcard",
        vcard,
    ),
    Form(
        "yacb",
        "A list for Yet Another Call Blocker (CSV)",
        "The Android app Yet Another Call Blocker, under the import of its blacklist. It blocks calls, not texts.",
        "BlacklistImporterExporter of the app, https://gitlab.com/xynngh/YetAnotherCallBlocker (a copy read 2026-12)",
        "The app and its list of blocked calls stand on the phone.",
        "csv",
        "text/csv",
        _yacb,
    ),
    Form(
        "no_phone_spam",
        "A list for NoPhoneSpam (text)",
        "The Android app NoPhoneSpam, and Yet Another Call Blocker. They block calls, not texts.",
        "readNoPhoneSpamBackup of Yet Another Call Blocker; https://gitlab.com/bitfireAT/NoPhoneSpam (seen 2026-12)",
        "The app and its list of blocked calls stand on the phone.",
        "txt",
        "text/plain",
        _no_phone_spam,
    ),
)


def _normal(numbers: Sequence[str], country: str | None) -> list[str]:
    """Each number once, with its country where that can be told, else as typed, on one line."""
    typed = (" ".join(number.split()) for number in numbers)
    found = list(dict.fromkeys(normal(number, country) for number in typed if number))
    if not found:
        raise NoAddress(_NONE)
    return found


def _named(name: str) -> str:
    """A name on one line; it can begin no formula in a program for tables."""
    return " ".join(name.split())[:_MOST_NAME].lstrip("=+-@\t") or "Blocked"


def _digits(numbers: Sequence[str], country: str | None) -> list[str]:
    """What an app compares: + and digits. A word is left out: `*` and `#` stand for any digit in these lists."""
    kept = ("".join(letter for letter in number if letter in "+0123456789") for number in _normal(numbers, country))
    found = [number for number in dict.fromkeys(kept) if number.strip("+")]
    if not found:
        raise NoAddress(_NONE)
    return found
