"""`leeward check`: what a drafted answer does that the person would rather not."""

import argparse
from collections.abc import Iterable, Mapping
from pathlib import Path

from rich.markup import escape

from leeward.cli import console
from leeward.cli.command import DONE, DONE_BUT
from leeward.cli.errors import InputUnreadable
from leeward.cli.inputs import InputLine, json_lines
from leeward.drafts.checking import LOOKED_AT, check
from leeward.words.replies import ContactAllowed, DraftProblem, DraftRule

name = "check"
summary = "look over drafted answers, given as JSON Lines, before they go out"
example = "leeward check drafts.jsonl --json"

_LABELS: Mapping[DraftRule, str] = {
    DraftRule.ARGUES: "argues",
    DraftRule.SEEKS_CLOSURE: "asks for an explanation or a last talk",
    DraftRule.BREAKS_NO_CONTACT: "opens the door to more contact",
    DraftRule.SHARES_PERSONAL_INFO: "tells something of your own life",
    DraftRule.BLAMES_SELF: "takes the blame",
    DraftRule.RETALIATES: "hits back",
    DraftRule.OVER_EXPLAINS: "explains too much",
    DraftRule.EMOTIONAL: "shows strong feelings",
}
_TOO_LONG = f"only the first {LOOKED_AT:,} letters were looked at"

Checked = Mapping[int, tuple[DraftProblem, ...]]


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="JSON Lines; standard input if left out")
    parser.add_argument("--json", action="store_true", help="a JSON object a line, for scripts")
    parser.add_argument(
        "--contact", choices=[one.value for one in ContactAllowed], help="how far you keep contact with the other party"
    )


def run(given: argparse.Namespace) -> int:
    """One line out for each line in, in the same order."""
    lines = list(json_lines(given.file))
    results, whys = check_lines(lines, ContactAllowed(given.contact) if given.contact else None)
    if lines and not results and not given.json:
        raise InputUnreadable("None of these lines is JSON with a “text”, so nothing was looked at.")
    show = _print_json if given.json else _print_for_people
    for line in lines:
        show(line, results.get(line.index), whys.get(line.index, ""))
    return DONE_BUT if whys else DONE


def check_lines(lines: Iterable[InputLine], contact: ContactAllowed | None = None) -> tuple[Checked, dict[int, str]]:
    """What was seen, and why a line could not be used or not wholly, both by line index (from 0)."""
    results: dict[int, tuple[DraftProblem, ...]] = {}
    whys: dict[int, str] = {}
    for line in lines:
        text = line.value.get("text") if line.value is not None else None
        if line.value is None:
            whys[line.index] = line.why
        elif not isinstance(text, str):
            whys[line.index] = "“text” is missing or is not text"
        else:
            results[line.index] = check(text, contact)
            if len(text) > LOOKED_AT:
                whys[line.index] = _TOO_LONG
    return results, whys


def _print_json(line: InputLine, problems: tuple[DraftProblem, ...] | None, why: str) -> None:
    body: dict[str, object] = {"index": line.index, "problems": [_as_json(problem) for problem in problems or ()]}
    if why:
        body["problem"] = why
    console.print_json(body)


def _as_json(problem: DraftProblem) -> dict[str, object]:
    quote = problem.quote
    body: dict[str, object] = {
        "rule": problem.rule.value,
        "quote": quote.text,
        "start": quote.start,
        "end": quote.end,
        "why": problem.why,
    }
    return {**body, "calmer": problem.calmer} if problem.calmer else body


def _print_for_people(line: InputLine, problems: tuple[DraftProblem, ...] | None, why: str) -> None:
    out = console.out()
    number = line.index + 1
    if problems is None:
        out.print(f"[care]{number}  not read:[/care] {escape(why)}")
        return
    if why:
        out.print(f"[care]{number}  {escape(why)}[/care]")
    if not problems:
        out.print(f"[soft]{number}  nothing noticed; whether it should go out is yours to say[/soft]")
    for problem in problems:
        out.print(f"{number}  {_LABELS[problem.rule]}:  “{escape(problem.quote.text)}”")
        out.print(f"[soft]   {problem.why}[/soft]")
        if problem.calmer:
            out.print(f"   calmer: “{problem.calmer}”")
