"""What several commands take in: export files, and JSON Lines."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from leeward.cli.errors import InputUnreadable, NameNotThere, NameTwice
from leeward.readers import registry
from leeward.readers.reading import Reading, open_reading
from leeward.readers.sources import from_path
from leeward.words.messages import DateOrder, Summary
from leeward.words.sources import Source


def add_reading_arguments(parser: argparse.ArgumentParser) -> None:
    """PATH... --format --dates --timezone."""
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="an export file, a zip or a folder")
    parser.add_argument(
        "--format", metavar="NAME", choices=[reader.name for reader in registry.READERS], help="see `leeward formats`"
    )
    parser.add_argument("--dates", choices=["dmy", "mdy"], help="which comes first, the day or the month")
    parser.add_argument("--timezone", metavar="ZONE", help="where the phone was, for example Europe/London")


def reading_of(arguments: argparse.Namespace) -> Reading:
    """The reading of the named files.

    Raises:
        LeewardError: a file is not there, or nothing in it can be read; the sentence says what it is.
    """
    return open_sources([from_path(path) for path in arguments.paths], arguments)


def open_sources(sources: Sequence[Source], arguments: argparse.Namespace) -> Reading:
    """The reading of originals, with --format, --dates and --timezone."""
    return open_reading(
        sources,
        format=arguments.format,
        dates=DateOrder(arguments.dates) if arguments.dates else None,
        timezone=arguments.timezone,
    )


def something_unread(summary: Summary) -> bool:
    """Whether a record, or a whole file among others, could not be read: the exit status says so."""
    return summary.problems > 0 or any(reason.startswith("not read") for reason in summary.skipped)


def check_names(given: argparse.Namespace, senders: Mapping[str, int]) -> None:
    """--me and --them, each against the names of the export, and against each other.

    Raises:
        NameNotThere: with the names that are there.
        NameTwice: one name on both sides.
    """
    for option, names in (("--me", given.me), ("--them", given.them)):
        for name in names:
            check_name(option, name, senders)
    for name in given.me:
        if name in given.them:
            raise NameTwice(f"“{name}” stands at --me and at --them. Give your own name to --me only.")


def check_name(option: str, name: str, senders: Mapping[str, int]) -> None:
    """Raises NameNotThere, listing the names that are there, most frequent first."""
    if name in senders:
        return
    there = sorted(senders, key=lambda sender: -senders[sender])
    listed = ", ".join(f"“{sender}”" for sender in there[:20]) or "none"
    more = f" and {len(there) - 20} more" if len(there) > 20 else ""
    raise NameNotThere(f"{option}: nobody is called “{name}” in this export. The names in it are: {listed}{more}.")


@dataclass(frozen=True, slots=True)
class InputLine:
    """One line of JSON Lines. `value` is None where the line cannot be used; then `why` says so."""

    index: int
    value: Mapping[str, object] | None
    why: str = ""


def json_lines(file: Path | None) -> Iterator[InputLine]:
    """Every line of the file, or of standard input, in order; blank lines are lines that cannot be used.

    Raises:
        InputUnreadable: the file cannot be opened.
    """
    if file is None:
        if sys.stdin.isatty():
            sys.stderr.write("Reading lines from here. End with Ctrl-D.\n")
        yield from _parsed(sys.stdin.buffer)
        return
    try:
        with file.open("rb") as stream:
            yield from _parsed(stream)
    except FileNotFoundError:
        raise InputUnreadable(f"There is no file “{file.name}”. Look at the name and the folder again.") from None
    except OSError as error:
        raise InputUnreadable(f"{file.name} could not be opened: {error.strerror or 'it is not a file'}.") from None


def _parsed(stream: Iterator[bytes] | object) -> Iterator[InputLine]:
    for index, raw in enumerate(stream):  # type: ignore[arg-type, var-annotated]  # a binary stream yields lines
        try:
            value = json.loads(raw)
        except (ValueError, RecursionError):
            yield InputLine(index, None, "this line is not JSON")
            continue
        if isinstance(value, dict):
            yield InputLine(index, value)
        else:
            yield InputLine(index, None, "this line is not a JSON object")
