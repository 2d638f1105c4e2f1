"""What the detector of tactics learns from: each message of data/tactics that the person did not write, in its thread.

Beside them, where a folder with openly licensed public data is given (`--aids`): real talk of strangers without any
tactic (CaSiNo, train part, CC BY 4.0; friendly lines of GoEmotions, Apache-2.0). None of it is in this repository.
"""

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
sys.path.insert(0, str(ROOT / "tools"))

from tactics_data import LABELS, Message, Thread, threads, writers  # noqa: E402, a neighbour of this script

from leeward.learned.thread_input import BEFORE  # noqa: E402, from the tree, not from what is installed
from leeward.tactics.deciding import ruled  # noqa: E402, the same
from leeward.tactics.standing import standing  # noqa: E402, the same
from leeward.tactics.word_rules import WordRules  # noqa: E402, the same
from leeward.words.tactics import Contact, Line, Setting, Side  # noqa: E402, the same

COLUMNS = ("any", *LABELS)
"""What is learned of a message: whether there is anything, every tactic, every danger ("!" before it)."""

PLACE = {label: number for number, label in enumerate(COLUMNS)}
_FRIENDLY = {0, 1, 4, 5, 6, 7, 8, 13, 15, 17, 18, 20, 21, 22, 23, 26, 27}
"""Numbers of GoEmotions: admiration, amusement, approval, caring, confusion, curiosity, desire, excitement, gratitude,
joy, love, optimism, pride, realisation, relief, surprise, neutral."""


@dataclass(frozen=True)
class Example:
    """A message, what stood before it, what the rules make of it (1 possible, 2 likely), and what is true of it."""

    writer: str
    key: str
    group: str
    text: str
    side: Side
    before: tuple[tuple[Side, str], ...]
    state: Contact | None
    rules: np.ndarray
    truth: np.ndarray
    marks: tuple[tuple[str, int, int], ...] = ()
    weight: float = 1.0


def of_writers(part: str) -> Iterator[Example]:
    """All examples of the writers of this part: "learn", "set" or "held"."""
    rules = WordRules()
    for writer in writers(part):
        for thread in threads(writer):
            yield from of_thread(thread, rules)


def of_thread(thread: Thread, rules: WordRules) -> Iterator[Example]:
    """One example for each message that the person did not write."""
    said: list[tuple[Side, str]] = []
    lines = [message.line for message in thread.messages]
    for message, looked in zip(thread.messages, rules.look(lines, thread.setting), strict=True):
        line = message.line
        if line.side is not Side.ME:
            truth = np.zeros(len(COLUMNS), dtype=np.float32)
            for label in message.labels | (message.second or frozenset()):
                truth[PLACE[label]] = sure(message, label)
            truth[0] = float(bool(message.labels))
            yield Example(
                thread.writer, f"{thread.id}/{looked.index}", thread.group, line.text, line.side, tuple(said[-BEFORE:]),
                standing(looked.held), ruled(COLUMNS, looked.tactics, looked.dangers), truth, message.marks,
            )  # fmt: skip
        said.append((line.side, line.text))


def sure(message: Message, label: str) -> float:
    """How true a label is: 1 where both labellers name it or only one has looked, else somewhat more than half."""
    if message.second is None or (label in message.labels and label in message.second):
        return 1.0
    return 0.7 if label in message.labels else 0.4


def tells_alone(example: Example) -> bool:
    """Whether what it carries, if anything, can be told from the message without what stands around it."""
    labels = {COLUMNS[column] for column in np.flatnonzero(example.truth)} - {"any"}
    return not labels or not labels <= {"boundary_breaking", "hoovering"}


def alone(example: Example, rules: WordRules) -> Example:
    """The same message as if nothing was known around it."""
    (looked,) = rules.look([Line(Side.THEM, None, "", example.text)], Setting())
    truth = example.truth.copy()
    truth[PLACE["boundary_breaking"]] = 0
    return replace(
        example,
        before=(),
        state=standing(looked.held),
        rules=ruled(COLUMNS, looked.tactics, looked.dangers),
        truth=truth,
    )


def of_aids(folder: Path) -> Iterator[Example]:
    """Talk without any tactic, in short threads: offers and small talk, and single friendly remarks."""
    rules = WordRules()
    dialogues = json.loads((folder / "casino" / "train.json").read_text(encoding="utf-8"))
    for number, dialogue in enumerate(dialogues[:80]):
        lines = [
            Line(Side.THEM if turn["id"] == "mturk_agent_1" else Side.ME, None, "", turn["text"])
            for turn in dialogue["chat_logs"]
            if not turn["text"].startswith(("Submit-Deal", "Accept-Deal", "Reject-Deal", "Walk-Away"))
        ]
        yield from _plain(f"casino-{number}", lines, rules)
    path = next((folder / "goemotions").glob("train*"))
    with path.open(encoding="utf-8", newline="") as file:
        chosen = [
            row[0] for row in csv.reader(file, delimiter="\t") if {int(n) for n in row[1].split(",")} <= _FRIENDLY
        ]
    for number, text in enumerate(chosen[: 24 * 900 : 24]):
        yield from _plain(f"goemotions-{number}", [Line(Side.THEM, None, "", text)], rules)


def _plain(name: str, lines: list[Line], rules: WordRules) -> Iterator[Example]:
    """A thread of lines of which none carries anything; each counts half."""
    messages = tuple(Message(line, ()) for line in lines)
    thread = Thread(name, "aids", "", "aids", "", "", Setting(), messages)
    yield from (replace(example, weight=0.5) for example in of_thread(thread, rules))
