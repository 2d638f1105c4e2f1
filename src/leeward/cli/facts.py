"""`leeward facts`: what needs an answer in messages, and the dates, sums, places and matters of health in them."""

import argparse
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from rich.markup import escape

from leeward.cli import console
from leeward.cli.command import DONE, DONE_BUT
from leeward.cli.errors import InputUnreadable
from leeward.cli.inputs import InputLine, json_lines
from leeward.words.replies import FactKind, MessageRead, Urgency

name = "facts"
summary = "find what needs an answer in messages, given as JSON Lines"
example = "leeward facts messages.jsonl --json"

_KINDS: Mapping[FactKind, str] = {
    FactKind.DATE_TIME: "when",
    FactKind.REQUEST: "request",
    FactKind.QUESTION: "question",
    FactKind.MONEY: "sum",
    FactKind.PLACE: "place",
    FactKind.HEALTH: "health",
    FactKind.LEGAL_DEADLINE: "legal date or duty",
}
_URGENT: Mapping[Urgency, str] = {
    Urgency.EMERGENCY: "Look at this first, somebody may need help now:",
    Urgency.LEGAL: "Look at this first, it may be a legal date or paper:",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="JSON Lines; standard input if left out")
    parser.add_argument("--json", action="store_true", help="a JSON object a line, for scripts")
    parser.add_argument(
        "--dates", choices=["dmy", "mdy"], default="dmy", help="which comes first, the day or the month"
    )
    parser.add_argument("--country", default="", metavar="CC", help="two letters, for phone numbers and for “$”")


def run(given: argparse.Namespace) -> int:
    """One line out for each line in, in the same order."""
    lines = list(json_lines(given.file))
    results, whys = read_lines(lines, mdy=given.dates == "mdy", country=given.country)
    if lines and not results and not given.json:
        raise InputUnreadable(
            "None of these lines is JSON with a “text”, so nothing was looked at. "
            "For an exported chat, use `leeward read` first."
        )
    show = _print_json if given.json else _print_for_people
    for line in lines:
        show(line, results.get(line.index), whys.get(line.index, ""))
    return DONE_BUT if whys else DONE


def read_lines(
    lines: Iterable[InputLine], *, mdy: bool = False, country: str = ""
) -> tuple[dict[int, MessageRead], dict[int, str]]:
    """What each message holds, and why a line could not be used, both by line index (from 0)."""
    from leeward.facts.locales import Locale
    from leeward.facts.reading import read

    locale = Locale(country.upper() or ("US" if mdy else "GB"), day_first=not mdy)
    results: dict[int, MessageRead] = {}
    whys: dict[int, str] = {}
    for entry in lines:
        if entry.value is None:
            whys[entry.index] = entry.why
            continue
        try:
            text, sent_at = parse_message(entry.value)
        except ValueError as error:
            whys[entry.index] = str(error)
            continue
        results[entry.index] = read(text, sent_at, locale)
    return results, whys


def parse_message(value: Mapping[str, object]) -> tuple[str, datetime | None]:
    """The text and when it was sent, wall clock. Raises ValueError with a calm sentence."""
    text = value.get("text")
    if not isinstance(text, str):
        raise ValueError("“text” is missing or is not text")  # noqa: TRY004  # the sentence is what matters
    sent = value.get("sent_at")
    if sent in (None, ""):
        return text, None
    try:
        return text, datetime.fromisoformat(str(sent)).replace(tzinfo=None)
    except ValueError:
        raise ValueError("“sent_at” is not a date like 2025-03-02T21:14:00") from None


def _print_json(line: InputLine, seen: MessageRead | None, why: str) -> None:
    facts = seen.facts if seen else ()
    numbers = seen.numbers if seen else ()
    body: dict[str, object] = {
        "index": line.index,
        "facts": [
            {
                "type": fact.kind.value,
                "quote": fact.quote.text,
                "start": fact.quote.start,
                "end": fact.quote.end,
                "value": fact.value,
            }
            for fact in facts
        ],
        "needs_answer": seen.needs_answer if seen else None,
        "urgent": sorted(urgency.value for urgency in seen.urgencies) if seen else [],
        "numbers": [
            {"quote": one.quote.text, "start": one.quote.start, "end": one.quote.end, "value": one.value}
            for one in numbers
        ],
    }
    if why:
        body["problem"] = why
    console.print_json(body)


def _print_for_people(line: InputLine, seen: MessageRead | None, why: str) -> None:
    out = console.out()
    number = line.index + 1
    if seen is None:
        out.print(f"[care]{number}  not read:[/care] {escape(why)}")
        return
    for sentence in seen.sentences:
        if sentence.urgency:
            out.print(f"[care]{number}  {_URGENT[sentence.urgency]}[/care]  “{escape(sentence.quote.text)}”")
    if seen.needs_answer:
        out.print(f"{number}  something in it may need an answer")
    else:
        out.print(f"[soft]{number}  nothing recognised that needs an answer; read it yourself to be sure[/soft]")
    for fact in seen.facts:
        value = f"  ({escape(fact.value)})" if fact.value and fact.value != fact.quote.text.casefold() else ""
        out.print(f"{number}  {_KINDS[fact.kind]}  “{escape(fact.quote.text)}”{value}")
    for one in seen.numbers:
        out.print(f"{number}  phone number  “{escape(one.quote.text)}”")
