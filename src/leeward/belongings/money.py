"""The lines of the budget as the vault keeps them, beside those the library offers, and the currency."""

from collections.abc import Sequence
from dataclasses import dataclass

from leeward.belongings import amounts, budget
from leeward.belongings.choices import Every
from leeward.belongings.models import MoneyLine
from leeward.library.belongings import COSTS
from leeward.library.content import Said
from leeward.vault import opened
from leeward.vault.models import Setting

_CURRENCY, _ON_PAPER = "belongings.currency", "belongings.money_on_paper"
_IN, _ONCE = "in-", ", once"
LONGEST = 12
"""Characters of a currency."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line on the page. `mark` as in `things.Entry`; `row` is None where the person wrote nothing yet."""

    mark: str
    text: str
    detail: str
    comes_in: bool
    key: str = ""
    row: MoneyLine | None = None

    @property
    def is_own(self) -> bool:
        """Whether the person wrote it."""
        return not self.key

    @property
    def counts(self) -> bool:
        """Whether it stands in the table: the person wrote something there."""
        return self.row is not None

    @property
    def every(self) -> Every:
        """How often, as the person said; before that as the words of the library's line say."""
        if self.row is not None:
            return Every(self.row.every)
        return Every.ONCE if self.text.endswith(_ONCE) else Every.MONTH

    @property
    def line(self) -> budget.Line:
        """The line as it is added up. Only for one that the person touched."""
        return budget.Line(self.comes_in, self.row.amount if self.row else None, self.every)

    @property
    def written(self) -> str:
        """“850.00 each month”, or that the amount is not known."""
        if self.row is None or self.row.amount is None:
            return "not known yet"
        return f"{amounts.shown(self.row.amount)} {self.every.label}"

    @property
    def three_months(self) -> str:
        """What it comes to over three months, "" while the amount is not known."""
        total = self.line.three_months
        return "" if total is None else amounts.shown(total)


def entries() -> Sequence[Entry]:
    """All lines, what comes in first. Without an open vault the library's lines only."""
    if opened.current() is None:
        return _sorted([_listed(number, said, None) for number, said in enumerate(COSTS, 1)])
    rows = list(MoneyLine.objects.all())
    known = {row.key: row for row in rows if row.key}
    listed = [_listed(number, said, known.pop(said.key, None)) for number, said in enumerate(COSTS, 1)]
    own = [
        Entry(f"o{row.pk}", row.text or _words(row.key), "", row.comes_in, "", row)
        for row in rows
        if not row.key or row.key in known
    ]
    return _sorted([*listed, *own])


def find(mark: str) -> Entry | None:
    """The entry of this mark. Needs an open vault."""
    return next((entry for entry in entries() if entry.mark == mark), None)


def sums(lines: Sequence[Entry]) -> budget.Sums:
    """Three months of all lines that count."""
    return budget.add_up(entry.line for entry in lines if entry.counts)


def currency() -> str:
    """As the person wrote it; "" where they did not. Needs an open vault."""
    return str(Setting.get(_CURRENCY, ""))


def set_currency(written: str) -> None:
    """Any short text: “£”, “EUR”."""
    Setting.put(_CURRENCY, " ".join(written.split())[:LONGEST])


def on_paper() -> bool:
    """Whether the budget stands on what is printed. Not before the person asked for it."""
    return bool(Setting.get(_ON_PAPER, False))


def set_on_paper(*, wanted: bool) -> None:
    """Whether the budget is to stand on what is printed."""
    Setting.put(_ON_PAPER, wanted)


def _listed(number: int, said: Said, row: MoneyLine | None) -> Entry:
    return Entry(str(number), said.text, said.detail, said.key.startswith(_IN), said.key, row)


def _sorted(lines: list[Entry]) -> list[Entry]:
    return sorted(lines, key=lambda entry: not entry.comes_in)


def _words(key: str) -> str:
    return key.partition("-")[2].replace("-", " ").capitalize()
