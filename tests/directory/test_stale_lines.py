"""tools/stale_lines.py, which lies outside the package."""

import subprocess
import sys

from support.tree import ROOT


def stale_lines(*arguments):
    script = ROOT / "tools" / "stale_lines.py"
    return subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=False)


def test_lines_without_a_date_come_first_and_the_end_says_how_many():
    done = stale_lines()
    *rows, last = done.stdout.splitlines()
    assert done.returncode == 1
    assert "no date" in rows[0]
    assert f"{len(rows)} of " in last
    assert last.endswith("were rung.")


def test_one_country_alone():
    rows = stale_lines("--country", "GB-ENG").stdout.splitlines()[:-1]
    assert rows
    assert all(row.startswith("GB-ENG ") for row in rows)


def test_nothing_to_look_at_ends_well():
    done = stale_lines("--country", "XX")
    assert done.returncode == 0
    assert done.stdout.startswith("0 of 0 lines")
