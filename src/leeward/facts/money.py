"""Sums: an amount as it is written, and the same in one form ("60.00 GBP")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leeward.facts.locales import Locale
from leeward.facts.number_words import NUMBER_WORDS, number_of

_FIGURES = r"\d{1,3}(?:(?:[., ]|, )\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_SIGN = r"[£$€₦₹]"
_BEFORE = rf"(?:(?:au|us|ca|nz|a)?{_SIGN}|(?:gbp|eur|usd|aud|cad|nzd|ngn|inr|chf|rs\.?|n(?=\d)|r(?=\d)|nz\$)(?![a-z]))"
_AFTER = (
    r"(?:[£€₦₹$](?!\d)|(?:gbp|eur|euros?|usd|aud|cad|nzd|pounds?|punds?|quid|dollars?|bucks|naira|rupees?|rs"
    r"|grand|p(?:ence)?"
    r"|cents?|lakhs?|chf|rand|rub(?:les?)?|zł|zl|kr)\b)"
)
_RATE = r"(?:\s(?:each|apiece|a head|an? (?:hour|day|week|month|night|year|term|go|pop))\b)"
_WORDS = rf"(?:(?:an?|couple of|few) )?(?:{NUMBER_WORDS})(?:(?:[ -]| and )(?:{NUMBER_WORDS}))*"
_AMOUNT = (
    rf"(?:{_BEFORE} ?(?:{_FIGURES})(?: ?(?:k|m|grand|thousand|million|lakhs?)\b)?"
    rf"|(?<![\d.,:/-])(?:{_FIGURES})(?: (?:thousand|million|hundred))? ?{_AFTER}"
    rf"|\b{_WORDS} (?:pounds?|quid|euros?|dollars?|bucks|naira|rupees|pence|grand)\b|\b(?:a |an )?(?:tenner|fiver)s?\b)"
)
_SURE = re.compile(
    rf"(?:\b(?:the other |another )?(?:half|third|quarter) (?:of |o )?(?:the |that )?)?{_AMOUNT}{_RATE}?",
    re.IGNORECASE,
)
_OWED = (
    r"(?:\bowe(?:s|d)? (?:me|you|him|her|us|them|u)|\b(?:it'?s|that'?s|thats|its|comes to|came to|came tae|comes tae"
    r"|costs?|paid|pay|pays|charge[sd]?|price|fees?|total|bill|fine|only|lend me|transfer|send|send me"
    r"|send you|send your|your"
    r"|refund(?:ed)?|deposit|put down|sent|give me|gave me|giving me|giving you|for the|me the|is|was|are"
    r"|were|to|of|up to"
    r"|another|plus|and|needs?|wants?|put|urgent|around|about|maybe|like|got|or|so|extra|amount|rent|back|balance|have"
    r"|i'?ve|for|him|goes of|up 2|spent|asks|asking|saved|lent|borrowed|short|outstanding))"
)
_NO_SUM = (
    r"(?![\d%:/]|[.,]\d| ?(?:st|nd|rd|th|am|pm|h|hrs?|min(?:ute)?s?|hours?|days?|weeks?|months?|years?|yrs?|kg|ml|mg|km"
    r"|degrees?|o'?clock|times|people|of|ish|till|until|on|to|past|boxes|kids|bags|things|lines|words|bits"
    r"|miles|grand\b"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b)"
)
_BARE = re.compile(
    rf"(?:(?<=\s)|^)(?:the )?(?:(?:{_FIGURES})(?:k\b| thousand\b| grand\b| hundred\b)?){_NO_SUM}(?:\s(?:each"
    r"|apiece|a head))?",
    re.IGNORECASE,
)
_LARGE = re.compile(r"\d[.,]\d{3}|\d[.,]\d\d$|k$|thousand$|grand$", re.IGNORECASE)
_LEADS = re.compile(_OWED + r"\s*[:,]?\s*$", re.IGNORECASE)
_NO_MONEY = re.compile(
    r"\b(?:temp|temperature|fever|dose|weighs?|size|page|no|number|room|flat|ref|code|aged?|turned"
    r"|chapter)\W*(?:of|is|at)?\W*$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"[.!?:,\n]\s*$")
_HALF = re.compile(
    r"\b(?:(?:the|your|ur|my|yer|her|his|the other) )?half(?: (?:of |o )(?:it|that|the (?:bill|cost|money|fee|price)"
    rf"|the (?:{_FIGURES})|(?:{_FIGURES})))?(?! ?(?:past|an? hour|term|\d|way|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve)\b)",
    re.IGNORECASE,
)
_SIGNS = {
    "£": "GBP", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "pund": "GBP", "punds": "GBP", "quid": "GBP",
    "p": "GBP", "pence": "GBP", "tenner": "GBP", "tenners": "GBP", "fiver": "GBP", "fivers": "GBP", "grand": "",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "usd": "USD", "us$": "USD", "bucks": "$", "dollar": "$",
    "dollars": "$", "$": "$", "aud": "AUD", "au$": "AUD", "a$": "AUD", "cad": "CAD", "ca$": "CAD", "nzd": "NZD",
    "nz$": "NZD", "₦": "NGN", "ngn": "NGN", "naira": "NGN", "n": "NGN", "₹": "INR", "inr": "INR", "rs": "INR",
    "rupee": "INR", "rupees": "INR", "lakh": "", "lakhs": "", "chf": "CHF", "r": "ZAR", "rand": "ZAR",
    "rub": "RUB", "zl": "PLN", "cent": "", "cents": "",
}  # fmt: skip
_TIMES = {"k": 1e3, "thousand": 1e3, "grand": 1e3, "m": 1e6, "million": 1e6, "hundred": 1e2, "lakh": 1e5, "lakhs": 1e5}
_SHARES = {"half": 0.5, "third": 1 / 3, "quarter": 0.25}


@dataclass(frozen=True, slots=True)
class Sum:
    """A place where an amount stands. `sure` is false where only the words around make it money."""

    start: int
    end: int
    sure: bool
    form: str = "sign"


def _form_of(text: str, start: int, end: int, before: str, *, rate: bool) -> str:
    """What makes a bare number look like money, "" where nothing does."""
    if rate:
        return "rate"
    if re.match(r"0\d", text[start:end]) or _NO_MONEY.search(before):
        return ""
    large = _LARGE.search(text[start:end]) is not None
    lead = _LEADS.search(before)
    if lead:
        return f"{'large' if large else 'lead'}:{lead[0].strip().casefold()}"
    if large:
        return "large"
    whole = _ALONE.search(before) or not before.strip()
    return "alone" if whole and re.match(r"\s*(?:[.,!?]|$)", text[end : end + 2]) and end - start > 1 else ""


def find(text: str) -> Iterator[Sum]:
    """Every amount, in its order. A bare number only behind words such as "owe me"; whether it matters is not asked."""
    found = [Sum(*_trimmed(match), sure=True) for match in _SURE.finditer(text)]
    for match in _BARE.finditer(text):
        start, end = _trimmed(match)
        if text[start : start + 4].casefold() == "the ":
            start += 4
        rate = match[0].casefold().endswith(("each", "apiece", "a head"))
        before = text[max(0, start - 24) : start]
        form = _form_of(text, start, end, before, rate=rate)
        if form:
            found.append(Sum(start, end, rate, form))
    found += [Sum(match.start(), match.end(), sure=False, form="half") for match in _HALF.finditer(text)]
    end = 0
    for one in sorted(found, key=lambda one: (one.start, not one.sure, -one.end)):
        if one.start >= end:
            end = one.end
            yield one


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    whole = match[0]
    return match.start() + len(whole) - len(whole.lstrip()), match.start() + len(whole.rstrip(" .,"))


def value(written: str, locale: Locale) -> str | None:
    """The amount with two decimals and, where it is written, the currency; None for a share of what is not said."""
    low = written.casefold()
    amount = _amount(low)
    if amount is None:
        return None
    for share, part in _SHARES.items():
        if re.search(rf"\b{share}\b", low):
            amount *= part
    currency = _currency(low)
    if currency == "$":
        currency = locale.dollar
    return f"{amount:.2f} {currency}".rstrip()


def _amount(low: str) -> float | None:
    figures = re.search(_FIGURES, low)
    if figures is None:
        if "tenner" in low:
            return 10.0
        if "fiver" in low:
            return 5.0
        return number_of(re.sub(r"\b(?:half|third|quarter)\b", "", low))
    amount = float(_plain_number(figures[0]))
    after = re.match(r"\s?([a-z]+)", low[figures.end() :])
    if after:
        amount *= _TIMES.get(after[1], 1)
        if after[1] in {"p", "pence", "cent", "cents"}:
            amount /= 100
    return amount


def _plain_number(figures: str) -> str:
    """With a dot before the decimals only: "1.200,50", "1,200.50" and "1 200" mean what they look like."""
    whole = figures.replace(" ", "")
    last = max(whole.rfind("."), whole.rfind(","))
    if last < 0:
        return whole
    decimals = whole[last + 1 :]
    if len(decimals) == 3:
        return re.sub(r"[.,]", "", whole)
    return re.sub(r"[.,]", "", whole[:last]) + "." + decimals


def _currency(low: str) -> str:
    for name in re.findall(r"(?:au|us|ca|nz|a)\$|[£€₦₹$]|[a-z]+", low):
        if _SIGNS.get(name):
            return _SIGNS[name]
    return ""
