"""The summary of a read, for people."""

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from leeward.words.messages import DateOrder, Summary

_ORDERS = {
    DateOrder.DMY: "day first",
    DateOrder.MDY: "month first",
    DateOrder.ISO: "year first",
    DateOrder.AMBIGUOUS: "not clear: say --dates dmy or --dates mdy",
}


def print_summary(out: Console, summary: Summary) -> None:
    """A small table: what was read, from when to when, who wrote how much, and what was not read."""
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(style="soft", no_wrap=True)
    table.add_column()
    table.add_row("Read", escape(", ".join(summary.sources)))
    table.add_row("Format", summary.format or "several")
    table.add_row("Messages", f"{summary.messages:,}")
    table.add_row("Not read", f"{summary.problems:,}")
    for reason, count in summary.skipped.items():
        table.add_row("Passed over", f"{count:,} ({escape(reason)})")
    if summary.first and summary.last:
        table.add_row("From", f"{summary.first:%d %B %Y, %H:%M}")
        table.add_row("To", f"{summary.last:%d %B %Y, %H:%M}")
    table.add_row("Dates", _ORDERS[summary.date_order])
    for sender, count in sorted(summary.senders.items(), key=lambda pair: -pair[1])[:12]:
        table.add_row("Written by", f"{escape(sender)}  {count:,}")
    for start, end in summary.gaps:
        table.add_row("Silence", f"{start:%d %B %Y} to {end:%d %B %Y}")
    out.print(table)
    for warning in summary.warnings:
        out.print(f"[care]Please note[/care] {escape(warning)}", soft_wrap=True)
