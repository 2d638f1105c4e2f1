"""Small pictures of counts. Numbers only; each picture has a table or a sentence beside it that says the same.

Positions are percentages, so that no page carries a style attribute.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_SPARK_HEIGHT = 24
_TOP, _GROUND = 12.0, 88.0  # of the plot, in percent


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `label` for the table ("June 2026"), `short` under the bar ("Jun"), `some` of `all`."""

    label: str
    short: str
    all: int
    some: int


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart with its table. `event` marks a moment before the bar of that index: (index, words)."""

    summary: str
    caption: str
    head: tuple[str, str, str]
    bars: tuple[Bar, ...]
    event: tuple[int, str] | None = None


def spark(values: Sequence[int]) -> str:
    """A row of small bars as SVG, hidden from screen readers: the sentence beside it says the trend."""
    if not values:
        return ""
    top = max(1, *values)
    step = 100 / len(values)
    bars = []
    for i, value in enumerate(values):
        box = f'x="{i * step:.2f}%" width="{step * 0.78:.2f}%"'
        if value <= 0:
            bars.append(f'<rect {box} y="23" height="1" class="base"/>')
        else:
            height = 2 + value / top * (_SPARK_HEIGHT - 4)
            bars.append(f'<rect {box} y="{_SPARK_HEIGHT - height:.1f}" height="{height:.1f}"/>')
    return f'<svg class="spark" aria-hidden="true">{"".join(bars)}</svg>'


def level(share: float) -> str:
    """One lying bar as SVG, full at 1; hidden from screen readers: the number stands beside it."""
    filled = 100 * min(max(share, 0.0), 1.0)
    bar = f'<rect class="full" width="{filled:.1f}%" height="100%" rx="3"/>' if filled else ""
    return f'<svg class="level" aria-hidden="true"><rect width="100%" height="100%" rx="3"/>{bar}</svg>'


def plot(chart: Chart) -> str:
    """The bars of a chart as SVG. The grid stands at half and at the whole of a round number."""
    top = ceiling(max((bar.all for bar in chart.bars), default=0))
    step = 100 / max(len(chart.bars), 1)
    thin = max(1, -(-len(chart.bars) // 14))  # no more than 14 labels fit
    lines = [top // 2, top]
    parts = [_grid(value, top) for value in lines]
    parts += [_bar(bar, i, step, top, named=i % thin == 0) for i, bar in enumerate(chart.bars)]
    parts.append(f'<line class="base-line" x1="0" x2="100%" y1="{_GROUND}%" y2="{_GROUND}%"/>')
    parts += [_value(value, top) for value in lines]
    if chart.event:
        parts.append(_event(chart.event[0] * step, chart.event[1]))
    return f'<svg class="plot" role="img" aria-label="{escape(chart.summary)}">{"".join(parts)}</svg>'


def ceiling(value: int) -> int:
    """The next round number that is not below `value` and whose half is round too (30, 400, 5,000); at least 2."""
    power = 1
    while True:
        for step in (2, 4, 6, 8, 10) if power == 1 else (2, 3, 4, 5, 6, 8, 10):
            if value <= step * power:
                return step * power
        power *= 10


def _height(value: int, top: int) -> float:
    return value / top * (_GROUND - _TOP)


def _grid(value: int, top: int) -> str:
    y = _GROUND - _height(value, top)
    return f'<line class="grid-line" x1="0" x2="100%" y1="{y:.2f}%" y2="{y:.2f}%"/>'


def _value(value: int, top: int) -> str:
    """The number of a grid line; drawn after the bars, so that none covers it."""
    return f'<text class="value" x="0" y="{_GROUND - _height(value, top):.2f}%" dy="-6">{value:,}</text>'


def _bar(bar: Bar, i: int, step: float, top: int, *, named: bool) -> str:
    x, width = i * step + step * 0.16, step * 0.68
    some, rest = _height(bar.some, top), _height(bar.all - bar.some, top)
    gap = 0.4 if bar.some and bar.all > bar.some else 0.0
    parts = [
        f'<rect class="{name}" x="{x:.2f}%" y="{y:.2f}%" width="{width:.2f}%" height="{height:.2f}%"/>'
        for name, y, height in (
            ("all", _GROUND - some - rest, max(rest - gap, 0.0)),
            ("some", _GROUND - some, some),
        )
        if height > 0
    ]
    if named and bar.short:
        first, rest_of = escape(bar.short[:1]), escape(bar.short[1:])
        parts.append(
            f'<text x="{x + width / 2:.2f}%" y="96%" text-anchor="middle">{first}'
            f'<tspan class="rest">{rest_of}</tspan></text>'
        )
    return "".join(parts)


def _event(x: float, words: str) -> str:
    end = x > 50
    anchor, text_x = ("end", x - 1.5) if end else ("start", x + 1.5)
    return (
        f'<line class="event" x1="{x:.2f}%" x2="{x:.2f}%" y1="1%" y2="{_GROUND}%"/>'
        f'<text class="event-text" x="{text_x:.2f}%" y="4.5%" text-anchor="{anchor}">{escape(words)}</text>'
    )
