"""A bank statement in OFX (1, which is SGML without closing tags, and 2, which is XML; Quicken's .qfx).

The words of a payment are the message. A physical record is one transaction (STMTTRN).
"""

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from html import unescape
from typing import NamedTuple

from leeward.readers import payments
from leeward.readers.encoding import decode_head, of_stream
from leeward.readers.lines import blocks, line_texts
from leeward.readers.moments import shown_offset
from leeward.readers.payments import Payment
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.readers.rows import Rows
from leeward.words.messages import Place, Record, Skipped
from leeward.words.sources import Source

_HEAD = 4096
_TAG = re.compile(r"<(/?)([A-Za-z0-9_.]{1,40})>([^<\r\n]*)")
_TIME = re.compile(
    r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:\.\d+)?(?:\[([+-]?\d{1,2})(?:\.(\d\d?))?(?::\w*)?\])?"
)
_MOST_FIELDS = 40
_NO_CLOCK = ("00:00:00", "12:00:00")  # what banks write that keep only the day

NOTES = FormatNotes(
    label="Bank statement (OFX)",
    produced_by="online banking: “OFX”, “Money”, “Quicken” or “QFX” among the forms of a statement",
    extensions=(".ofx", ".qfx"),
    how_to_export={
        "Online banking": (
            "Sign in on a device that only you use, and open the account that the payments went to.",
            "Choose the days, then “Export” or “Download”, and OFX, QFX or Microsoft Money.",
        ),
    },
    how_long="Some minutes. Many banks give one to seven years; older statements have to be asked for.",
    other_may_notice=(
        "Whoever paid or was paid notices nothing.",
        "In an account that is shared, the other holder may see that a statement was downloaded.",
    ),
    missing_by_design=(
        "Payments without words are counted, not shown as messages.",
        "Where a bank keeps name and words in one field, which of them the person wrote.",
    ),
    limits=("A name holds at most 32 letters, and words 255; banks shorten them.",),
)


class _Entry(NamedTuple):
    fields: Mapping[str, str]
    line: int
    end_line: int


class BankOfx:
    """The reader. Holds no state."""

    name = "bank_ofx"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the header of OFX 1 or 2, or by its outermost tag."""
        with source.open() as stream:
            text = decode_head(stream.read(_HEAD)).lstrip("\ufeff \r\n\t").upper()
        if text.startswith(("OFXHEADER:", "<OFX>")) or "<?OFX " in text:
            return 0.96
        return 0.9 if text.startswith("<?XML") and "<OFX>" in text else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass over the lines."""
        rows = Rows(self.name, source, options)
        rows.decide()
        index = -1
        for index, entry in enumerate(_entries(source)):
            number = entry.fields.get("FITID")
            place = Place(entry.line, entry.end_line, index=index, message_id=number, member=source.member)
            found = payments.values(_payment(entry.fields))
            if not entry.fields.keys() - {"CURDEF"}:
                yield rows.problem(place, "This transaction holds nothing.")
            else:
                yield Skipped(place, found) if isinstance(found, str) else rows.message(found, place)
        if index < 0:
            options.remarks.warn("This statement holds no payments.")
        rows.remark(options.remarks)


READER = BankOfx()


def _entries(source: Source) -> Iterator[_Entry]:
    """The fields of every transaction. One that does not end ends where the next begins, or with the file."""
    with source.open() as stream:
        encoding = of_stream(stream)
    fields: dict[str, str] = {}
    began, currency, number = 0, "", 0
    with source.open() as stream:
        for number, line in enumerate(line_texts(blocks(stream, encoding)), 1):
            for closing, tag, value in _TAG.findall(line):
                name, text = tag.upper(), unescape(value).strip()
                if name == "STMTTRN":
                    if began:
                        yield _Entry(fields, began, number)
                    fields, began = {} if closing or not currency else {"CURDEF": currency}, 0 if closing else number
                elif name == "CURDEF" and text:
                    currency = text
                elif began and name == "BANKTRANLIST":
                    yield _Entry(fields, began, number)
                    fields, began = {}, 0
                elif began and text and not closing and len(fields) < _MOST_FIELDS:
                    fields.setdefault(name, text)
    if began:
        yield _Entry(fields, began, number)


def _payment(fields: Mapping[str, str]) -> Payment:
    date, clock = _moment(fields.get("DTPOSTED", "") or fields.get("DTUSER", ""))
    amount, incoming = payments.plain_amount(fields.get("TRNAMT", ""))
    name, memo = fields.get("NAME", ""), fields.get("MEMO", "")
    return Payment(
        date=f"{date}T{clock}" if clock else date,
        date_text=fields.get("DTPOSTED", ""),
        text=memo or name,
        other=name,
        account=fields.get("ACCTID", ""),
        incoming=incoming,
        amount=amount,
        currency=fields.get("CURSYM", "") or fields.get("CURDEF", ""),
        kind=fields.get("TRNTYPE", ""),
        extra={"transaction": fields.get("FITID", "")},
    )


def _moment(written: str) -> tuple[str, str]:
    """Date and time of day in ISO 8601, with the offset where one is written; a time that only fills up is left out."""
    found = _TIME.fullmatch(written.strip())
    if not found:
        return written, ""
    year, month, day, hour, minute, second, offset, part = found.groups()
    date = f"{year}-{month}-{day}"
    clock = f"{hour}:{minute}:{second or '00'}" if hour else ""
    if not clock or clock in _NO_CLOCK:
        return date, ""
    return date, clock + (_offset(offset, part) if offset else "")


def _offset(hours: str, part: str | None) -> str:
    shift = abs(int(hours)) * 60 + round(float(f"0.{part or 0}") * 60)
    return shown_offset(timedelta(minutes=-shift if hours.startswith("-") else shift))
