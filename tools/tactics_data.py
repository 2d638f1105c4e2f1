"""Reads the threads of data/tactics, in the form that its card describes, and says where one breaks it."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from leeward.tactics.catalogue import DANGERS, MESSAGE_TACTICS  # noqa: E402, from the tree, not from what is installed
from leeward.words.tactics import Contact, Line, Setting, Side  # noqa: E402, the same

THREADS = ROOT / "data" / "tactics" / "threads"
SECOND = ROOT / "data" / "tactics" / "second"
SET = ("one", "six")
"""Writers nobody learns from: weights and bars are set on them, with the network as it is shipped."""

DANGER_LABELS = tuple(flag for flag in DANGERS if flag != "escalation")
"""Flags that words alone can carry; escalation is a matter of dates."""
LABELS = (*MESSAGE_TACTICS, *("!" + flag for flag in DANGER_LABELS))
GROUPS = (
    "logistics", "warm", "apology", "lawyer_letter", "friends_sarcasm", "own_distress", "profanity_dialect",
    "quoting_third", "lyrics", "memes", "religious", "blunt", "second_language", "condolence", "justified_complaint",
    "school_notice", "auto_reply", "work", "dating_plain", "conflict_fair",
)  # fmt: skip
RELATIONS = (
    "partner", "ex", "co_parent", "parent", "adult_child", "sibling", "flatmate", "boss", "colleague", "friend",
    "dating", "relative_of_ex",
)  # fmt: skip
_SIDES = {"t": Side.THEM, "m": Side.ME, "3": Side.THIRD}
_LINE = re.compile(r"^([tm3]) (\d+)([mhd]) \| (.*)$")
_NAMES = re.compile(r"\s*((?:\{~?[a-z]+\d+\}\s*)+)$")
_MARK = re.compile(r"\[\[([^|\[\]]*)\|([^\[\]]*)\]\]")
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}
_BEGIN = datetime.fromisoformat("2025-03-03T09:00")


@dataclass(frozen=True)
class Message:
    """A line of a thread. `marks`: label (a danger begins with "!"), start and end in `line.text`.

    `second`: what a second labeller named, who did not see the marks; None where nobody has.
    """

    line: Line
    marks: tuple[tuple[str, int, int], ...]
    second: frozenset[str] | None = None
    twin_of: tuple[str, ...] = ()
    name: str = ""

    @property
    def labels(self) -> frozenset[str]:
        return frozenset(label for label, _, _ in self.marks)


@dataclass(frozen=True)
class Thread:
    """A thread with what is known around it."""

    id: str
    writer: str
    relation: str
    group: str
    scenario: str
    voice: str
    setting: Setting
    messages: tuple[Message, ...]


class Broken(Exception):
    """A line that is not in the form of the card; its text names the file and the line."""


def writers(part: str) -> list[str]:
    """Names of the writers to "learn" from, of those that bars are "set" on, or of those "held" back; sorted."""
    found = sorted(path.stem for path in THREADS.glob("*.txt"))
    held = [name for name in found if name.startswith("held")]
    return {"held": held, "set": list(SET), "learn": [name for name in found if name not in {*held, *SET}]}[part]


def threads(writer: str) -> Iterator[Thread]:
    """All threads of a writer. Raises Broken."""
    path = THREADS / f"{writer}.txt"
    second = _second(writer)
    count = 0
    head: dict[str, str] | None = None
    messages: list[Message] = []
    moment = _BEGIN
    for number, raw in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not raw.strip():
            continue
        try:
            if raw.startswith("="):
                if head is not None:
                    yield _thread(writer, head, messages)
                head, messages = _head(raw), []
                moment = datetime.fromisoformat(head["at"]) if "at" in head else _BEGIN
            else:
                message, moment = _message(raw, moment)
                count += 1
                messages.append(message if second is None else replace(message, second=second.get(count, frozenset())))
        except (Broken, ValueError) as error:
            raise Broken(f"{path.name}:{number}: {error}") from None
    if head is not None:
        yield _thread(writer, head, messages)


def _second(writer: str) -> dict[int, frozenset[str]] | None:
    """What the second labeller named, by the number of the message in the writer's file (from 1)."""
    path = SECOND / f"{writer}.txt"
    if not path.exists():
        return None
    found: dict[int, set[str]] = {}
    for raw in path.read_text(encoding="utf-8").splitlines():
        if raw.strip():
            number, _, named = raw.split("|", 1)[0].strip().partition(" ")
            labels = {label for label in re.split(r"[,\s]+", named) if label}
            if labels - set(LABELS):
                raise Broken(f"{path.name}: {labels - set(LABELS)} is no label")
            found.setdefault(int(number), set()).update(labels)
    return {number: frozenset(labels) for number, labels in found.items()}


def _head(raw: str) -> dict[str, str]:
    first, *others = (part.strip() for part in raw[1:].split("|"))
    head = {"id": first, **dict(part.split("=", 1) for part in others if "=" in part)}
    for key, known in (
        ("relation", RELATIONS),
        ("group", ("mixed", *GROUPS)),
        ("contact", (*Contact, "unknown")),
    ):
        if head.get(key) not in known:
            raise Broken(f"{key}={head.get(key)} is not known")
    return head


def _thread(writer: str, head: dict[str, str], messages: list[Message]) -> Thread:
    contact = None if head["contact"] == "unknown" else Contact(head["contact"])
    topics = tuple(part.strip() for part in head.get("topics", "").split(",") if part.strip())
    return Thread(
        head["id"], writer, head["relation"], head["group"], head.get("scenario", ""), head.get("voice", ""),
        Setting(contact, None, topics), tuple(messages),
    )  # fmt: skip


def _message(raw: str, moment: datetime) -> tuple[Message, datetime]:
    found = _LINE.match(raw)
    if found is None:
        raise Broken("no line of a message")
    side, count, unit, rest = found.groups()
    moment += timedelta(**{_UNITS[unit]: int(count)})
    names = _NAMES.search(rest)
    tags = re.findall(r"\{(~?)([a-z]+\d+)\}", names[1]) if names else []
    text, marks = _unmarked(rest[: names.start()] if names else rest)
    if side == "m" and marks:
        raise Broken("a line of the person carries a mark")
    for label, _, _ in marks:
        if label not in LABELS:
            raise Broken(f"{label} is no label")
    line = Line(_SIDES[side], moment, "", text)
    twins = tuple(name for twin, name in tags if twin)
    name = next((name for twin, name in tags if not twin), "")
    return Message(line, marks, None, twins, name), moment


def _unmarked(text: str) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """The bare text (with its line breaks) and its marks."""
    text = text.replace("\\n", "\n")
    bare, marks, at = "", [], 0
    for mark in _MARK.finditer(text):
        bare += text[at : mark.start()]
        begin = len(bare)
        bare += mark[2]
        marks += [(label.strip(), begin, len(bare)) for label in mark[1].split("+")]
        at = mark.end()
    bare += text[at:]
    if "[[" in bare or "]]" in bare:
        raise Broken("a mark is not closed, or stands in another")
    return bare, tuple(marks)
