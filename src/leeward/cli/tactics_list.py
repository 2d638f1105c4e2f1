"""`leeward tactics`: the catalogue."""

import argparse

from rich.markup import escape
from rich.padding import Padding

from leeward.cli import console
from leeward.cli.command import DONE
from leeward.tactics.catalogue import TACTICS
from leeward.words.tactics import Grade, Tactic

name = "tactics"
summary = "list the tactics that can be named, with their sources"
example = "leeward tactics --json"

_GRADES = {
    Grade.A: "the words are usually enough",
    Grade.B: "the words suggest it; repetition or timing is needed",
    Grade.C: "the words alone cannot tell",
    Grade.D: "it cannot be told from words at all",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="a JSON object a line, for scripts")


def run(given: argparse.Namespace) -> int:
    """In the order of the catalogue."""
    if given.json:
        for tactic in TACTICS.values():
            console.print_json(as_json(tactic))
        return DONE
    out = console.out()
    for tactic in TACTICS.values():
        lay = f" [soft]({escape(tactic.lay)})[/soft]" if tactic.lay else ""
        out.print(f"[accent]{tactic.id}[/accent]  {escape(tactic.label)}{lay}  [soft]{tactic.slug}[/soft]")
        out.print(Padding(escape(tactic.definition), (0, 0, 0, 5)))
        out.print(Padding(f"[soft]{_GRADES[tactic.grade]}[/soft]", (0, 0, 1, 5)))
    return DONE


def as_json(tactic: Tactic) -> dict[str, object]:
    """The keys of the contract, and the question for the person."""
    return {
        "id": tactic.id,
        "slug": tactic.slug,
        "label": tactic.label,
        "lay_term": tactic.lay,
        "definition": tactic.definition,
        "grade": tactic.grade.value,
        "source": tactic.source,
        "paragraph": tactic.paragraph,
        "ask": tactic.ask,
        "pattern_only": tactic.pattern_only,
    }
