"""Words that came with a payment: a message of a bank or a payment app that names the other party.

Small payments can carry messages in their reference. Seen on criminallawyersgroup.com.au (AVO conditions): such words
count as contact there. Only looked for; whether they count is for a court.
"""

import re
from collections.abc import Iterable

_PAYMENT = re.compile(
    r"\b(?:reference|payment|paid you|sent you|transfer(?:red)?|deposit|remitt\w*|memo|payee|verwendungszweck|betreff"
    r"|überweisung|virement|référence|concepto|transferencia|causale|bonifico)\b"
    r"|[£$€]\s?\d|\d\s?(?:£|€|eur|gbp|usd|aud|nzd|cad)\b",
    re.IGNORECASE,
)
MARKERS = (
    "reference", "payment", "paid you", "sent you", "transfer", "deposit", "memo", "verwendungszweck", "virement",
    "concepto", "causale", "bonifico", "£", "$", "€",
)  # fmt: skip
"""What a text must hold to be looked at closer; for a first sieve in the database."""

CHANNELS = frozenset({"bank", "paypal", "venmo", "revolut", "cashapp", "wise", "zelle", "monzo"})
_SHORTEST = 3


def names_them(text: str, names: Iterable[str]) -> bool:
    """Whether this reads like a payment with one of the names in it. Names below three letters do not count."""
    if not _PAYMENT.search(text):
        return False
    return any(
        re.search(rf"(?<!\w){re.escape(name.strip())}(?!\w)", text, re.IGNORECASE)
        for name in names
        if len(name.strip()) >= _SHORTEST
    )
