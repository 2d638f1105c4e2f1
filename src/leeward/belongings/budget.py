"""What comes in and goes out over three months. Whole hundredths of any currency, no fractions, no Django."""

from collections.abc import Iterable
from dataclasses import dataclass

from leeward.belongings import amounts

TIMES = {"week": 13, "month": 3, "once": 1}
"""How often a line counts in three months; 13 weeks are 91 days."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `amount` in hundredths, None while it is not known; `every` is a key of TIMES."""

    comes_in: bool
    amount: int | None
    every: str

    @property
    def three_months(self) -> int | None:
        """What it comes to over three months, None while the amount is not known."""
        return None if self.amount is None else self.amount * TIMES[self.every]


@dataclass(frozen=True, slots=True)
class Sums:
    """Both sides over three months in hundredths, and how many lines have no amount yet."""

    comes_in: int
    goes_out: int
    unknown: int

    @property
    def left(self) -> int:
        """What is left; below zero it is what is still missing."""
        return self.comes_in - self.goes_out


def add_up(lines: Iterable[Line]) -> Sums:
    """The sums of all lines. A line without an amount counts as nothing, and is counted."""
    comes_in = goes_out = unknown = 0
    for line in lines:
        total = line.three_months
        if total is None:
            unknown += 1
        elif line.comes_in:
            comes_in += total
        else:
            goes_out += total
    return Sums(comes_in, goes_out, unknown)


def with_currency(hundredths: int, currency: str) -> str:
    """“£ 1,200.50”: the currency as the person wrote it, before the amount."""
    return f"{currency} {amounts.shown(hundredths)}".strip()


def in_words(sums: Sums, currency: str) -> tuple[str, ...]:
    """What the sums say, in calm sentences: what is missing or left, and what is not known yet. Empty without lines."""
    said: list[str] = []
    if sums.comes_in or sums.goes_out:
        if sums.left < 0:
            said.append(f"For these three months {with_currency(-sums.left, currency)} is still missing.")
        elif sums.left > 0:
            said.append(f"For these three months {with_currency(sums.left, currency)} is left over.")
        else:
            said.append("For these three months what comes in and what goes out are the same.")
    if sums.unknown:
        lines = "1 line has" if sums.unknown == 1 else f"{sums.unknown} lines have"
        said.append(f"{lines} no amount yet, so this can still change.")
    return tuple(said)
