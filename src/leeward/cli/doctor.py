"""`leeward doctor`: is everything here that is needed, and is the vault whole?"""

import argparse
import platform
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich.markup import escape

from leeward.cli import console, passphrase
from leeward.cli.command import DONE, DONE_BUT
from leeward.cli.django_ready import get_ready
from leeward.words.errors import LeewardError

name = "doctor"
summary = "check the installation, and a vault with its log"
example = "leeward doctor --vault notebook"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `ok` false means: look at `detail`."""

    what: str
    ok: bool
    detail: str


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--vault", metavar="DIR", type=Path, help="check this vault too; asks for its passphrase")


def run(given: argparse.Namespace) -> int:
    """A line for each thing looked at; exit status 1 when one of them needs attention."""
    out = console.out()
    good = True
    for check in _all(given.vault):
        good = good and check.ok
        mark = "[accent]ok[/accent]       " if check.ok else "[care]look here[/care]"
        out.print(f"{mark}  {escape(check.what)}  [soft]{escape(check.detail)}[/soft]", soft_wrap=True)
    if given.vault is None:
        out.print("[soft]No vault was looked at; name one with --vault.[/soft]")
    return DONE if good else DONE_BUT


def _all(vault: Path | None) -> Iterator[Check]:
    for what, look in _INSTALLATION:
        yield _guarded(what, look)
    if vault is not None:
        yield from _vault(vault)


def _guarded(what: str, look: Callable[[], str]) -> Check:
    try:
        return Check(what, ok=True, detail=look())
    except LeewardError as error:
        return Check(what, ok=False, detail=str(error))
    except Exception as error:  # noqa: BLE001  # a broken installation may fail in any way; the doctor must go on
        return Check(what, ok=False, detail=f"{type(error).__name__}: {error}")


def _python() -> str:
    return f"{platform.python_version()} on {platform.system()}"


def _engine() -> str:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:")
    try:
        version = connection.execute("PRAGMA cipher_version").fetchone()
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    finally:
        connection.close()
    return f"SQLCipher {version[0]}, full-text search present (SQLite of Python itself: {sqlite3.sqlite_version})"


def _sealing() -> str:
    from leeward.sealing import kdf

    kdf.stretch(b"a passphrase", bytes(16), kdf.DEFAULT)
    return f"Argon2id with {kdf.DEFAULT.memory_kib // 1024} MiB"


def _readers() -> str:
    from leeward.readers.registry import READERS

    return ", ".join(reader.name for reader in READERS)


def _detector() -> str:
    from leeward.tactics.catalogue import TACTICS
    from leeward.tactics.screening import default

    return f"{len(TACTICS)} tactics, {default().version}"


def _pages() -> str:
    get_ready()
    from django.template.loader import get_template

    get_template("shell/page.html")
    return "templates found"


_INSTALLATION: tuple[tuple[str, Callable[[], str]], ...] = (
    ("Python", _python),
    ("Encrypted database", _engine),
    ("Key slots", _sealing),
    ("Readers", _readers),
    ("Detector", _detector),
    ("Pages", _pages),
)


def _vault(folder: Path) -> Iterator[Check]:
    get_ready()
    from leeward.vault import lifecycle
    from leeward.vault.errors import DatabaseDamaged, DatabaseMissing, HeaderDamaged

    try:
        vault = passphrase.unlock(folder)
    except (DatabaseDamaged, DatabaseMissing, HeaderDamaged) as damage:
        yield Check("Vault", ok=False, detail=str(damage))
        return
    try:
        with vault.use():
            found = list(lifecycle.check(vault))
    finally:
        vault.lock()
    for item in found:
        yield Check(item.what, ok=item.ok, detail=item.detail)
