"""How well drafts are checked, on the held-back sets of data/replies: the part `drafts` of `tools/measure_replies.py`.

For each rule: precision, recall and F1 over drafts (the rule is there or not) and over quotes (an overlap counts). What
stands in a held-back line is never printed, so that nobody writes rules for it.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import process_time

from leeward.drafts.checking import check
from leeward.words.replies import DraftProblem, DraftRule

DRAFTS = Path(__file__).resolve().parent.parent / "data" / "replies" / "drafts"
RULES = [rule.value for rule in DraftRule]


@dataclass
class Tally:
    """Counts over many drafts."""

    hit: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)
    quotes_hit: Counter[str] = field(default_factory=Counter)
    quotes_said: Counter[str] = field(default_factory=Counter)
    quotes_true: Counter[str] = field(default_factory=Counter)
    quotes_found: Counter[str] = field(default_factory=Counter)
    good: int = 0
    good_flagged: int = 0
    hard: int = 0
    hard_missed: int = 0
    times: list[float] = field(default_factory=list)


def measure(names: list[str] | None, show: int) -> int:
    """Measure these sets, or those held back; show up to so many drafts that went wrong."""
    chosen = names or sorted(path.stem for path in DRAFTS.glob("held_*.jsonl"))
    if show and any(name.startswith("held") for name in chosen):
        print("Lines that are held back are not shown. Name other sets with --files.", file=sys.stderr)
        return 2
    tally = Tally()
    check("Warm.")
    for name in chosen:
        for number, entry in enumerate(lines(name), start=1):
            wrong = take(tally, entry)
            if wrong and show > 0:
                show -= 1
                print(f"{name}:{number}  {wrong}\n    {entry['text'][:400]!r}")
    report(tally, chosen)
    return 0


def lines(name: str) -> Iterator[dict]:
    for line in (DRAFTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def take(tally: Tally, entry: dict) -> str:
    """Count one draft, and say what is wrong with what was seen in it, "" if nothing is."""
    begun = process_time()
    problems = check(entry["text"])
    tally.times.append(process_time() - begun)
    said, true = {problem.rule.value for problem in problems}, {problem["rule"] for problem in entry["problems"]}
    tally.said.update(said)
    tally.true.update(true)
    tally.hit.update(said & true)
    for rule in said | true:
        quotes(tally, rule, entry, problems)
    if not true:
        tally.good += 1
        tally.good_flagged += bool(said)
    else:
        tally.hard += 1
        tally.hard_missed += not said
    missed, false = sorted(true - said), sorted(said - true)
    return "; ".join([*(f"missed {rule}" for rule in missed), *(f"false {rule}" for rule in false)])


def quotes(tally: Tally, rule: str, entry: dict, problems: tuple[DraftProblem, ...]) -> None:
    ours = [(p.quote.start, p.quote.end) for p in problems if p.rule.value == rule]
    theirs = [
        (at, at + len(p["quote"]))
        for p in entry["problems"]
        if p["rule"] == rule and (at := entry["text"].find(p["quote"])) >= 0
    ]
    tally.quotes_said[rule] += len(ours)
    tally.quotes_true[rule] += len(theirs)
    tally.quotes_hit[rule] += sum(any(touch(one, other) for other in theirs) for one in ours)
    tally.quotes_found[rule] += sum(any(touch(one, other) for other in ours) for one in theirs)


def touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def report(tally: Tally, names: list[str]) -> None:
    print(f"{len(tally.times)} drafts of {', '.join(names)}")
    print(f"{'':22}{'drafts: precision, recall, F1':34}quotes (overlap): precision, recall, F1")
    scores = []
    for rule in RULES:
        drafts = figures(tally.hit[rule], tally.said[rule], tally.hit[rule], tally.true[rule])
        touched = figures(
            tally.quotes_hit[rule], tally.quotes_said[rule], tally.quotes_found[rule], tally.quotes_true[rule]
        )
        scores.append(drafts[2])
        first, second = ("  ".join(f"{one:.3f}" for one in three) for three in (drafts, touched))
        print(f"{rule:22}{first:34}{second}   of {tally.true[rule]}")
    print(f"macro F1 over drafts: {sum(scores) / len(scores):.3f}")
    print(f"good drafts flagged: {tally.good_flagged} of {tally.good} ({share(tally.good_flagged, tally.good):.1%})")
    missed = share(tally.hard_missed, tally.hard)
    print(f"drafts with a problem where nothing was seen: {tally.hard_missed} of {tally.hard} ({missed:.1%})")
    ordered = sorted(tally.times)
    median, slow = ordered[len(ordered) // 2], ordered[len(ordered) * 95 // 100]
    print(f"processor time a draft: median {median * 1000:.1f} ms, p95 {slow * 1000:.1f} ms")


def figures(hit: int, said: int, found: int, true: int) -> tuple[float, float, float]:
    precision, recall = share(hit, said), share(found, true)
    return precision, recall, share(2 * precision * recall, precision + recall)


def share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
