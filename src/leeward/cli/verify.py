"""`leeward verify`: whether a bundle is as it was when it was made. The same code lies in every bundle as verify.py."""

import argparse
from pathlib import Path

from leeward.cli.command import DONE, DONE_BUT
from leeward.ledger.bundle import running
from leeward.ledger.bundle.places import place_of

name = "verify"
summary = "check a bundle: every file, record and signature"
example = 'leeward verify bundle.zip --fingerprint "3f2a 91c0 …"'


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bundle", metavar="BUNDLE", type=Path, help="a folder or a zip")
    parser.add_argument("--fingerprint", default="", help="of the key, as it was printed on paper")


def run(given: argparse.Namespace) -> int:
    """A line for each thing looked at, the exact file, record or byte where it does not fit. Raises NotABundle."""
    place = place_of(given.bundle)
    try:
        return DONE if running.said(place, given.fingerprint) == 0 else DONE_BUT
    finally:
        place.close()
