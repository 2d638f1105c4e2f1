"""`leeward screen`: what the words of each message do."""

import argparse
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from rich.markup import escape

from leeward.cli import console
from leeward.cli.command import DONE, DONE_BUT
from leeward.cli.errors import InputUnreadable
from leeward.cli.inputs import InputLine, json_lines
from leeward.tactics.catalogue import DANGERS, TACTICS
from leeward.tactics.language import NOT_ENGLISH, NOTHING_ELSE
from leeward.tactics.screening import screen
from leeward.words.tactics import Contact, Line, Screened, Setting, Side

name = "screen"
summary = "name the tactics and dangers in messages, given as JSON Lines"
example = "leeward screen messages.jsonl --json"

_LIMITS = (
    "What this cannot see, and how often it is wrong: docs/detector.md; or `leeward open`, then “What it cannot do” at "
    "the foot of the page."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="JSON Lines; standard input if left out")
    parser.add_argument("--json", action="store_true", help="a JSON object a line, for scripts")


def run(given: argparse.Namespace) -> int:
    """One line out for each line in, in the same order. Lines of one thread belong together wherever they stand."""
    lines = list(json_lines(given.file))
    results, whys = screen_lines(lines)
    if lines and not results and not given.json:
        raise InputUnreadable(
            "None of these lines is JSON with a “text”, so nothing was looked at. "
            "For an exported chat, use `leeward report`."
        )
    show = _print_json if given.json else _print_for_people
    for line in lines:
        show(line, results.get(line.index), whys.get(line.index, ""))
    if lines and not given.json:
        console.out().print(f"[soft]{_LIMITS}[/soft]")
    return DONE_BUT if whys else DONE


def screen_lines(lines: Iterable[InputLine]) -> tuple[dict[int, Screened], dict[int, str]]:
    """What was seen, and why a line could not be used, both by line index (from 0)."""
    threads: dict[str, list[tuple[int, Line]]] = {}
    settings: dict[str, Setting] = {}
    whys: dict[int, str] = {}
    for entry in lines:
        if entry.value is None:
            whys[entry.index] = entry.why
            continue
        try:
            line = parse_line(entry.value)
            thread = str(entry.value.get("thread", ""))
            settings.setdefault(thread, parse_setting(entry.value))
        except ValueError as error:
            whys[entry.index] = str(error)
            continue
        threads.setdefault(thread, []).append((entry.index, line))
    results: dict[int, Screened] = {}
    for thread, members in threads.items():
        indexes = [index for index, _ in members]
        for screened in screen((line for _, line in members), settings[thread]):
            results[indexes[screened.index]] = screened
    return results, whys


def parse_line(value: Mapping[str, object]) -> Line:
    """A line of a thread. Raises ValueError with a calm sentence."""
    text = value.get("text")
    if not isinstance(text, str):
        raise ValueError("“text” is missing or is not text")  # noqa: TRY004  # the sentence is what matters
    side = value.get("from", "them")
    if side not in {member.value for member in Side}:
        raise ValueError("“from” must be them, me or third")
    return Line(Side(side), _moment(value.get("sent_at"), "sent_at"), str(value.get("channel") or ""), text)


def parse_setting(value: Mapping[str, object]) -> Setting:
    """What a thread's first line says of the contact. Raises ValueError with a calm sentence."""
    contact = value.get("contact")
    if contact is not None and contact not in {member.value for member in Contact}:
        raise ValueError("“contact” must be wanted, ending, limited or stop_stated")
    topics = value.get("allowed_topics") or []
    if not isinstance(topics, list):
        raise ValueError("“allowed_topics” must be a list")  # noqa: TRY004  # as above
    stop = _moment(value.get("stop_stated_at"), "stop_stated_at")
    return Setting(Contact(contact) if contact else None, stop, tuple(str(topic) for topic in topics))


def _moment(value: object, key: str) -> datetime | None:
    if value in (None, ""):
        return None
    try:
        return datetime.fromisoformat(str(value)).replace(tzinfo=None)
    except ValueError:
        raise ValueError(f"“{key}” is not a date like 2025-03-02T21:14:00") from None


def _print_json(line: InputLine, screened: Screened | None, why: str) -> None:
    findings = screened.findings if screened else ()
    dangers = screened.dangers if screened else ()
    body: dict[str, object] = {
        "index": line.index,
        "findings": [
            {
                "tactic": found.tactic,
                "confidence": found.confidence.value,
                "quote": found.quote.text,
                "start": found.quote.start,
                "end": found.quote.end,
            }
            for found in findings
        ],
        "danger": list(dict.fromkeys(danger.flag for danger in dangers)),
        "danger_quotes": [
            {"flag": danger.flag, "quote": danger.quote.text, "start": danger.quote.start, "end": danger.quote.end}
            for danger in dangers
        ],
    }
    if screened and screened.foreign:
        body["language"] = "other"
    if why:
        body["problem"] = why
    console.print_json(body)


def _print_for_people(line: InputLine, screened: Screened | None, why: str) -> None:
    out, place = console.out(), line.index + 1
    if why or screened is None:
        out.print(f"[care]{place}  not read:[/care] {escape(why)}")
        return
    for danger in screened.dangers:
        label = DANGERS[danger.flag].label
        out.print(f"[care]{place}  Look at this first: {label}[/care]  “{escape(danger.quote.text)}”")
    for found in screened.findings:
        label = TACTICS[found.tactic].label
        out.print(f"{place}  {label} ({found.confidence.value})  “{escape(found.quote.text)}”")
    seen = screened.findings or screened.dangers
    if screened.foreign:
        out.print(f"[soft]{place}  {NOTHING_ELSE if seen else NOT_ENGLISH}[/soft]")
    elif not seen:
        out.print(f"[soft]{place}  nothing recognised; that says nothing about what is meant[/soft]")
