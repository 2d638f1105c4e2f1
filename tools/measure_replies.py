"""How well messages are read, on the held-back sets of data/replies: `make measure`.

    python tools/measure_replies.py facts                         the sets that are held back: figures only
    python tools/measure_replies.py facts --files one two --show 20   other sets, with what went wrong
    python tools/measure_replies.py drafts                        the same for drafts (`tools/measure_drafts.py`)

A quote counts as exact if type, start and end are equal; as overlapping if it shares a character with one of its type.
What stands in a held-back line is never printed, so that nobody writes rules for it.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from time import process_time

import measure_drafts

from leeward.facts.locales import AMERICAN, BRITISH
from leeward.facts.reading import read
from leeward.words.replies import FactKind, MessageRead

ROOT = Path(__file__).resolve().parent.parent
INCOMING = ROOT / "data" / "replies" / "incoming"
KINDS = [kind.value for kind in FactKind]

Span = tuple[str, int, int]


@dataclass
class Tally:
    """Counts over many messages."""

    exact: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold_touched: Counter[str] = field(default_factory=Counter)
    found_touched: Counter[str] = field(default_factory=Counter)
    needs: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    urgent: Counter[tuple[str, str]] = field(default_factory=Counter)
    times: list[float] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=["facts", "drafts"])
    parser.add_argument("--files", nargs="+", metavar="NAME", help="sets by name, instead of those held back")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show up to N lines that went wrong")
    given = parser.parse_args()
    if given.part == "drafts":
        return measure_drafts.measure(given.files, given.show)
    names = given.files or sorted(path.stem for path in INCOMING.glob("held_*.jsonl"))
    if given.show and any(name.startswith("held") for name in names):
        print("Lines that are held back are not shown. Name other sets with --files.", file=sys.stderr)
        return 2
    tally = Tally()
    shown = 0
    for name in names:
        for number, entry in enumerate(lines(name)):
            wrong = take(tally, entry)
            if wrong and shown < given.show:
                shown += 1
                print(f"{name}:{number + 1}  {wrong}\n    {entry['text'][:400]!r}")
    report(tally, names)
    return 0


def lines(name: str) -> Iterator[dict]:
    for line in (INCOMING / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def take(tally: Tally, entry: dict) -> str:
    """Count one message, and say what is wrong with its reading, "" if nothing is."""
    locale = AMERICAN if entry["voice"].startswith("us_") else BRITISH
    begun = process_time()
    seen = read(entry["text"], datetime.fromisoformat(entry["sent_at"]), locale)
    tally.times.append(process_time() - begun)
    found = {(fact.kind.value, fact.quote.start, fact.quote.end) for fact in seen.facts}
    gold = gold_spans(entry, found)
    for kind in KINDS:
        ours, theirs = [one for one in found if one[0] == kind], [one for one in gold if one[0] == kind]
        tally.exact[kind] += len(set(ours) & set(theirs))
        tally.gold[kind] += len(theirs)
        tally.found[kind] += len(ours)
        tally.gold_touched[kind] += sum(any(touch(one, other) for other in ours) for one in theirs)
        tally.found_touched[kind] += sum(any(touch(one, other) for other in theirs) for one in ours)
    tally.needs[seen.needs_answer, entry["needs_answer"]] += 1
    said = {one.value for one in seen.urgencies}
    for name in ("legal", "emergency"):
        tally.urgent[name, ("hit" if name in said else "missed") if entry["urgent"] == name else "other"] += (
            1 if entry["urgent"] == name or name in said else 0
        )
    return what_is_wrong(entry, seen, gold, found, said)


def gold_spans(entry: dict, found: set[Span]) -> set[Span]:
    """Where the quotes of a line stand. Of one that stands more than once, the place we found, else the first."""
    spans: set[Span] = set()
    for fact in entry["facts"]:
        places: list[Span] = []
        at = entry["text"].find(fact["quote"])
        while at >= 0:
            places.append((fact["type"], at, at + len(fact["quote"])))
            at = entry["text"].find(fact["quote"], at + 1)
        open_places = [place for place in places if place not in spans]
        best = next((place for place in open_places if place in found), open_places[0] if open_places else None)
        if best:
            spans.add(best)
    return spans


def touch(one: Span, other: Span) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def what_is_wrong(entry: dict, seen: MessageRead, gold: set[Span], found: set[Span], said: set[str]) -> str:
    text = entry["text"]
    parts = [f"missed {kind} {text[start:end]!r}" for kind, start, end in sorted(gold - found)]
    parts += [f"false {kind} {text[start:end]!r}" for kind, start, end in sorted(found - gold)]
    if seen.needs_answer != entry["needs_answer"]:
        parts.append(f"needs an answer: said {seen.needs_answer}")
    if entry["urgent"] and entry["urgent"] not in said:
        parts.append(f"MISSED {entry['urgent']}")
    return "; ".join(parts)


def ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    return ratio(2 * precision * recall, precision + recall)


def report(tally: Tally, names: list[str]) -> None:
    print(f"{len(tally.times)} messages of {', '.join(names)}")
    print(f"{'':16}{'exact: precision, recall, F1':32}overlap: precision, recall, F1")
    for kind in [*KINDS, "all"]:
        kinds = KINDS if kind == "all" else [kind]
        exact, gold, found, gold_touched, found_touched = (
            sum(counts[one] for one in kinds)
            for counts in (tally.exact, tally.gold, tally.found, tally.gold_touched, tally.found_touched)
        )
        precision, recall = ratio(exact, found), ratio(exact, gold)
        loose = ratio(found_touched, found), ratio(gold_touched, gold)
        print(
            f"{kind:16}{precision:.3f}  {recall:.3f}  {f1(precision, recall):.3f}{'':11}"
            f"{loose[0]:.3f}  {loose[1]:.3f}  {f1(*loose):.3f}   of {gold}"
        )
    right = sum(count for (said, true), count in tally.needs.items() if said == true)
    print(f"needs an answer: accuracy {ratio(right, len(tally.times)):.3f}")
    print(f"  said so wrongly {tally.needs[True, False]}, overlooked {tally.needs[False, True]}")
    for name in ("legal", "emergency"):
        hit, missed, other = (tally.urgent[name, how] for how in ("hit", "missed", "other"))
        print(f"{name}: noticed {hit} of {hit + missed}; also marked: {other} others")
    ordered = sorted(tally.times[1:])
    median, slow = ordered[len(ordered) // 2], ordered[len(ordered) * 95 // 100]
    print(f"processor time a message: median {median * 1000:.0f} ms, p95 {slow * 1000:.0f} ms")


if __name__ == "__main__":
    sys.exit(main())
