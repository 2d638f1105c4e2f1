"""A bank statement in ISO 20022 XML (camt.053, also .052 and .054). The reference of a payment is the message.

A physical record is the details of one payment, or an entry that has none. The versions differ in where a name stands
(`Dbtr/Nm` to version 4, `Dbtr/Pty/Nm` from 8) and are otherwise read alike; names without their namespace.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, iterparse

from leeward.readers import payments
from leeward.readers.payments import Payment
from leeward.readers.protocol import FormatNotes, ReadOptions
from leeward.readers.rows import Rows
from leeward.words.messages import Place, Problem, Record, Skipped
from leeward.words.sources import Source

_HEAD = 16 * 1024
_OURS = re.compile(rb"camt\.05[234]\.001|<(?:\w+:)?BkToCstmr(?:Stmt|AcctRpt|DbtCdtNtfctn)\b")
_NO_REFERENCE = ("NOTPROVIDED", "NONREF", "")

NOTES = FormatNotes(
    label="Bank statement (CAMT.053)",
    produced_by="online banking: “CAMT”, “ISO 20022” or “XML” among the forms of a statement",
    extensions=(".xml", ".camt", ".c53"),
    how_to_export={
        "Online banking": (
            "Sign in on a device that only you use, and open the account that the payments went to.",
            "Choose the days, then “Export” or “Download”, and CAMT.053 or XML.",
            "A zip file with many statements can be given as it is.",
        ),
    },
    how_long="Some minutes. Many banks give one to seven years; older statements have to be asked for.",
    other_may_notice=(
        "Whoever paid or was paid notices nothing.",
        "In an account that is shared, the other holder may see that a statement was downloaded.",
    ),
    missing_by_design=(
        "Payments without words are counted, not shown as messages.",
        "Payments that were refused or sent back before they were booked.",
    ),
    limits=("A reference holds at most 140 letters, and the bank may have shortened it.",),
)


class BankCamt053:
    """The reader. Holds no state."""

    name = "bank_camt053"
    notes: FormatNotes = NOTES

    def identify(self, source: Source) -> float:
        """By the name of the message or of its first part."""
        with source.open() as stream:
            head = stream.read(_HEAD)
        if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
            head = head.replace(b"\x00", b"")
        return 0.96 if head.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").startswith(b"<") and _OURS.search(head) else 0.0

    def read(self, source: Source, options: ReadOptions) -> Iterator[Record]:
        """One pass; each entry is let go once it was read."""
        rows = Rows(self.name, source, options)
        rows.decide()
        index = 0
        try:
            with source.open() as stream:
                for entry in _entries(stream):
                    for payment in _payments(entry):
                        place = Place(
                            index=index, message_id=payment.extra["transaction"] or None, member=source.member
                        )
                        index += 1
                        found = payments.values(payment)
                        yield Skipped(place, found) if isinstance(found, str) else rows.message(found, place)
        except (ParseError, DefusedXmlException, ValueError, LookupError):
            yield Problem(
                source.name,
                Place(index=index, member=source.member),
                "The statement is damaged or cut off here. What stands before is kept.",
            )
        rows.remark(options.remarks)


READER = BankCamt053()


def _entries(stream: BinaryIO) -> Iterator[Element]:
    """Every entry, with its tags without namespace."""
    above: list[Element] = []
    for event, element in iterparse(stream, events=("start", "end")):
        if event == "start":
            element.tag = element.tag.rpartition("}")[2]
            above.append(element)
            continue
        above.pop()
        inside = any(one.tag == "Ntry" for one in above)
        if element.tag == "Ntry" and not inside:
            yield element
        if above and not inside:
            above[-1].remove(element)


def _payments(entry: Element) -> Iterator[Payment]:
    parts = entry.findall("NtryDtls/TxDtls")
    if not parts:
        yield _payment(entry, None)
    for part in parts:
        yield _payment(entry, part)


def _payment(entry: Element, part: Element | None) -> Payment:
    """One payment: what its own details say, else what the entry says."""
    near = (part, entry) if part is not None else (entry,)
    amount = _amount(near)
    sign = _first(near, "CdtDbtInd")
    incoming = {"CRDT": True, "DBIT": False}.get(sign)
    side = "Dbtr" if incoming else "Cdtr"
    parties = (f"RltdPties/{side}/Nm", f"RltdPties/{side}/Pty/Nm", f"RltdPties/Ultmt{side}/Nm")
    account = f"RltdPties/{side}Acct/Id"
    words = _words(part)
    return Payment(
        date=_first((entry,), "BookgDt/DtTm", "BookgDt/Dt", "ValDt/DtTm", "ValDt/Dt"),
        text=words or _first(near, "AddtlTxInf", "AddtlNtryInf"),
        other=_first(near, *parties),
        account=_first(near, f"{account}/IBAN", f"{account}/Othr/Id"),
        incoming=incoming,
        amount=payments.plain_amount(amount.text or "")[0] if amount is not None else "",
        currency=amount.get("Ccy", "") if amount is not None else "",
        kind=_first(near, "BkTxCd/Prtry/Cd", "BkTxCd/Domn/Fmly/SubFmlyCd"),
        extra={
            "status": _first((entry,), "Sts/Cd", "Sts"),
            "transaction": _first(near, "Refs/AcctSvcrRef", "AcctSvcrRef"),
            "end_to_end": _reference(near),
            "sent_back": bool(entry.findtext("RvslInd", "") == "true"),
        },
    )


def _amount(near: tuple[Element, ...]) -> Element | None:
    paths = ("Amt", "AmtDtls/TxAmt/Amt")
    return next((found for one in near for path in paths if (found := one.find(path)) is not None), None)


def _words(part: Element | None) -> str:
    """What was written to the other side, its lines as they came."""
    if part is None:
        return ""
    found = [one.text or "" for path in ("RmtInf/Ustrd", "RmtInf/Strd/AddtlRmtInf") for one in part.findall(path)]
    return "\n".join(text.strip() for text in found if text.strip())


def _reference(near: tuple[Element, ...]) -> str:
    found = _first(near, "Refs/EndToEndId")
    return "" if found in _NO_REFERENCE else found


def _first(near: tuple[Element, ...], *paths: str) -> str:
    return next((text.strip() for one in near for path in paths if (text := one.findtext(path)) and text.strip()), "")
