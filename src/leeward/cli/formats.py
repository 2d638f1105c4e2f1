"""`leeward formats`: what can be read, and how a person gets it."""

import argparse
from collections.abc import Iterable

from rich.markup import escape
from rich.padding import Padding

from leeward.cli import console
from leeward.cli.command import DONE
from leeward.readers import registry
from leeward.readers.protocol import FormatNotes

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
        out.print(f"[accent]{reader.name}[/accent]  {escape(reader.notes.label)}")
        for label, lines in _parts(reader.notes):
            out.print(Padding(f"[soft]{label}[/soft]", (0, 0, 0, 2)))
            for line in lines:
                out.print(Padding(escape(line), (0, 0, 0, 4)))
        out.print()
    return DONE


def _parts(notes: FormatNotes) -> list[tuple[str, Iterable[str]]]:
    devices = [(f"How to make it: {device}", steps) for device, steps in notes.how_to_export.items()]
    return [
        ("Made by", (notes.produced_by,)),
        ("Files", (", ".join(notes.extensions),)),
        *((label, [f"{n}. {step}" for n, step in enumerate(steps, 1)]) for label, steps in devices),
        ("How long it takes", (notes.how_long,)),
        ("What the other party may notice", notes.other_may_notice),
        ("Not in it, by design", [f"- {missing}" for missing in notes.missing_by_design]),
        ("Limits", [f"- {limit}" for limit in notes.limits]),
    ]
