"""tools/stale_guides.py, which lies outside the package."""

import subprocess
import sys

from leeward.library.guides import GUIDES
from support.tree import ROOT


def stale_guides(*arguments):
    script = ROOT / "tools" / "stale_guides.py"
    return subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=False)


def test_old_guides_are_listed_and_the_end_says_how_many():
    done = stale_guides("--days", "-1")
    *rows, last = done.stdout.splitlines()
    assert done.returncode == 1
    assert len(rows) == len(GUIDES)
    assert last.startswith(f"{len(GUIDES)} of {len(GUIDES)} guides")


def test_steps_whose_menus_were_read_nowhere_are_listed():
    done = stale_guides("--days", "99999", "--unread")
    rows = done.stdout.splitlines()[:-1]
    assert done.returncode == 0
    assert len(rows) == sum(step.unread for guide in GUIDES.values() for step in guide.steps)
