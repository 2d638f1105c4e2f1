"""The verifier as a program: a line for each thing looked at. Exit status 0: all fits; 1: not; 2: no bundle."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from leeward.ledger.bundle.places import Place, place_of
from leeward.ledger.bundle.verifying import verify
from leeward.ledger.errors import LedgerError

NOT_COMPARED = (
    "The key was not compared with a printed fingerprint. Somebody who made all of this anew with a key of their own "
    "would not be noticed. Ask for the fingerprint on paper, then give it with --fingerprint."
)
SHOWS = (
    "This shows that files and records are as they were when the log was signed. It does not show who wrote a message, "
    "that an export was complete, or when something was written."
)


def main(arguments: Sequence[str], here: Path | None = None) -> int:
    """Checks the bundle that is named, or that at `here`, and prints what was found."""
    parser = argparse.ArgumentParser(prog="verify.py", description="Checks a bundle of records.")
    parser.add_argument("bundle", type=Path, nargs="?" if here else None, default=here, help="a folder or a zip")
    parser.add_argument("--fingerprint", default="", help="of the key, as it was printed")
    given = parser.parse_args(arguments)
    try:
        place = place_of(given.bundle)
    except LedgerError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    try:
        return said(place, given.fingerprint)
    finally:
        place.close()


def said(place: Place, fingerprint: str) -> int:
    """Prints every check as it ends; 1 where one of them does not fit, else 0."""
    good = True
    for checked in verify(place, fingerprint):
        good = good and checked.ok
        mark = "ok      " if checked.ok else "NOT SO  "
        where = f": {checked.where}: {checked.detail}" if not checked.ok else ""
        sys.stdout.write(f"{mark}{checked.what}{where}\n")
        sys.stdout.flush()
    sys.stdout.write(f"\n{SHOWS}\n")
    if not fingerprint:
        sys.stdout.write(f"{NOT_COMPARED}\n")
    return 0 if good else 1
