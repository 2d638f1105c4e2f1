"""Numbers of the directory to look at again: their page is old, has no date, or nobody has seen one.

    make stale                                all of them, the oldest first
    python tools/stale_lines.py --days 365    another age
    python tools/stale_lines.py --country DE  one country

Ends with 1 while there are any, so that a calendar's task can tell.
"""

import argparse
import sys
from datetime import UTC, date, datetime

from leeward.directory.lines import Line, Verified, countries, earliest, stale


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Numbers to look at again")
    parser.add_argument("--days", type=int, default=180, help="how old a page may be (180)")
    parser.add_argument("--country", help="only this country, by its code")
    given = parser.parse_args(arguments)
    today = datetime.now(UTC).date()
    found = [line for line in stale(today, given.days) if given.country in {None, line.country}]
    for line in sorted(found, key=_by_age):
        print(_written(line, today))
    every = [line for country in countries() for line in country.lines if given.country in {None, country.code}]
    rung = sum(line.verified is Verified.RUNG for line in every)
    print(f"{len(found)} of {len(every)} lines are older than {given.days} days or have no date. {rung} were rung.")
    return 1 if found else 0


def _by_age(line: Line) -> tuple[date, str]:
    return (earliest(line.source_date) or date.min, line.country)


def _written(line: Line, today: date) -> str:
    found = earliest(line.source_date)
    age = f"{(today - found).days} days" if found else "no date"
    return f"{line.country:7} {line.kind:8} {line.number or '-':18} {age:>10}  {line.name}  [{line.source}]"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
