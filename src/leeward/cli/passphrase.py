"""Asking for a passphrase: at the terminal or from a named file, never from an argument.

An argument would stand in the list of processes and in the shell's history.
"""

import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from leeward.cli.errors import NoPassphrase, PassphraseFileUnreadable, PassphrasesDiffer

if TYPE_CHECKING:
    from leeward.vault.opened import OpenVault

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
        return _from_file(Path(named), variable)
    if not sys.stdin.isatty():
        raise NoPassphrase(variable)
    return getpass.getpass(prompt)


def ask_new(prompt: str = "New passphrase: ", *, variable: str = VARIABLE) -> str:
    """A new passphrase; typed twice at a terminal."""
    first = ask(prompt, variable=variable)
    if not os.environ.get(variable) and getpass.getpass("The same again: ") != first:
        raise PassphrasesDiffer
    return first


def unlock(folder: Path, prompt: str = "Passphrase: ") -> "OpenVault":
    """The vault of this folder, opened. That there is one is known before anything is asked.

    Raises VaultError, NoPassphrase or PassphraseFileUnreadable, each with a calm sentence.
    """
    from leeward.vault import lifecycle

    lifecycle.info(folder)
    return lifecycle.unlock(folder, ask(prompt))


def _from_file(path: Path, variable: str) -> str:
    try:
        text = path.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise PassphraseFileUnreadable(variable) from None
    if not text:
        raise PassphraseFileUnreadable(variable)
    return text
