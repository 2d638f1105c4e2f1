"""Asking for a passphrase: at the terminal or from a named file, never from an argument.

An argument would stand in the list of processes and in the shell's history.
"""

import getpass
import os
import sys
from pathlib import Path

from leeward.cli.errors import NoPassphrase, PassphraseFileUnreadable, PassphrasesDiffer

VARIABLE = "LEEWARD_PASSPHRASE_FILE"
NEW_VARIABLE = "LEEWARD_NEW_PASSPHRASE_FILE"


def ask(prompt: str = "Passphrase: ", *, variable: str = VARIABLE) -> str:
    """The passphrase, without its line end.

    Raises:
        PassphraseFileUnreadable: the variable names a file that is empty or cannot be read.
        NoPassphrase: there is neither a file nor a terminal.
    """
    named = os.environ.get(variable)
    if named:
        return _from_file(Path(named))
    if not sys.stdin.isatty():
        raise NoPassphrase
    return getpass.getpass(prompt)


def ask_new(prompt: str = "New passphrase: ", *, variable: str = VARIABLE) -> str:
    """A new passphrase; typed twice at a terminal."""
    first = ask(prompt, variable=variable)
    if not os.environ.get(variable) and getpass.getpass("The same again: ") != first:
        raise PassphrasesDiffer
    return first


def _from_file(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise PassphraseFileUnreadable from None
    if not text:
        raise PassphraseFileUnreadable
    return text
