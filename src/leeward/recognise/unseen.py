"""What was measured of the detector, as rows of a page that a tired person can read.

Every number comes from `tactics/measured.py`; a figure that is not there has no row. All of it is about many messages:
it says nothing about a single one.
"""

from dataclasses import dataclass

from leeward.library.unseen import FIGURES, KINDS, TALK
from leeward.tactics.catalogue import DANGERS, TACTICS
from leeward.tactics.measured import Figure, Measured, OfLabel

_DANGER = "danger-recall"


@dataclass(frozen=True, slots=True)
class Counted:
    """A sentence, its number of a hundred, and between which two numbers chance may move it."""

    text: str
    detail: str
    value: str
    between: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A tactic or a danger: how many of ten are seen, how many of ten names are right, and on how many it was tried.

    `share` is that of what is seen, from 0 to 1, for the bar.
    """

    label: str
    lay: str
    seen: str
    right: str
    messages: int
    share: float


@dataclass(frozen=True, slots=True)
class Mistaken:
    """Plain words of one kind: so many of so many messages were named."""

    text: str
    detail: str
    named: int
    messages: int


def figures(measured: Measured) -> list[Counted]:
    """How often it misses and how often it is wrong, in the order of the library; dangers stand apart."""
    found = ((measured.figures.get(key.replace("-", "_")), key) for key in FIGURES if key != _DANGER)
    return [_counted(figure, key) for figure, key in found if figure]


def danger_figure(measured: Measured) -> Counted | None:
    """How many signs of danger are seen."""
    figure = measured.figures.get(_DANGER.replace("-", "_"))
    return _counted(figure, _DANGER) if figure else None


def compared(measured: Measured) -> str:
    """For people who compare programs: the macro F1 with its interval; "" where it was not measured."""
    figure = measured.figures.get("macro_f1")
    return f"{figure.value:.2f} ({figure.low:.2f} to {figure.high:.2f})" if figure else ""


def tactics(measured: Measured) -> list[Seen]:
    """Each tactic that was tried, the least seen first."""
    known = [one for one in measured.labels if one.label in TACTICS]
    return _least_first([_seen(one, TACTICS[one.label].label, TACTICS[one.label].lay or "") for one in known])


def dangers(measured: Measured) -> list[Seen]:
    """Each danger that was tried, the least seen first."""
    known = [one for one in measured.labels if one.label[:1] == "!" and one.label[1:] in DANGERS]
    return _least_first([_seen(one, DANGERS[one.label[1:]].label, "") for one in known])


def groups(measured: Measured) -> list[Mistaken]:
    """Each kind of plain thread, the most often mistaken first; a kind without words keeps its own name."""
    rows = []
    for one in measured.groups:
        line = KINDS.get(one.group.replace("_", "-"))
        text, detail = (line.text, line.detail) if line else (one.group.replace("_", " "), "")
        rows.append(Mistaken(text, detail, one.named, one.messages))
    return sorted(rows, key=lambda row: -row.named / max(1, row.messages))


def talk(measured: Measured) -> list[Mistaken]:
    """Real everyday talk; a collection without words keeps its own name."""
    rows = []
    for one in measured.real:
        line = TALK.get(one.what.replace(",", " ").split()[0].casefold())
        text, detail = (line.text, line.detail) if line else (one.what, "")
        rows.append(Mistaken(text, detail, one.named, one.messages))
    return rows


def out_of(share: float, whole: int) -> str:
    """A share as a round number of `whole`; what is not none and not all is never rounded to it."""
    count = round(share * whole)
    if share <= 0:
        return "none"
    if count == 0:
        return "under 1"
    return f"over {whole - 1}" if count == whole and share < 1 else str(count)


def _counted(figure: Figure, key: str) -> Counted:
    low, high = out_of(figure.low, 100), out_of(figure.high, 100)
    between = f"{low} to {high}" if low != high else ""
    return Counted(FIGURES[key].text, FIGURES[key].detail, out_of(figure.value, 100), between)


def _seen(one: OfLabel, label: str, lay: str) -> Seen:
    seen = out_of(one.recall, 10) if one.messages else "not tried"
    return Seen(label, lay, seen, out_of(one.precision, 10), one.messages, one.recall)


def _least_first(rows: list[Seen]) -> list[Seen]:
    return sorted(rows, key=lambda row: row.share)
