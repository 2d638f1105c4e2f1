"""What page templates of every room need: `{% load shell %}`."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from leeward.shell import charts, icons, veil, wording
from leeward.vault import registries

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """`{% icon "lock" %}`: the drawing of that name."""
    return mark_safe(icons.svg(name))  # noqa: S308  # our own constant


@register.simple_tag
def way(where: str, *arguments: str | int) -> str:
    """`{% way "look" %}`, `{% way "part" "money" %}`: the address of a page that a part above this one has."""
    return registries.way(where, *arguments)


@register.simple_block_tag(name="veil")
def covered(content: SafeString, label: str, length: int = 90, *, line: bool = False) -> SafeString:
    """`{% veil "Rex, 22:04" length=42 %}<p class="words">…</p>{% endveil %}`: covered until it is tapped.

    `label` says whose and when, for screen readers. With `line=True` the button stands beside the text, for one
    sentence. What is inside stays in the page's source.
    """
    return format_html(
        '<details class="veil{}"><summary><span class="words blur" aria-hidden="true">{}</span>'
        '<span class="cue when-closed">{} Read<span class="hidden-text"> {}</span></span>'
        '<span class="cue when-open">{} Cover<span class="hidden-text"> {}</span></span></summary>{}</details>',
        " line" if line else "",
        mark_safe(veil.bars(length)),  # noqa: S308  # our own constant
        icon("eye"),
        label,
        icon("cover"),
        label,
        content,
    )


@register.filter
def number(value: int | None) -> str:
    return "" if value is None else wording.number(value)


@register.filter
def counted(value: int, noun: str) -> str:
    """`{{ n|counted:"message" }}`, `{{ n|counted:"copy,copies" }}`: the number with its noun."""
    one, _, many = noun.partition(",")
    return wording.plural(value, one, many or None)


@register.simple_tag
def plural(value: int, one: str, many: str | None = None) -> str:
    return wording.plural(value, one, many)


@register.filter
def moment(value: datetime | None) -> str:
    return wording.moment(value) if value else ""


@register.filter
def day(value: date | None) -> str:
    return wording.day(value) if value else ""


@register.filter
def long_day(value: date | None) -> str:
    return wording.long_day(value) if value else ""


@register.filter
def clock(value: datetime | None) -> str:
    return wording.clock(value) if value else ""


@register.filter
def month(value: date | None) -> str:
    return wording.month(value) if value else ""


@register.filter
def duration(value: timedelta | None) -> str:
    return wording.duration(value) if value is not None else ""


@register.filter
def size(value: int | None) -> str:
    return wording.size(value) if value is not None else ""


@register.filter
def tel(value: str) -> str:
    """A number as a `tel:` link takes it: digits, a leading plus, nothing else."""
    digits = "".join(c for c in value if c in "0123456789#*")
    return ("+" if value.strip().startswith("+") else "") + digits


@register.simple_tag
def spark(values: Sequence[int]) -> SafeString:
    """`{% spark values %}`: a row of small bars. Say the trend in a sentence beside it."""
    return mark_safe(charts.spark(values))  # noqa: S308  # numbers only


@register.simple_tag
def level(share: float) -> SafeString:
    """`{% level 0.7 %}`: a bar that is full at 1. Put the number beside it."""
    return mark_safe(charts.level(share))  # noqa: S308  # numbers only


@register.inclusion_tag("shell/parts/chart.html")
def bar_chart(chart: charts.Chart) -> dict[str, Any]:
    """`{% bar_chart chart %}`: the bars and their table."""
    return {"chart": chart, "plot": mark_safe(charts.plot(chart))}  # noqa: S308  # escaped there


@register.inclusion_tag("shell/parts/progress.html")
def progress(label: str, done: int, total: int | None, note: str = "", name: str = "bar") -> dict[str, Any]:
    """`{% progress "Reading messages" 1304 2118 "1 row could not be read." %}`."""
    return {"label": label, "done": done, "total": total or None, "note": note, "name": name}


@register.inclusion_tag("shell/parts/pages.html")
def pages(earlier: str | None, later: str | None, earlier_note: str = "", later_note: str = "") -> dict[str, Any]:
    """`{% pages earlier_url later_url %}`: the way to the pages before and after."""
    return {"earlier": earlier, "later": later, "earlier_note": earlier_note, "later_note": later_note}


@register.inclusion_tag("shell/parts/field.html")
def field(bound: Any, *, short: bool = False) -> dict[str, Any]:
    """`{% field form.name %}`: label, error, control and hint, tied together for screen readers."""
    described = [f"{bound.auto_id}-{part}" for part, there in (("e", bound.errors), ("h", bound.help_text)) if there]
    extra = {"aria-describedby": " ".join(described)} if described else {}
    if bound.errors:
        extra["aria-invalid"] = "true"
    if short:
        extra["class"] = "short"
    return {"field": bound, "control": bound.as_widget(attrs=extra)}
