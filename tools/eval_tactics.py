"""Measures the detector of tactics on the writers that are held back: `make eval`.

Writes docs/detector.md, and src/leeward/tactics/measured.json for the page that says what the detector cannot see.

Every figure is printed with a 95 % interval (1,000 resamples of whole threads). With `--real DIR` also on real everyday
talk that is not in this repository (sms_spam, casino). Nothing is tuned here.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tools"))

from tactics_data import DANGER_LABELS, GROUPS, Thread, threads, writers  # noqa: E402, a neighbour of this script

from leeward.tactics.catalogue import MESSAGE_TACTICS  # noqa: E402, from the tree, not from what is installed
from leeward.tactics.detector import Detector  # noqa: E402, the same
from leeward.tactics.trained import Trained  # noqa: E402, the same
from leeward.tactics.weighing import load  # noqa: E402, the same
from leeward.tactics.word_rules import WordRules  # noqa: E402, the same
from leeward.words.tactics import Confidence, Line, Screened, Setting, Side  # noqa: E402, the same

LABELS = (*MESSAGE_TACTICS, *("!" + flag for flag in DANGER_LABELS))
PAGE = ROOT / "docs" / "detector.md"
MEASURED = ROOT / "src" / "leeward" / "tactics" / "measured.json"
START, STOP = "<!-- measured: made by `make eval` -->", "<!-- end of what was measured -->"
RESAMPLED = 1000
NUMBER = len(MESSAGE_TACTICS)


@dataclass(frozen=True)
class Seen:
    """A message with what is true of it and what was named; `sure` says which names were "likely"."""

    thread: int
    group: str
    words: int
    truth: frozenset[str]
    named: frozenset[str]
    sure: frozenset[str]
    twin: bool


class ByItself(Trained):
    """The trained detector, given every message as if it stood alone."""

    def screen(self, lines: Iterable[Line], setting: Setting) -> Iterator[Screened]:  # noqa: ARG002, that is the point
        for line in lines:
            yield from super().screen([line], Setting())


class Counts:
    """Counts of every thread, so that a resample of threads is a sum of rows."""

    def __init__(self, seen: list[Seen]) -> None:
        self.threads = max(one.thread for one in seen) + 1
        self.labels = np.zeros((self.threads, len(LABELS), 3))
        self.any = np.zeros((self.threads, 3))
        self.mixed, self.plain = np.zeros((self.threads, 2)), np.zeros((self.threads, 2))
        self.sure = np.zeros((self.threads, 4))
        for one in seen:
            for column, label in enumerate(LABELS):
                true, said = label in one.truth, label in one.named
                self.labels[one.thread, column] += (true and said, said, true)
            self.any[one.thread] += (bool(one.truth and one.named), bool(one.named), bool(one.truth))
            if not one.truth:
                which = self.mixed if one.group == "mixed" else self.plain
                which[one.thread] += (bool(one.named), 1)
            for label in one.named:
                if not label.startswith("!"):
                    at = 0 if label in one.sure else 2
                    self.sure[one.thread, at : at + 2] += (label in one.truth, 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--real", type=Path, help="folder with sms_spam and casino")
    parser.add_argument("--dry", action="store_true", help="print, do not write docs/detector.md")
    given = parser.parse_args()
    detectors: dict[str, Detector] = {"trained": Trained(), "word rules alone": WordRules()}
    rows = {name: list(screened(detector)) for name, detector in detectors.items()}
    rows["trained, each message by itself"] = list(screened(ByItself()))
    one = rows["trained"]
    tables = (whole(rows), by_label(one), by_group(one), data(), by_length(), agreement())
    text = "\n\n".join("\n".join(table) for table in tables)
    talk = list(real(given.real, detectors)) if given.real else []
    if talk:
        text += "\n\n" + "\n".join(real_table(talk))
    print(text)
    if not given.dry:
        page = PAGE.read_text(encoding="utf-8")
        before, after = page.split(START)[0], page.split(STOP)[1]
        MEASURED.write_text(json.dumps(measured(one, talk), indent=1) + "\n", encoding="utf-8")
        PAGE.write_text(f"{before}{START}\n\n{text}\n\n{STOP}{after}", encoding="utf-8")
    return 0


def held() -> list[Thread]:
    """All threads of the writers that are held back."""
    return [thread for writer in writers("held") for thread in threads(writer)]


def screened(detector: Detector) -> Iterator[Seen]:
    for number, thread in enumerate(held()):
        lines = [message.line for message in thread.messages]
        for message, found in zip(thread.messages, detector.screen(lines, thread.setting), strict=True):
            if message.line.side is Side.ME:
                continue
            flags = {"!" + danger.flag for danger in found.dangers if danger.flag in DANGER_LABELS}
            yield Seen(
                number, thread.group, len(message.line.text.split()), message.labels,
                frozenset({finding.tactic for finding in found.findings} | flags),
                frozenset(finding.tactic for finding in found.findings if finding.confidence is Confidence.LIKELY),
                bool(message.twin_of),
            )  # fmt: skip


def f1(counts: np.ndarray) -> np.ndarray:
    """From hits, named and true."""
    return 2 * counts[..., 0] / np.maximum(counts[..., 1] + counts[..., 2], 1)


def spread(counts: Counts, measure: Callable[[np.ndarray], float]) -> tuple[float, float, float]:
    """A figure and its 95 % interval; `measure` gets how often each thread is taken."""
    chance = np.random.default_rng(17)
    found = [
        measure(np.bincount(chance.integers(0, counts.threads, counts.threads), minlength=counts.threads))
        for _ in range(RESAMPLED)
    ]
    low, high = np.quantile(found, (0.025, 0.975))
    return measure(np.ones(counts.threads)), float(low), float(high)


def shown(figure: tuple[float, float, float]) -> str:
    return "**{:.3f}** ({:.3f}–{:.3f})".format(*figure)


SHARES: dict[str, tuple[str, str, Callable[[Counts], Callable[[np.ndarray], float]]]] = {
    "macro_f1": (
        "macro F1 of 28 tactics", "≥ 0.70",
        lambda c: lambda w: float(f1(np.tensordot(w, c.labels, 1)[:NUMBER]).mean()),
    ),
    "anything_f1": ("F1 of “anything”", "≥ 0.88", lambda c: lambda w: float(f1(w @ c.any))),
    "anything_precision": ("precision of “anything”", "", lambda c: lambda w: ratio(w @ c.any, 0, 1)),
    "anything_recall": ("recall of “anything”", "", lambda c: lambda w: ratio(w @ c.any, 0, 2)),
    "danger_recall": (
        "recall of dangers, all together", "≥ 0.95",
        lambda c: lambda w: ratio(np.tensordot(w, c.labels, 1)[NUMBER:].sum(0), 0, 2),
    ),
    "mixed_named": ("plain messages of mixed threads named", "≤ 0.04", lambda c: lambda w: ratio(w @ c.mixed, 0, 1)),
    "plain_named": ("messages of plain threads named (must not fire)", "≤ 0.02",
                    lambda c: lambda w: ratio(w @ c.plain, 0, 1)),
    "likely_right": ("“likely”: share that is right", "", lambda c: lambda w: ratio(w @ c.sure, 0, 1)),
    "possible_right": ("“possible”: share that is right", "", lambda c: lambda w: ratio(w @ c.sure, 2, 3)),
}  # fmt: skip
"""What is measured of the whole: its name, its goal, and how it is counted (threads may count more or less often)."""


def whole(rows: dict[str, list[Seen]]) -> Iterator[str]:
    """The figures of the whole, beside the word rules alone and the length of a message alone."""
    one = rows["trained"]
    yield (
        f"{len(one):,} messages that the person did not write, in {one[-1].thread + 1} threads of writers "
        f"{', '.join(writers('held'))}; {sum(bool(s.truth) for s in one)} carry a tactic or a danger."
    )
    yield ""
    yield f"| what | goal | {' | '.join(rows)} |"
    yield "|---|---|" + "---|" * len(rows)
    counts = {name: Counts(seen) for name, seen in rows.items()}
    for name, goal, measure in SHARES.values():
        yield f"| {name} | {goal} | " + " | ".join(shown(spread(c, measure(c))) for c in counts.values()) + " |"
    error = calibration(counts["trained"])
    yield f"| calibration error of “likely” and “possible” | ≤ 0.05 | **{error:.3f}** | – | – |"


def ratio(counts: np.ndarray, top: int, bottom: int) -> float:
    return float(counts[top] / max(1, counts[bottom]))


def calibration(counts: Counts) -> float:
    """How far "likely" and "possible" are from what they were on the writers they were set on, weighed by how many."""
    total, mix = counts.sure.sum(0), load()
    expected = (mix.right_if_likely, mix.right_if_possible)
    shares = [(total[at] / max(1, total[at + 1]), total[at + 1]) for at in (0, 2)]
    return float(
        sum(abs(right - aim) * number for (right, number), aim in zip(shares, expected, strict=True))
        / max(1, sum(number for _, number in shares))
    )


def by_label(seen: list[Seen]) -> Iterator[str]:
    """A row a label."""
    total = Counts(seen).labels.sum(0)
    yield "| label | messages | precision | recall | F1 |"
    yield "|---|---|---|---|---|"
    for label, (hits, named, true) in zip(LABELS, total, strict=True):
        name = f"danger: {label[1:]}" if label.startswith("!") else label
        values = (hits / max(1, named), hits / max(1, true), 2 * hits / max(1, named + true))
        yield f"| {name} | {int(true)} | " + " | ".join(f"{value:.2f}" for value in values) + " |"


def by_group(seen: list[Seen]) -> Iterator[str]:
    """False alarms, a row a group of plain threads; and of the twins of messages with a tactic."""
    yield "| plain threads of this kind | messages | named |"
    yield "|---|---|---|"
    for group in GROUPS:
        own = [one for one in seen if one.group == group]
        if own:
            wrong = sum(bool(one.named) for one in own)
            yield f"| {group.replace('_', ' ')} | {len(own)} | {wrong} ({100 * wrong / len(own):.1f} %) |"
    twins = [one for one in seen if one.twin]
    wrong = sum(bool(one.named) for one in twins)
    share = 100 * wrong / max(1, len(twins))
    yield f"| plain twins of messages with a tactic, wherever they stand | {len(twins)} | {wrong} ({share:.1f} %) |"


def data() -> Iterator[str]:
    """How much there is, and how much of it is plain."""
    yield "| data | writers | threads | plain throughout | messages | not by the person | of these plain |"
    yield "|---|---|---|---|---|---|---|"
    for name, part in (("to learn from", "learn"), ("bars are set on", "set"), ("held back", "held")):
        found = [thread for writer in writers(part) for thread in threads(writer)]
        messages = [message for thread in found for message in thread.messages]
        theirs = [message for message in messages if message.line.side is not Side.ME]
        plain = sum(not message.marks for message in theirs) / max(1, len(theirs))
        quiet = sum(thread.group != "mixed" for thread in found)
        yield (
            f"| {name} | {len(writers(part))} | {len(found)} | {quiet} | {len(messages):,} | {len(theirs):,} | "
            f"{plain:.0%} |"
        )


def by_length() -> Iterator[str]:
    """What length alone would tell: the best F1 of "longer than n words" on what was learned from."""
    pairs = [
        (len(message.line.text.split()), bool(message.marks))
        for writer in writers("learn")
        for thread in threads(writer)
        for message in thread.messages
        if message.line.side is not Side.ME
    ]
    words, truth = np.array([w for w, _ in pairs]), np.array([t for _, t in pairs])
    best = max(
        (float(f1(np.array([(truth & (words >= n)).sum(), (words >= n).sum(), truth.sum()]))), n) for n in range(1, 60)
    )
    chance = float(f1(np.array([truth.sum(), len(truth), truth.sum()])))
    yield (
        f"Length alone (“at least {best[1]} words”) reaches F1 {best[0]:.3f} for “anything” on the training writers; "
        f"naming every message reaches {chance:.3f}."
    )


def agreement() -> Iterator[str]:
    """How far the second labeller agrees with the marks: F1 of the whole, and of each label."""
    yield "| agreement of two labellers | messages | F1 of “anything” | macro F1 of tactics | least agreed on |"
    yield "|---|---|---|---|---|"
    for name, chosen in (("training writers", writers("learn")), ("held-back writers", writers("held"))):
        both = [
            (message.labels, message.second)
            for writer in chosen
            for thread in threads(writer)
            for message in thread.messages
            if message.line.side is not Side.ME and message.second is not None
        ]
        values = {label: alike([(label in a, label in b) for a, b in both]) for label in MESSAGE_TACTICS}
        least = ", ".join(f"{label} {values[label]:.2f}" for label in sorted(values, key=values.__getitem__)[:3])
        anything, macro = alike([(bool(a), bool(b)) for a, b in both]), float(np.mean(list(values.values())))
        yield f"| {name} | {len(both):,} | {anything:.3f} | {macro:.3f} | {least} |"


def alike(pairs: list[tuple[bool, bool]]) -> float:
    """F1 of two labellers."""
    first, second = np.array(pairs).T
    return float(f1(np.array([(first & second).sum(), second.sum(), first.sum()])))


def real(folder: Path, detectors: dict[str, Detector]) -> Iterator[tuple[str, int, list[int]]]:
    """Messages of real everyday talk, and how many of them each detector names."""
    ham = [
        line.split("\t", 1)[1]
        for line in (folder / "sms_spam" / "SMSSpamCollection").read_text(encoding="utf-8").splitlines()
        if line.startswith("ham\t")
    ]
    dialogues = json.loads((folder / "casino" / "valid.json").read_text(encoding="utf-8"))
    talks = [
        [Line(Side.THEM, None, "", turn["text"]) for turn in dialogue["chat_logs"] if not turn["task_data"]]
        for dialogue in dialogues
    ]
    for name, parts in (
        ("SMS (ham)", [[Line(Side.THEM, None, "", text)] for text in ham]),
        ("CaSiNo, valid part", talks),
    ):
        named = [
            sum(bool(found.findings or found.dangers) for lines in parts for found in detector.screen(lines, Setting()))
            for detector in detectors.values()
        ]
        yield name, sum(map(len, parts)), named


def real_table(talk: list[tuple[str, int, list[int]]]) -> Iterator[str]:
    yield "| real everyday talk (goal: at most 3 in 1,000) | messages | named, of 1,000: trained | word rules alone |"
    yield "|---|---|---|---|"
    for name, messages, named in talk:
        yield f"| {name} | {messages:,} | " + " | ".join(f"{1000 * n / messages:.1f} ({n})" for n in named) + " |"


def measured(seen: list[Seen], talk: list[tuple[str, int, list[int]]]) -> dict[str, object]:
    """What the page shows."""
    counts = Counts(seen)
    figures = []
    for what, (_, goal, measure) in SHARES.items():
        value, low, high = spread(counts, measure(counts))
        figures.append(
            {"what": what, "goal": goal, "value": round(value, 4), "low": round(low, 4), "high": round(high, 4)}
        )
    groups = [(group, [one for one in seen if one.group == group]) for group in GROUPS]
    return {
        "writers": len(writers("held")),
        "threads": seen[-1].thread + 1,
        "messages": len(seen),
        "marked": sum(bool(one.truth) for one in seen),
        "figures": figures,
        "labels": [
            {"label": label, "messages": int(true), "precision": round(float(hits / max(1, named)), 3),
             "recall": round(float(hits / max(1, true)), 3)}
            for label, (hits, named, true) in zip(LABELS, counts.labels.sum(0), strict=True)
        ],
        "groups": [
            {"group": group, "messages": len(own), "named": sum(bool(one.named) for one in own)}
            for group, own in groups
            if own
        ],
        "real": [{"what": name, "messages": messages, "named": named[0]} for name, messages, named in talk],
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
