"""`leeward`: finds the command, runs it, and turns what goes wrong into one calm sentence."""

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

from leeward import __version__
from leeward.cli import console
from leeward.cli.command import UNUSABLE, Command
from leeward.cli.registry import COMMANDS
from leeward.words.errors import LeewardError

_ABOUT = "Private help with the messages of someone who hurts you. Everything stays on this machine."
_BEFORE = "If someone else can look into this device, use another one: commands stay in the history of the shell."
INTERRUPTED = 130


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; without any, the site is opened. Returns the exit status of the contract."""
    console.use_utf8()
    given = _parser().parse_args(list(words) if words is not None else sys.argv[1:] or ["open"])
    command: Command = given.command
    try:
        status = command.run(given)
        sys.stdout.flush()
    except LeewardError as error:
        return _say(str(error))
    except KeyboardInterrupt:
        _say("Stopped. What was finished before is kept.")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away (`| head`); writing the rest would only complain again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNUSABLE
    except Exception as error:  # noqa: BLE001  # a fault of ours must not print words of a message in a traceback
        return _say(f"The program met a fault of its own ({_where(error)}). Your files were not changed.")
    return status


class _OneLine(argparse.ArgumentParser):
    """Says what is wrong with the arguments in one line, without the block of usage above it."""

    def error(self, message: str) -> NoReturn:
        self.exit(UNUSABLE, f"{self.prog}: {message}. See: {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _OneLine(prog="leeward", description=_ABOUT, epilog=_BEFORE)
    parser.add_argument("--version", action="version", version=f"leeward {__version__}")
    words = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = words.add_parser(
            command.name,
            help=command.summary,
            description=command.summary[0].upper() + command.summary[1:] + ".",
            epilog=f"Example: {command.example}",
        )
        command.arguments(sub)
        sub.set_defaults(command=command)
    return parser


def _say(sentence: str) -> int:
    sys.stderr.write(f"leeward: {sentence}\n")
    return UNUSABLE


def _where(error: Exception) -> str:
    """The kind of error and its line in our code; never its text, which may hold words of a message."""
    ours = [frame for frame in traceback.extract_tb(error.__traceback__) if "leeward" in frame.filename]
    last = ours[-1] if ours else None
    return f"{type(error).__name__}, {last.name} line {last.lineno}" if last else type(error).__name__
