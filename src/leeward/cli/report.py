"""`leeward report`: what is in these messages, without keeping anything."""

import argparse
from datetime import datetime
from pathlib import Path

from rich.markup import escape

from leeward.cli import console, inputs
from leeward.cli.command import DONE, DONE_BUT
from leeward.cli.errors import FileExists, NotWritten
from leeward.cli.progress import counting
from leeward.recognise.building import build_report
from leeward.recognise.report import Report
from leeward.words.messages import DateOrder, Message, Summary
from leeward.words.tactics import Contact, Setting

name = "report"
summary = "say what is in the messages: counts, quotes, dates, patterns"
example = 'leeward report chat.txt --me "Ada" --them "Rex"'


def arguments(parser: argparse.ArgumentParser) -> None:
    inputs.add_reading_arguments(parser)
    parser.add_argument("--me", metavar="NAME", required=True, action="append", help="your own name in the export")
    parser.add_argument(
        "--them", metavar="NAME", action="append", default=[], help="the other party; everyone but you if left out"
    )
    parser.add_argument("--stop", metavar="DATE", type=_moment, help="when you asked them to stop, if you did")
    parser.add_argument("--json", action="store_true", help="the whole report as JSON, for scripts")
    parser.add_argument(
        "-o", "--output", metavar="FILE.html", type=Path, help="write a plain page to print; with --json, the JSON"
    )


def run(given: argparse.Namespace) -> int:
    """The report on standard output, or in the one file that -o names."""
    if given.output is not None and given.output.exists():
        raise FileExists(f"{given.output.name} is already there. Choose another name; nothing was written.")
    report, read = _build(given)
    if given.output is not None:
        _write(report, given.output, as_json=given.json)
    elif given.json:
        console.print_json(report.to_json())
    else:
        _print_for_people(report, read)
    return DONE_BUT if inputs.something_unread(read) else DONE


def _build(given: argparse.Namespace) -> tuple[Report, Summary]:
    reading = inputs.reading_of(given)
    senders = reading.sniff().senders
    inputs.check_names(given, senders)
    setting = Setting(Contact.STOP_STATED if given.stop else None, given.stop)
    with counting("Reading messages", sum(senders.values())) as advance:
        report = build_report(
            (record for record in reading if isinstance(record, Message)),
            me=frozenset(given.me),
            them=frozenset(given.them),
            setting=setting,
            summary=lambda: reading.summary,
            made_at=datetime.now(),  # noqa: DTZ005  # the wall clock of this machine, as all times of a report
            progress=advance,
        )
    return report, reading.summary


def _print_for_people(report: Report, read: Summary) -> None:
    from leeward.recognise.terminal import render

    out = console.out()
    render(report, out)
    if read.date_order is DateOrder.AMBIGUOUS:
        out.print("[care]Please note[/care] It is not clear whether dates put the day or the month first. "
                  "Add --dates dmy or --dates mdy.", soft_wrap=True)  # fmt: skip
    for reason in read.skipped:
        if reason.startswith("not read"):
            out.print(f"[care]Please note[/care] {escape(reason)}", soft_wrap=True)


def _write(report: Report, path: Path, *, as_json: bool) -> None:
    from leeward.recognise.htmlfile import render

    text = console.json_line(report.to_json()) if as_json else render(report)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileNotFoundError:
        raise NotWritten(f"There is no folder “{path.parent}”. Make it first, or choose another; nothing was written."
                         ) from None  # fmt: skip
    except OSError as error:
        raise NotWritten(f"{path.name} could not be written: {error.strerror}.") from None
    console.err().print(
        f"Written: {escape(str(path))}. This file is plain: whoever opens this machine can read it.", soft_wrap=True
    )


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date like 2025-03-02") from None
