"""Made-up exports of any size, the same for the same seed. Ada and Rex, ordinary talk, and some that is not."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

ORDINARY = (
    "ok",
    "on my way",
    "what time is dinner?",
    "can you bring milk and bread on the way home please",
    "the car is making that noise again, I booked it in for Thursday",
    "Leo has football at 4, I can take him if you fetch him",
    "haha yes",
    "I'm still at work, it will be late",
    "did you see the letter from school? They want the form back by Monday, it is on the kitchen table",
    "see you tomorrow 🙂",
    "Danke, bis später",
    "👍",
)
PRESSURE = (
    "you always ruin everything, look what you made me do",
    "where are you? who are you with? answer me now",
    "nobody else would ever put up with you",
    "if you leave I will tell everyone what you did",
    "I never said that, you are imagining things again",
    "please come back, I will change, I promise, this time it is different",
)
OWN = ("please stop", "I need some time", "I am at my sister's", "do not write to me any more", "ok", "no", "thank you")
START = datetime(2023, 1, 14, 7, 30)


def lines(messages: int, seed: int = 7) -> Iterator[str]:
    """A WhatsApp text export as an Android phone writes it (day first, 24 hours): one line a message, some of several.

    `messages` counts what was sent; the one system line at the top comes on top of it.
    """
    chance = random.Random(seed)
    moment = START
    yield f"{_stamp(moment)} - Messages and calls are end-to-end encrypted. Only people in this chat can read them.\n"
    for number in range(messages):
        moment += timedelta(seconds=chance.choice((9, 20, 45, 70, 200, 900, 4000)))
        sender = "Rex" if chance.random() < 0.6 else "Ada"
        yield f"{_stamp(moment)} - {sender}: {_text(chance, sender, number)}\n"


def _stamp(moment: datetime) -> str:
    return f"{moment.day:02}/{moment.month:02}/{moment.year}, {moment.hour:02}:{moment.minute:02}"


def _text(chance: random.Random, sender: str, number: int) -> str:
    roll = chance.random()
    if roll < 0.02:
        return "<Media omitted>"
    if roll < 0.05:
        return f"first line {number}\nand a second one\n\nand a last one"
    if sender == "Ada":
        return chance.choice(OWN) if roll < 0.3 else chance.choice(ORDINARY)
    return (
        chance.choice(PRESSURE) if roll < 0.15 else f"{chance.choice(ORDINARY)} {number if roll > 0.6 else ''}".strip()
    )


def write(path: Path, messages: int, *, extra: str | None = None) -> Path:
    """Write such an export. `extra` is put as one more message of Rex at the end (a marker to look for)."""
    last = ""
    with path.open("w", encoding="utf-8", newline="") as file:
        for line in lines(messages):
            file.write(line)
            last = line if line[:2].isdigit() else last
        if extra is not None:
            file.write(f"{last[:17]} - Rex: {extra}\n")
    return path
