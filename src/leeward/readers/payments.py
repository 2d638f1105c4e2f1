"""What somebody wrote into a payment, as a message. Shared by the readers of bank statements.

The reference of a payment is a way to write to somebody who has blocked every other one. What is kept is the
reference as the bank shows it; banks shorten it and turn it into capitals.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from leeward.readers.protocol import ME
from leeward.words.messages import Direction

NO_WORDS = "payment without words"
_NUMBER = re.compile(r"\d[\d.,'’\s\u00a0\u202f]*")
_CLOCK = re.compile(r"\d:\d\d")
_MINUS = re.compile(r"^\W*[-−–(]|[-−–]\s*$|\bDR?\s*$|\bS\s*$")


@dataclass(frozen=True, slots=True)
class Payment:
    """One entry of a statement. `other` is who paid or was paid, as written; `account` theirs, where it is given.

    `incoming` is None where the statement does not say. `amount` is as `plain_amount` gives it.
    """

    date: str
    text: str
    other: str = ""
    account: str = ""
    incoming: bool | None = None
    amount: str = ""
    currency: str = ""
    kind: str = ""
    time: str = ""
    date_text: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)


def values(payment: Payment) -> Mapping[str, Any] | str:
    """The values of a message as `Rows` knows them, or why the payment is skipped.

    `day_only` in `extra` says that the statement names no time of day, so that midnight stands for the day.
    """
    if not payment.text.strip():
        return NO_WORDS
    direction = None if payment.incoming is None else Direction.INCOMING if payment.incoming else Direction.OUTGOING
    other = payment.other or payment.account
    out = payment.incoming is False
    told = {
        "amount": payment.amount,
        "currency": payment.currency,
        "kind": payment.kind,
        "day_only": not (payment.time or _CLOCK.search(payment.date)),
        **payment.extra,
    }
    return {
        "date": payment.date,
        "time": payment.time,
        "date_text": payment.date_text,
        "sender": ME if out else other,
        "sender_address": "" if out else payment.account,
        "recipients": [other] if out and other else None,
        "conversation": other,
        "direction": direction or "",
        "text": payment.text,
        "extra": {key: value for key, value in told.items() if value},
    }


def plain_amount(written: str) -> tuple[str, bool | None]:
    """An amount without sign, thousands and signs of a currency ("1234.50"), and whether it is positive.

    Both a point and a comma may divide; what cannot be read is given as it was written, without a direction.
    """
    found = _NUMBER.search(written)
    if not found:
        return written.strip(), None
    digits = re.sub(r"[\s'’\u00a0\u202f]", "", found[0]).rstrip(".,")
    last = max(digits.rfind("."), digits.rfind(","))
    after = len(digits) - last - 1
    sign = digits[last] if last >= 0 else ""
    grouped = bool(sign) and after == 3 and len(set(digits) & {".", ","}) == 1 and digits[0] != "0"
    if sign and not grouped and digits.count(sign) == 1:
        digits = re.sub(r"[.,]", "", digits[:last]) + "." + digits[last + 1 :]
    else:
        digits = re.sub(r"[.,]", "", digits)
    try:
        number = Decimal(digits)
    except InvalidOperation:
        return written.strip(), None
    return f"{number:f}", None if not number else _MINUS.search(written.strip()) is None
