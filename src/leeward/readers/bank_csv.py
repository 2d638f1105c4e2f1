"""A bank statement as a table (CSV). The reference of a payment is the message. A physical record is a row."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from leeward.readers import payments
from leeward.readers.bank_columns import Columns, columns_of
from leeward.readers.encoding import decode_head
from leeward.readers.mapped import table_records
from leeward.readers.month_names import iso_date
from leeward.readers.payments import Payment
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.words.messages import Record
from leeward.words.sources import Source

_HEAD = 64 * 1024
_DELIMITERS = ",;\t"
_MOST_BEFORE = 40
_OUT = frozenset(("debit", "af", "d", "dr", "dbit", "s", "soll", "out", "-", "débit", "dare", "debet"))
_IN = frozenset(("credit", "bij", "c", "cr", "crdt", "h", "haben", "in", "+", "crédit", "avere"))

NOTES = FormatNotes(
    label="Bank statement (CSV)",
    produced_by="online banking, Revolut, Monzo, PayPal, Venmo and others: “Export” or “Download transactions”",
    extensions=(".csv", ".tsv", ".txt"),
    how_to_export={
        "Online banking": (
            "Sign in on a device that only you use, and open the account that the payments went to.",
            "Choose the days, then “Export” or “Download”, and CSV.",
            "If a form with more detail is offered (CAMT, OFX), take that: a CSV often shortens the reference.",
        ),
    },
    how_long="Some minutes. Many banks give one to seven years; older statements have to be asked for.",
    other_may_notice=(
        "Whoever paid or was paid notices nothing.",
        "In an account that is shared, the other holder may see that a statement was downloaded.",
    ),
    missing_by_design=(
        "Payments without words are counted, not shown as messages.",
        "Which part of a description the person wrote and which the bank, where the bank keeps both in one column.",
        "Payments that were refused or sent back before they were booked.",
    ),
    limits=(
        "Banks shorten references, often to 18 or 140 letters, and may turn them into capitals.",
        "Some card statements write spending without a minus; there the direction is the wrong way round.",
    ),
)


class Form(NamedTuple):
    """How a statement is written: `header` is the number of the row of headings, from 1."""

    delimiter: str
    header: int
    columns: Columns


class BankCsv:
    """The reader. Holds no state."""

    name = "bank_csv"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By its headings, which may stand below some lines of the bank: a date, an amount, and words or a name."""
        return 0.93 if form_of(source) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """Two passes: one over the dates, one over the rows."""
        form = form_of(source) or Form(",", 0, Columns({}, 0))

        def meaning(row: list[str], number: int) -> Mapping[str, Any] | str | None:
            if number < form.header:
                return "lines before the table"
            if number == form.header:
                return "header row"
            return _meaning(form.columns, row)

        yield from table_records(self.name, source, options, meaning, delimiter=form.delimiter)


READER = BankCsv()


def form_of(source: Source) -> Form | None:
    """How the statement is written, or None where its beginning holds no headings of one."""
    with source.open() as stream:
        text = decode_head(stream.read(_HEAD)).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    best: Form | None = None
    for delimiter in _DELIMITERS:
        found = _form(text, delimiter)
        if found and (best is None or found.columns.width > best.columns.width):
            best = found
    return best


def _form(text: str, delimiter: str) -> Form | None:
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline="\n"), delimiter=delimiter), 1):
            if number > _MOST_BEFORE:
                return None
            columns = columns_of(row)
            if columns:
                return Form(delimiter, number, columns)
    except csv.Error:
        return None
    return None


def _meaning(columns: Columns, row: list[str]) -> Mapping[str, Any] | str | None:
    """The values of a payment, why it is skipped, or None where words stand in a row that is no payment."""
    date = columns.cell(row, "date", "backup_date")
    amount, incoming = _amount(columns, row)
    shown = tuple(cell for cell in columns.cells(row, "shown") if cell.casefold() not in _OUT | _IN)
    words = columns.cells(row, "words") or shown
    if not {"words", "shown"} & set(columns.places):
        words = columns.cells(row, "kind")
    if not date and not amount:
        return None if words else "a row without a payment (a balance or a note of the bank)"
    side = {True: ("payer", "payer_account"), False: ("paid", "paid_account"), None: ("", "")}[incoming]
    payment = Payment(
        date=iso_date(date),
        date_text=date if iso_date(date) != date else "",
        time=columns.cell(row, "time"),
        text="\n".join(words),
        other=columns.cell(row, side[0], "other"),
        account=columns.cell(row, "account", side[1]),
        incoming=incoming,
        amount=amount,
        currency=columns.cell(row, "currency") or columns.currency,
        kind=columns.cell(row, "kind"),
        extra={
            "description": " ".join(shown) if shown != words else "",
            "status": columns.cell(row, "status"),
            "transaction": columns.cell(row, "id"),
        },
    )
    return payments.values(payment)


def _amount(columns: Columns, row: list[str]) -> tuple[str, bool | None]:
    """The amount without its sign, and whether it came in."""
    for name, incoming in (("debit", False), ("credit", True)):
        amount, known = payments.plain_amount(columns.cell(row, name))
        if known is not None:
            return amount, incoming
    amount, positive = payments.plain_amount(columns.cell(row, "amount"))
    sign = columns.cell(row, "sign").casefold()
    if sign in _OUT or sign in _IN:
        return amount, sign in _IN
    return amount, positive
