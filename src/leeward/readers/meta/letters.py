"""Puts letters right that Meta's downloads write wrongly: each byte of UTF-8 as if it were a letter of its own."""

import re

from leeward.readers.json_values import text

_SUSPECT = re.compile("[\u0080-\u00ff]")


def put_right(value: object) -> str:
    """The words with their letters; what is not written in the faulty way stays as it is."""
    written = text(value)
    if written.isascii() or not _SUSPECT.search(written):
        return written
    try:
        return written.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return written
