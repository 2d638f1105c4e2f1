"""Phone numbers in a message, and the same in the form of E.164."""

import re
from collections.abc import Iterator, Sequence

from leeward.facts.locales import Locale
from leeward.words.replies import Fact, PhoneNumber
from leeward.words.tactics import Quote

_WRITTEN = re.compile(r"(?<![\w/.,£$€])(?:\+|00|\(?0|\(?[2-9])[\d() .-]{5,20}\d(?![\w/]|[.,]\d)")
_LEAST, _MOST = 7, 15


def find(text: str, locale: Locale, facts: Sequence[Fact]) -> Iterator[PhoneNumber]:
    """Every run of figures that can be a phone number where the writer lives. Not whether anybody answers there.

    What was read as a day or a sum is none.
    """
    taken = [fact.quote for fact in facts if fact.kind in {"date_time", "money"}]
    for match in _WRITTEN.finditer(text):
        figures = sum(char.isdigit() for char in match[0])
        if not _LEAST <= figures <= _MOST or any(one.start < match.end() and match.start() < one.end for one in taken):
            continue
        known, value = _parsed(match[0], locale)
        if known:
            yield PhoneNumber(Quote(match[0], match.start(), match.end()), value)


def _parsed(written: str, locale: Locale) -> tuple[bool, str | None]:
    """Whether it can be a number, and its form where the country is known."""
    import phonenumbers

    try:
        number = phonenumbers.parse(written, locale.country)
    except phonenumbers.NumberParseException:
        return False, None
    if not phonenumbers.is_possible_number(number):
        return False, None
    begins = written.lstrip("(")[:1]
    if begins not in {"0", "+"} and not phonenumbers.is_valid_number(number):
        return False, None
    return True, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
