import subprocess
import sys
from datetime import date

import pytest

from leeward.facts.times.days import day

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("14 March", "2026-03-14"), ("14/3", "2026-03-14"), ("14.3.", "2026-03-14"), ("14/03/2027", "2027-03-14"),
        ("March 18", "2026-03-18"), ("the 3rd", "2026-03-03"), ("the 1st", "2026-04-01"), ("the nineteenth", "2026-03-19"),
        ("Friday", "2026-03-06"), ("weds", "2026-03-04"), ("Monday", "2026-03-09"), ("next Friday", "2026-03-13"),
        ("Friday week", "2026-03-13"), ("tomorrow", "2026-03-03"), ("tmrw", "2026-03-03"), ("2moro", "2026-03-03"),
        ("the day after tomorrow", "2026-03-04"), ("tonight", "2026-03-02"), ("last night", "2026-03-01"),
        ("the weekend", "2026-03-07"), ("next weekend", "2026-03-14"), ("this week", "2026-03-02"),
        ("in two weeks", "2026-03-16"), ("within 14 days", "2026-03-16"), ("the end of the month", "2026-03-31"),
        ("end of June", "2026-06-30"), ("Easter", "2026-04-05"), ("Good Friday", "2026-04-03"), ("Christmas Eve", "2026-12-24"),
        ("the twentieth of May", "2026-05-20"), ("the 20 of May", "2026-05-20"), ("2026-07-21", "2026-07-21"),
        ("28 Feb", "2026-02-28"), ("the 31st", "2026-03-31"), ("thrusday", "2026-03-05"), ("1/5", "2026-05-01"),
    ],
)  # fmt: skip
def test_the_next_such_day(written, found):
    assert day(written, MONDAY, day_first=True).isoformat() == found


def test_an_american_writes_the_month_first_unless_it_cannot_be_one():
    assert day("5/4", MONDAY, day_first=False) == date(2026, 5, 4)
    assert day("31/5", MONDAY, day_first=False) == date(2026, 5, 31)
    assert day("5/31", MONDAY, day_first=True) == date(2026, 5, 31)


@pytest.mark.parametrize("written", ["", "soon", "14 days before", "30 February", "2026-13-40"])
def test_no_day(written):
    assert day(written, MONDAY, day_first=True) is None


def test_without_a_day_to_count_from_only_a_whole_date_is_one():
    assert day("Friday", None, day_first=True) is None
    assert day("14/3", None, day_first=True) is None
    assert day("14 March 2027", None, day_first=True) == date(2027, 3, 14)
    assert day("17.04.2026", None, day_first=True) == date(2026, 4, 17)


def test_reading_dates_writes_nothing_to_the_disk():
    program = """
import sys
sys.dont_write_bytecode = True
opened = []
def hook(event, args):
    if event == "open" and any(letter in str(args[1] or "") for letter in "wax+"):
        opened.append(args[0])
    if event in {"os.mkdir", "os.rename", "socket.connect"}:
        opened.append(event)
sys.addaudithook(hook)
from datetime import date
from leeward.facts.times.days import day
found = [day(written, date(2026, 3, 2), day_first=True) for written in ("14 March", "14/3", "Easter")]
print(all(found), opened)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "True []\n"


@pytest.mark.parametrize(
    ("written", "expected"),
    [("02/03", date(2026, 3, 2)), ("2 March", date(2026, 3, 2)), ("25 February", date(2026, 2, 25)),
     ("1 January", date(2027, 1, 1)), ("14/3", date(2026, 3, 14))],
)  # fmt: skip
def test_today_and_the_last_weeks_are_meant_before_the_next_year(written, expected):
    assert day(written, date(2026, 3, 2), day_first=True) == expected
