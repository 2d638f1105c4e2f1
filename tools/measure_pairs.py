"""How well two messages that do not fit, promises and answered questions are found, on a file of data/replies/pairs.

python tools/measure_pairs.py                 the held-back file
python tools/measure_pairs.py train.jsonl -v  another one, with every line that is wrong (never for held.jsonl)
"""

import argparse
import json
import re
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from leeward.facts.comparing.answered import answered  # noqa: E402, from the tree, not from what is installed
from leeward.facts.comparing.earlier import Earlier  # noqa: E402, the same
from leeward.facts.comparing.grouping import grouped  # noqa: E402, the same
from leeward.facts.comparing.pairs import Pair, pairs  # noqa: E402, the same
from leeward.facts.comparing.promises import Promise, promises  # noqa: E402, the same
from leeward.words.tactics import Side  # noqa: E402, the same

DATA = ROOT / "data" / "replies" / "pairs"
HELD = "held.jsonl"
WORD = re.compile(r"\w+")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", default=HELD)
    parser.add_argument("-v", action="store_true", help="print what is wrong; not for the held-back file")
    given = parser.parse_args()
    path = Path(given.file) if Path(given.file).is_file() else DATA / given.file
    if not path.is_file():
        print(f"{path.name} is not there.")
        return 2
    tell = given.v and path.name != HELD
    counts: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            measure(json.loads(line), counts, tell=tell)
    show(counts)
    return 0 if precision(counts, "pair") >= 0.9 else 1


def measure(line: dict, counts: Counter[str], *, tell: bool) -> None:
    thread = [
        Earlier(str(number), Side(one["side"]), when(one["sent_at"]), one["text"])
        for number, one in enumerate(line["messages"])
    ]
    counts["threads"] += 1
    wrong = [*of_pairs(line, thread, counts), *of_promises(line, thread, counts), *of_answers(line, thread, counts)]
    if tell:
        for one in wrong:
            print(f"{line.get('id')} {line.get('why_none', '')}: {one}")


def when(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


def of_pairs(line: dict, thread: list[Earlier], counts: Counter[str]) -> list[str]:
    wrong, met = [], set()
    for at, later in enumerate(thread):
        for pair in pairs(thread[:at], later):
            counts["pair shown"] += 1
            gold = next((n for n, one in enumerate(line["pairs"]) if fits(one, at, pair)), None)
            if gold is None:
                wrong.append(f"PAIR? {pair.earlier.text!r} / {pair.later.text!r}")
            else:
                counts["pair right"] += 1
                met.add(gold)
    counts["pair gold"] += len(line["pairs"])
    counts["pair met"] += len(met)
    return wrong + [f"pair missed {one['later']['quote']!r}" for n, one in enumerate(line["pairs"]) if n not in met]


def fits(gold: dict, at: int, pair: Pair) -> bool:
    places = [gold["earlier"], *gold.get("or", [])]
    return (
        gold["later"]["message"] == at
        and shares(gold["later"]["quote"], pair.later.text)
        and any(str(one["message"]) == pair.earlier_key and shares(one["quote"], pair.earlier.text) for one in places)
    )


def of_promises(line: dict, thread: list[Earlier], counts: Counter[str]) -> list[str]:
    found = [promise for one in thread for promise in promises(one)]
    gold, wrong = line["promises"], []
    match: dict[int, int] = {}
    for number, promise in enumerate(found):
        hit = next((n for n, one in enumerate(gold) if n not in match.values() and same(one, promise)), None)
        if hit is None:
            wrong.append(f"PROMISE? {promise.quote.text!r}")
        else:
            match[number] = hit
            counts["day right"] += (promise.day.isoformat() if promise.day else None) == gold[hit]["for"]
    counts["promise shown"] += len(found)
    counts["promise right"] += len(match)
    counts["promise gold"] += len(gold)
    counts["promise met"] += len(match)
    of_groups(found, gold, match, counts)
    return wrong + [f"promise missed {one['quote']!r}" for n, one in enumerate(gold) if n not in match.values()]


def of_groups(found: list, gold: list[dict], match: dict[int, int], counts: Counter[str]) -> None:
    group_of = {number: name for name, members in enumerate(grouped(found)) for number in members}
    numbers = sorted(match)
    for at, one in enumerate(numbers):
        for other in numbers[at + 1 :]:
            ours = group_of[one] == group_of[other]
            theirs = gold[match[one]]["group"] == gold[match[other]]["group"]
            counts["group shown"] += ours
            counts["group gold"] += theirs
            counts["group right"] += ours and theirs
            counts["group met"] += ours and theirs


def of_answers(line: dict, thread: list[Earlier], counts: Counter[str]) -> list[str]:
    gold, wrong, met = line["answered"], [], set()
    for at, later in enumerate(thread):
        for link in answered(thread[:at], later):
            counts["answer shown"] += 1
            hit = next(
                (
                    n
                    for n, one in enumerate(gold)
                    if one["question"]["message"] == at and str(one["answer"]["message"]) == link.answer_key
                ),
                None,
            )
            if hit is None:
                wrong.append(f"ANSWER? {link.question.text!r} -> {link.answer.text!r}")
            else:
                counts["answer right"] += 1
                met.add(hit)
    counts["answer gold"] += len(gold)
    counts["answer met"] += len(met)
    return wrong + [f"answer missed {one['question']['quote']!r}" for n, one in enumerate(gold) if n not in met]


def same(gold: dict, promise: Promise) -> bool:
    one, other = words(gold["quote"]), words(promise.quote.text)
    both = sum((one & other).values())
    return str(gold["message"]) == promise.key and 2 * both >= one.total() and 2 * both >= other.total()


def shares(one: str, other: str) -> bool:
    return bool(words(one) & words(other))


def words(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in WORD.findall(text))


def precision(counts: Counter[str], name: str) -> float:
    return counts[f"{name} right"] / counts[f"{name} shown"] if counts[f"{name} shown"] else 1.0


def show(counts: Counter[str]) -> None:
    print(f"{counts['threads']} threads")
    for name in ("pair", "promise", "group", "answer"):
        right, shown = counts[f"{name} right"], counts[f"{name} shown"]
        met, gold = counts[f"{name} met"], counts[f"{name} gold"]
        recall = met / gold if gold else 1.0
        exact = precision(counts, name)
        both = 2 * exact * recall / (exact + recall) if exact + recall else 0.0
        print(
            f"{name:8} precision {exact:.3f} ({right} of {shown})  recall {recall:.3f} ({met} of {gold})  F1 {both:.3f}"
        )
    print(f"days of promises right: {counts['day right']} of {counts['promise met']}")


if __name__ == "__main__":
    sys.exit(main())
