"""Written dates: which number is the day, found out from the whole file for each way of writing a date.

The rule, per shape (brackets, separators, width of the year): a number over 12 is no month, a short year before 2009
is no year of a chat. Where that settles nothing, the order that keeps the file in order of time wins if the other one
goes back clearly more often. Else it stays open, and the person is asked.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from leeward.readers.calendars import BUDDHIST, JALALI, calendar_of, to_common
from leeward.words.messages import DateOrder

_NUMBERS = re.compile(r"\d+")
_DIGIT = re.compile(r"\d")
_INVISIBLE = re.compile(r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]")
_MOST_KNOWN = 50_000
_MOST_SHAPES = 1_000
# A date in a hundred that speaks against the rest is a slip or a pasted line, not a second order.
_STRAY = 0.01
# How many times more often the losing order must go back in time.
_CLEARLY = 4

UNCLEAR = "It is not clear which number is the day and which the month. Look at a date you remember, then choose."

Numbers = tuple[int, int, int]


class Order(Enum):
    """Where day, month and year stand among the three numbers. YMD and YDM show as `iso`."""

    DMY = (0, 1, 2)
    MDY = (1, 0, 2)
    YMD = (2, 1, 0)
    YDM = (1, 2, 0)
    OPEN = (-1, -1, -1)

    def take(self, numbers: Numbers) -> Numbers:
        """Year, month and day, to be compared."""
        day, month, year = self.value
        return numbers[year], numbers[month], numbers[day]

    @property
    def shown(self) -> DateOrder:
        """The order as the contract names it."""
        return {"DMY": DateOrder.DMY, "MDY": DateOrder.MDY, "OPEN": DateOrder.AMBIGUOUS}.get(self.name, DateOrder.ISO)


@dataclass(slots=True)
class Shape:
    """One way of writing a date in one file, and what speaks against each order."""

    orders: tuple[Order, ...]
    short_year: bool
    family: str = ""
    seen: int = 0
    open: int = 0
    impossible: dict[Order, int] = field(default_factory=dict)
    back: dict[Order, int] = field(default_factory=dict)
    order: Order = Order.OPEN
    lowest_year: dict[Order, int] = field(default_factory=dict)
    _last: dict[Order, Numbers] = field(default_factory=dict)

    def see(self, numbers: Numbers) -> None:
        """Take one date into account. One that no order can read (14/13/2025) speaks against none of them."""
        self.seen += 1
        if not any(_possible(order.take(numbers), self.short_year) for order in self.orders):
            return
        self.open += _only_reading(numbers) is Order.OPEN
        for order in self.orders:
            now = order.take(numbers)
            if not _possible(now, self.short_year):
                self.impossible[order] = self.impossible.get(order, 0) + 1
            if now < self._last.get(order, now):
                self.back[order] = self.back.get(order, 0) + 1
            self._last[order] = now
            self.lowest_year[order] = min(now[0], self.lowest_year.get(order, now[0]))

    def decide(self, chosen: DateOrder | None) -> None:
        """Settle on an order. The person's word counts where the year does not come first."""
        self.order = self._chosen(chosen) or self._found()

    def _chosen(self, chosen: DateOrder | None) -> Order | None:
        order = {DateOrder.DMY: Order.DMY, DateOrder.MDY: Order.MDY}.get(chosen) if chosen else None
        return order if order in self.orders else None

    def _found(self) -> Order:
        sure = [order for order in self.orders if not self.impossible.get(order)]
        able = sure or [order for order in self.orders if self.impossible.get(order, 0) <= self.seen * _STRAY]
        if able and able[0] is self.orders[0] is Order.YMD:
            return Order.YMD
        usual = sorted((o for o in able if o is not Order.YMD), key=lambda o: self.back.get(o, 0))
        if Order.YMD in able and (not usual or self._clearly(Order.YMD, usual[0])):
            return Order.YMD
        if len(usual) == 1 or (usual and self._clearly(usual[0], usual[1])):
            return usual[0]
        return Order.OPEN

    def _clearly(self, one: Order, other: Order) -> bool:
        """Whether `one` keeps the file in order of time clearly better than `other`."""
        allowance = _CLEARLY if one is Order.YMD else 0
        return self.back.get(one, 0) * _CLEARLY + allowance < self.back.get(other, 0)


class WrittenDates:
    """Collects the dates of one file (`see`), decides (`decide`), then reads them (`read`). Memory is bounded.

    `calendars` are the other calendars met while reading, `misfits` how many ways of writing gave no day.
    `east_asian` says that short dates begin with the year (Chinese, Japanese, Korean phones).
    """

    def __init__(self) -> None:
        self.shapes: dict[str, Shape] = {}
        self.calendars: set[str] = set()
        self.misfits = 0
        self.east_asian = False
        self._read: dict[str, date | None] = {}

    def see(self, written: str) -> None:
        """Take note of a date, in the order of the file. Runs of the same date need to be seen once only."""
        shape, numbers = self._shape(written)
        shape.see(numbers)

    def decide(self, chosen: DateOrder | None = None) -> None:
        """Settle every shape."""
        for shape in self.shapes.values():
            shape.decide(chosen)
        for shape in self.shapes.values():
            if shape.order is Order.OPEN:
                shape.order = self._of_family(shape)
        self._read.clear()

    def orders(self) -> dict[DateOrder, int]:
        """How many dates were seen of each order. Open ones that are a stray few among others are left out."""
        seen = sum(shape.seen for shape in self.shapes.values())
        found: dict[DateOrder, int] = {}
        for shape in self.shapes.values():
            order = Order.DMY if shape.order is Order.OPEN and not shape.open else shape.order
            if order is not Order.OPEN or shape.seen > seen * _STRAY:
                found[order.shown] = found.get(order.shown, 0) + shape.seen
        return found

    def _of_family(self, shape: Shape) -> Order:
        """The one order of dates in this file that differ only in the width of the year, if there is one."""
        orders = {other.order for other in self.shapes.values() if other.family == shape.family} - {Order.OPEN}
        return orders.pop() if len(orders) == 1 else Order.OPEN

    def read(self, written: str) -> date | None:
        """The day, or None where the order is open, or no day of any calendar is written so."""
        known = self._read
        if written in known:
            return known[written]
        day = self._parse(written)
        if len(known) < _MOST_KNOWN:
            known[written] = day
        return day

    def shape_of(self, written: str) -> Shape:
        """The way this date is written."""
        return self._shape(written)[0]

    def _shape(self, written: str) -> tuple[Shape, Numbers]:
        texts = _NUMBERS.findall(written)
        family = f"{_DIGIT.sub('', _INVISIBLE.sub('', written))}{len(texts[0]) > 2}"
        key = f"{family}{len(texts[2]) > 2}"
        shape = self.shapes.get(key)
        if shape is None:
            orders = _orders(written, texts, east_asian=self.east_asian)
            shape = Shape(orders, short_year=len(texts[0]) < 3 and len(texts[2]) < 3, family=family)
            if len(self.shapes) < _MOST_SHAPES:
                self.shapes[key] = shape
        return shape, (int(texts[0]), int(texts[1]), int(texts[2]))

    def _parse(self, written: str) -> date | None:
        shape, numbers = self._shape(written)
        order = _only_reading(numbers) if shape.order is Order.OPEN else shape.order
        if order is Order.OPEN:
            return None
        year, month, day = order.take(numbers)
        try:
            calendar = _short_calendar(year, shape) if shape.short_year else calendar_of(year)
            common = to_common(_widened(year, calendar) if shape.short_year else year, month, day, calendar)
        except ValueError:
            self.misfits += 1
            return None
        if calendar:
            self.calendars.add(calendar)
        return common


def _orders(written: str, texts: list[str], *, east_asian: bool) -> tuple[Order, ...]:
    """The orders worth considering for a date that looks like this."""
    if len(texts[0]) > 2 or "年" in written:
        return (Order.YMD, Order.YDM)
    if len(texts[2]) > 2:
        return (Order.DMY, Order.MDY)
    korean = ". " in written and written.endswith(".") and _possible_year(int(texts[0]))
    if korean or east_asian:
        return (Order.YMD, Order.DMY, Order.MDY)
    return (Order.DMY, Order.MDY, Order.YMD)


def _possible(numbers: Numbers, short_year: bool) -> bool:  # noqa: FBT001  a property of the shape, not a switch
    year, month, day = numbers
    return 1 <= month <= 12 and 1 <= day <= 31 and (not short_year or _possible_year(year))


def _possible_year(year: int) -> bool:
    """Two digits: 2009 to 2040; 2552 to 2583 Buddhist; 1384 to 1399 Persian."""
    return 9 <= year <= 40 or 52 <= year <= 99


def _only_reading(numbers: Numbers) -> Order:
    """For a date whose order is open: the one way it can be read, if there is one."""
    first, second, _ = numbers
    if first == second:
        return Order.DMY
    if first > 12 >= second:
        return Order.DMY
    return Order.MDY if second > 12 >= first else Order.OPEN


def _short_calendar(year: int, shape: Shape) -> str | None:
    if shape.lowest_year.get(shape.order, 0) < 52:
        return None
    if 52 <= year <= 83:
        return BUDDHIST
    return JALALI if year >= 84 and shape.order is Order.YMD else None


def _widened(year: int, calendar: str | None) -> int:
    if calendar == BUDDHIST:
        return 2500 + year
    if calendar == JALALI:
        return 1300 + year
    return 2000 + year if year < 70 else 1900 + year
