"""`leeward vault`: make a vault, look at it from outside, change its passphrase, recover it, copy it."""

import argparse
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from leeward.cli import console, passphrase
from leeward.cli.command import DONE
from leeward.cli.django_ready import get_ready

name = "vault"
summary = "make, look at, recover or copy a vault"
example = "leeward vault create --vault notebook"


def arguments(parser: argparse.ArgumentParser) -> None:
    words = parser.add_subparsers(metavar="ACTION", required=True)
    for action, does, text in (
        ("create", _create, "make a new vault"),
        ("info", _info, "say what can be seen of a vault without opening it"),
        ("change-passphrase", _change_passphrase, "set a new passphrase"),
        ("recover", _recover, "open with the recovery code and set a new passphrase"),
        ("backup", _backup, "copy a vault, sealed as it is"),
    ):
        sub = words.add_parser(action, help=text, description=text[0].upper() + text[1:] + ".")
        sub.add_argument("folder", metavar="DIR", nargs="?", type=Path, help="the folder of the vault")
        sub.add_argument("--vault", metavar="DIR", type=Path, help="the same")
        if action == "create":
            sub.add_argument("--no-recovery-code", action="store_true", help="make no recovery code now")
        if action == "backup":
            sub.add_argument(
                "-o", "--output", metavar="DIR", type=Path, required=True, help="a folder that is not there yet"
            )
        sub.set_defaults(action=does)


def run(given: argparse.Namespace) -> int:
    """Each action says what it did, and never prints a passphrase."""
    get_ready()
    action: Callable[[argparse.Namespace, Path, Console], None] = given.action
    action(given, _folder(given), console.out())
    return DONE


def _folder(given: argparse.Namespace) -> Path:
    from leeward.vault.lifecycle import default_folder

    folder: Path | None = given.vault or given.folder
    return folder or default_folder()


def _create(given: argparse.Namespace, folder: Path, out: Console) -> None:
    from leeward.vault import lifecycle

    for warning in lifecycle.warnings_for(folder):
        out.print(f"[care]Please note[/care] {escape(warning)}", soft_wrap=True)
    created = lifecycle.create(folder, passphrase.ask_new("Passphrase: "), with_recovery=not given.no_recovery_code)
    created.vault.lock()
    out.print(f"The vault is made: {escape(str(folder))}", soft_wrap=True)
    if created.recovery_code:
        _print_code(out, created.recovery_code)


def _print_code(out: Console, code: str) -> None:
    out.print("\nRecovery code, shown this once:\n")
    out.print(f"    [accent]{code}[/accent]\n", soft_wrap=True)
    out.print(
        "It opens the vault without the passphrase. Paper in a shared home can be found; "
        "a friend may be a better place. Without both, nobody can open the vault.",
    )


def _info(given: argparse.Namespace, folder: Path, out: Console) -> None:
    del given
    from leeward.vault import lifecycle

    info = lifecycle.info(folder)
    for label, value in info.lines():
        out.print(f"[soft]{label:<16}[/soft]{escape(value)}", soft_wrap=True)


def _change_passphrase(given: argparse.Namespace, folder: Path, out: Console) -> None:
    del given
    from leeward.vault import lifecycle

    lifecycle.info(folder)
    old = passphrase.ask("Passphrase now: ")
    vault = lifecycle.unlock(folder, old)
    try:
        lifecycle.change_passphrase(vault, old, passphrase.ask_new(variable=passphrase.NEW_VARIABLE))
    finally:
        vault.lock()
    out.print("The passphrase is changed. The old one no longer opens this vault; older copies still open with it.")


def _recover(given: argparse.Namespace, folder: Path, out: Console) -> None:
    del given
    from leeward.vault import lifecycle

    lifecycle.info(folder)
    vault = lifecycle.unlock_with_code(folder, passphrase.ask("Recovery code: "))
    try:
        lifecycle.set_passphrase(vault, passphrase.ask_new(variable=passphrase.NEW_VARIABLE))
    finally:
        vault.lock()
    out.print("The vault has a new passphrase. The recovery code still opens it.")


def _backup(given: argparse.Namespace, folder: Path, out: Console) -> None:
    from leeward.vault import lifecycle

    vault = passphrase.unlock(folder)
    try:
        lifecycle.backup(vault, given.output)
    finally:
        vault.lock()
    out.print(f"Copied, sealed: {escape(str(given.output))}. The same passphrase opens it.", soft_wrap=True)
