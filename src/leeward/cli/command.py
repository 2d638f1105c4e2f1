"""What a command is."""

import argparse
from typing import Protocol

# Exit status, as docs/commands.md promises.
DONE = 0
DONE_BUT = 1
UNUSABLE = 2


class Command(Protocol):
    """One word after `leeward`. `run` returns an exit status and raises LeewardError for what cannot be used."""

    name: str
    summary: str
    example: str

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare what the command takes."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it. Writes nothing but what the arguments name; never touches the network."""
