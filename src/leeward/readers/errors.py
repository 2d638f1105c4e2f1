"""What can stop a read, each with the one calm sentence a person sees.

A file name in a sentence has been through `neutral`, so that a hostile name cannot steer the terminal or the page.
"""

import re

from leeward.words.errors import LeewardError

_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_LONGEST_NAME = 120


def neutral(name: str) -> str:
    """A file name fit to be shown: no control or direction marks, no way up or to a root, at most 120 characters.

    For showing only: it does not lead back to the file.
    """
    name = _UNSHOWABLE.sub("", name.encode("utf-8", "replace").decode()).replace("\\", "/")
    parts = [part for part in name.split("/") if part not in ("", ".", "..")]
    if len(parts) > 1 and re.fullmatch(r"[A-Za-z]:", parts[0]):
        parts = parts[1:]
    shown = "/".join(parts) or "a file without a name"
    return shown if len(shown) <= _LONGEST_NAME else shown[: _LONGEST_NAME - 1] + "…"


class ReadersError(LeewardError):
    """An original could not be read. Nothing was changed."""


class _Named(ReadersError):
    """A sentence with the name of the file in it."""

    template = "{name} could not be read. Nothing was changed."

    def __init__(self, name: str = "this file", **more: str) -> None:
        super().__init__(self.template.format(name=f"“{neutral(name)}”", **more))


class EmptyFile(_Named):
    template = "{name} is empty, so there is nothing to read in it. Export the chat again and choose the new file."


class NotAnExport(_Named):
    template = "{name} is {what}, not an exported chat. {advice}"

    def __init__(self, name: str, what: str, advice: str = "Choose the file that the export made.") -> None:
        super().__init__(name, what=what, advice=advice)


class UnknownFormat(_Named):
    template = (
        "{name} does not look like any export Leeward knows. "
        "See the list of formats for how to export a chat, or make a CSV table of the messages."
    )


class NothingRecognised(ReadersError):
    sentence = (
        "None of these files is an export that Leeward knows. "
        "Choose the exported chat itself, or see the list of formats for how to make one."
    )


class NoSuchFormat(ReadersError):
    def __init__(self, wanted: str, known: str) -> None:
        super().__init__(f"There is no format called “{neutral(wanted)}”. The formats are: {known}.")


class WrongFormat(_Named):
    template = "{name} cannot be read as {format}. Leave the format out and Leeward looks for the right one."


class NoSuchFile(_Named):
    template = "There is no file {name}. Look at the name and the folder again."


class MayNotRead(_Named):
    template = "{name} may not be read with your account. Copy it to your own folder and choose the copy."


class CannotOpen(_Named):
    template = "{name} could not be opened ({why}). Copy it to your own folder and choose the copy."


class IsAFolder(_Named):
    template = "{name} is a folder. Choose a file in it, or give the whole folder at the command line."


class GoesInCircles(_Named):
    template = "{name} is a link that leads back to itself. Choose the file that the link was made for."


class DamagedZip(_Named):
    template = "{name} is a damaged or incomplete zip file. Copy it from the phone again, or export the chat again."


class EncryptedZip(_Named):
    template = "{name} is a zip file with a password. Unpack it with its password first, then choose the unpacked chat."


class NestedZip(_Named):
    template = "{name} is a zip file inside another zip file. Unpack the outer one first, then choose this one."


class OddZip(_Named):
    template = "{name} is packed in a way that cannot be read here. Unpack it first, then choose the unpacked chat."


class TooManyFiles(_Named):
    template = "{name} holds more than {limit} files, far more than an exported chat. Choose the chat itself."


class SwellingZip(_Named):
    template = (
        "{name} swells to an unusual size when it is unpacked, so reading it was stopped. "
        "If you trust where it comes from, unpack it first and choose the unpacked chat."
    )


class BrokenOff(_Named):
    template = "{name} could not be read to its end ({why}). What was read up to there is kept."


class UnknownZone(ReadersError):
    def __init__(self, zone: str) -> None:
        super().__init__(f"There is no time zone called “{neutral(zone)}”. Write it like Europe/Berlin.")


class DatabaseTooLarge(_Named):
    template = (
        "{name} is larger than {limit}, more than can be read at once here. "
        "Export the chat you need from the phone instead."
    )


class DamagedDatabase(_Named):
    template = (
        "{name} is a damaged database, and nothing in it can be read. "
        "Copy it again, together with the file of the same name that ends in “-wal”, then choose the copy."
    )


class SlowDatabase(_Named):
    template = "{name} takes unusually long to answer, so reading it was stopped. What was read up to there is kept."
