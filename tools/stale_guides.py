"""Guides to look up again: their sources were looked up long ago, or a way through menus was found at no source.

    make stale                                 guides older than 180 days, the oldest first
    python tools/stale_guides.py --days 365    another age
    python tools/stale_guides.py --unread      in addition, the steps whose menus were read nowhere

Ends with 1 while a guide is old, so that a calendar's task can tell.
"""

import argparse
import sys
from datetime import UTC, datetime

from leeward.library.guides import GUIDES, OLD_AFTER, stale


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Guides to look up again")
    parser.add_argument("--days", type=int, default=OLD_AFTER, help=f"how old a guide may be ({OLD_AFTER})")
    parser.add_argument("--unread", action="store_true", help="list steps whose menus were read nowhere")
    given = parser.parse_args(arguments)
    today = datetime.now(UTC).date()
    found = stale(today, given.days)
    for guide in found:
        print(f"{guide.key:12} {guide.days_old(today):>5} days  {guide.name}")
    unread = [(guide, step) for guide in GUIDES.values() for step in guide.steps if step.unread]
    if given.unread:
        for guide, step in unread:
            print(f"{guide.key:12} {step.said.key:12} {step.said.text}")
    print(
        f"{len(found)} of {len(GUIDES)} guides are older than {given.days} days. "
        f"{len(unread)} steps name menus that were read nowhere."
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
