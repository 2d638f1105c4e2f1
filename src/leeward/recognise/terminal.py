"""The report in a terminal: what stands first, first; readable without colour, 60 to 120 columns wide."""

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from leeward.recognise import wording
from leeward.recognise.report import Report, Said, TacticCount

_BARS = "▁▂▃▄▅▆▇█"
_PLAIN_BARS = ".:-=+*#@"
_NARROWEST, _WIDEST = 60, 120
_MONTHS = 24
_DANGERS = 12
_QUOTE = 160


def render(report: Report, out: Console) -> None:
    """Prints the report: danger, counts, time, what was not looked at. Signs mark words, never colour alone.

    Widths under 60 are printed as 60, over 120 as 120. Only the quotes of danger flags are printed; the others are in
    the page and in `--json`.
    """
    out.width = min(max(out.width, _NARROWEST), _WIDEST)
    _heading(out, wording.TITLE)
    _text(out, wording.lead(report))
    _danger(report, out)
    _tactics(report, out)
    _after(report, out)
    _patterns(report, out)
    _clock(report, out)
    _left_out(report, out)


def sparkline(counts: Iterable[int], *, plain: bool = False) -> str:
    """A row of bars, one a month, the last 24; a month without any is a dot. `plain` keeps to ASCII."""
    values = list(counts)[-_MONTHS:]
    top = max(values, default=0)
    bars = _PLAIN_BARS if plain else _BARS
    return "".join("." if not value else bars[(value * len(bars) - 1) // top] for value in values) if top else ""


def _heading(out: Console, words: str) -> None:
    out.print()
    out.print(f"[bold]{escape(words)}[/bold]")


def _text(out: Console, words: str) -> None:
    out.print(escape(words))


def _item(out: Console, markup: str, indent: int = 2) -> None:
    out.print(Padding(markup, (0, 0, 0, indent)))


def _danger(report: Report, out: Console) -> None:
    if not report.danger.messages:
        out.print()
        _text(out, wording.NO_DANGER)
        return
    _heading(out, f"! {wording.danger_title(report.danger.messages)}")
    _text(out, wording.DANGER_LEAD)
    for item in report.danger.items[-_DANGERS:]:
        _item(out, f"! [bold]{escape(item.label)}[/bold]  {escape(_where(item.said))}")
        _item(out, f"“{escape(quote(item.said))}”", 4)
        _item(out, escape(item.advice), 4)
    more = report.danger.messages - min(len(report.danger.items), _DANGERS)
    if more > 0:
        _text(out, f"  and {wording.many(more, 'more message')}; --json lists them with their places")
    _text(out, wording.DANGER_MISSED)


def quote(said: Said) -> str:
    """The marked words, or the beginning of the message."""
    words = " … ".join(mark.text for mark in said.marks) or said.text
    flat = " ".join(words.split())
    return flat if len(flat) <= _QUOTE else flat[: _QUOTE - 1] + "…"


def _where(said: Said) -> str:
    place = wording.place(said.spot.place)
    when = wording.moment(said.spot.sent_at, said.spot.date_text)
    return f"{when}, {place}" if place else when


def _tactics(report: Report, out: Console) -> None:
    _heading(out, wording.TACTICS_TITLE)
    if not report.tactics:
        _text(out, wording.nothing_found(report) or wording.TACTICS_LEAD)
        _foreign(report, out)
        return
    _text(out, f"{wording.found_line(report)} {wording.TACTICS_LEAD}")
    _foreign(report, out)
    out.print()
    table = Table(box=None, show_header=True, pad_edge=False, padding=(0, 2, 0, 0), header_style="")
    table.add_column("Pattern", ratio=3)
    table.add_column("Messages", justify="right", no_wrap=True)
    table.add_column("Months", no_wrap=True)
    if out.width >= 90:
        table.add_column("First and last", ratio=2)
    for tactic in report.tactics:
        table.add_row(*_tactic_row(tactic, out))
    out.print(table)
    asked = next((tactic for tactic in report.tactics if tactic.grade in {"C", "D"}), None)
    if asked:
        out.print()
        _text(out, f"{asked.label}: {asked.ask}")


def _foreign(report: Report, out: Console) -> None:
    foreign = wording.foreign_line(report)
    if foreign:
        _text(out, foreign)


def _tactic_row(tactic: TacticCount, out: Console) -> list[str]:
    lay = f" ({tactic.lay})" if tactic.lay else ""
    plain = not out.encoding.lower().startswith("utf")
    row = [
        escape(f"{tactic.label}{lay}"),
        f"{wording.number(tactic.count)} of {wording.number(tactic.of)}",
        sparkline(tactic.months[-12:] if out.width < 90 else tactic.months, plain=plain),
    ]
    if out.width >= 90:
        row.append(
            escape(" ".join(part for part in (tactic.trend, wording.between(tactic.first, tactic.last)) if part))
        )
    return row


def _after(report: Report, out: Console) -> None:
    after = report.after_stop
    if after is None:
        return
    _heading(out, wording.after_title(after))
    if after.said is not None:
        _text(out, f"You, {_where(after.said)}: “{quote(after.said)}”")
    else:
        _text(out, f"You said {wording.moment(after.stated_at)}.")
    nothing = wording.nothing_after(report, after)
    if nothing:
        _text(out, nothing)
    _pairs(out, wording.after_rows(report, after))
    if not after.confirmed:
        _text(out, "Only you know whether this was your request. Say so with --stop DATE, or take another date.")


def _patterns(report: Report, out: Console) -> None:
    if report.patterns or report.templates:
        _heading(out, wording.PATTERNS_TITLE)
    for pattern in report.patterns:
        out.print(f"[bold]{escape(pattern.label)}[/bold]: {wording.number(pattern.count)} {pattern.of_words}")
        _item(out, f"{escape(pattern.definition)} {escape(pattern.grade_words)}")
    for template in report.templates[:3]:
        words = " ".join(template.text.split())[:80]
        _text(out, f"Nearly the same words {wording.number(template.count)} times: “{words}”")


def _clock(report: Report, out: Console) -> None:
    _heading(out, wording.CLOCK_TITLE)
    if not report.rhythm.dated:
        _text(out, wording.UNDATED)
    _pairs(out, wording.clock_rows(report))


def _pairs(out: Console, rows: list[wording.Row]) -> None:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    for row in rows:
        table.add_row(escape(row.label), escape(row.value))
    out.print(table)


def _left_out(report: Report, out: Console) -> None:
    _heading(out, wording.NOT_READ_TITLE)
    for line in wording.not_read(report.not_read):
        _item(out, f"- {escape(line)}")
    _heading(out, wording.LIMITS_TITLE)
    for line in report.limits:
        _item(out, f"- {escape(line)}")
    out.print()
    _text(out, wording.FOR_YOU)
    _text(out, wording.made(report))
