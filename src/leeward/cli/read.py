"""`leeward read`: every message of an export, with its place."""

import argparse
import sys

from rich.markup import escape

from leeward.cli import console, inputs, summaries
from leeward.cli.command import DONE, DONE_BUT
from leeward.cli.message_lines import MessageLines, problem_line, summary_line
from leeward.history.wording import place
from leeward.readers.reading import Reading
from leeward.words.messages import Message, Problem

name = "read"
summary = "read an export and print its messages"
example = "leeward read chat.txt --json"


def arguments(parser: argparse.ArgumentParser) -> None:
    inputs.add_reading_arguments(parser)
    parser.add_argument("--json", action="store_true", help="a JSON object a line, for scripts")


def run(given: argparse.Namespace) -> int:
    """Messages on standard output, problems and the summary on standard error."""
    reading = inputs.reading_of(given)
    if given.json:
        _print_lines(reading)
    else:
        _print_for_people(reading)
    return DONE_BUT if inputs.something_unread(reading.summary) else DONE


def _print_lines(reading: Reading) -> None:
    lines = MessageLines()
    try:
        for record in reading:
            if isinstance(record, Message):
                console.print_json(lines.line(record))
            elif isinstance(record, Problem):
                console.print_json_aside(problem_line(record))
    finally:
        sys.stdout.flush()
        console.print_json_aside(summary_line(reading.summary))


def _print_for_people(reading: Reading) -> None:
    out = console.out()
    for record in reading:
        if isinstance(record, Problem):
            out.print(f"[care]Not read[/care] {escape(place(record.place))}: {escape(record.why)}", soft_wrap=True)
    summaries.print_summary(out, reading.summary)
    out.print("[soft]The messages themselves are not shown here. Add --json to print them.[/soft]")
