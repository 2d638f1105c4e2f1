import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leeward.tactics.detector import Detector
from leeward.tactics.screening import screen
from leeward.tactics.word_rules import WordRules
from leeward.words.tactics import Contact, Line, Screened, Setting, Side

DATA = Path(__file__).parent / "data"
Row = dict[str, Any]


@pytest.fixture
def rows() -> Callable[..., list[tuple[Row, Screened]]]:
    """The lines of a data file, each with what a detector, the word rules if none is named, saw in it."""

    def read(name: str, detector: Detector | None = None) -> list[tuple[Row, Screened]]:
        threads: dict[str, list[Row]] = {}
        for text in (DATA / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(text)
            threads.setdefault(row["thread"], []).append(row)
        seen = []
        for members in threads.values():
            contact = members[-1].get("contact")
            setting = Setting(contact=Contact(contact) if contact else None)
            lines = [Line(Side(row["from"]), None, row["channel"], row["text"]) for row in members]
            seen += list(zip(members, screen(lines, setting, detector or WordRules()), strict=True))
        return seen

    return read


@pytest.fixture
def look() -> Callable[..., Screened]:
    """What the word rules see in one message: `look(text, contact="ending", before=["a line of Ada"], side="them")`."""

    def one(text: str, contact: str | None = None, before: tuple[str, ...] = (), side: str = "them") -> Screened:
        lines = [Line(Side.ME, None, "", mine) for mine in before] + [Line(Side(side), None, "", text)]
        return list(screen(lines, Setting(contact=Contact(contact) if contact else None), WordRules()))[-1]

    return one
