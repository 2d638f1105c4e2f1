"""`leeward formats`: what can be read, and how a person gets it."""

import argparse

from rich.markup import escape
from rich.padding import Padding

from leeward.cli import console
from leeward.cli.command import DONE
from leeward.readers import registry

name = "formats"
summary = "list the exports that can be read and how to make them"
example = "leeward formats"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Takes nothing."""


def run(given: argparse.Namespace) -> int:
    """Every reader with its notes."""
    del given
    out = console.out()
    for reader in registry.READERS:
        notes = reader.notes
        out.print(f"[accent]{reader.name}[/accent]  {escape(notes.label)}")
        body = [f"Made by: {notes.produced_by}", f"Files: {', '.join(notes.extensions)}", *_steps(notes.how_to_export)]
        body += [f"How long it takes: {notes.how_long}", f"What the other party may notice: {notes.other_may_notice}"]
        body += [f"Not in it, by design: {missing}" for missing in notes.missing_by_design]
        for line in body:
            out.print(Padding(escape(line), (0, 0, 0, 2)))
        out.print()
    return DONE


def _steps(steps: object) -> list[str]:
    if isinstance(steps, str):
        return [f"How to make it: {steps}"]
    return ["How to make it:", *(f"  {step}" for step in steps)]  # type: ignore[attr-defined]  # any sequence of text
