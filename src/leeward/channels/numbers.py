"""Telephone numbers as services write them: whether two are the same line, and one form for all."""

from collections.abc import Sequence

_MOST_KNOWN = 5_000  # different senders remembered while one inbox is read


class Numbers:
    """The numbers of one person. Asks nobody.

    A number without its country code is the same line as one with it when the rest is the same (E.164, compared as
    `phonenumbers` does). What is no number, such as a name that a company sends under, must be the same word.
    """

    def __init__(self, numbers: Sequence[str]) -> None:
        self._numbers = tuple(number.strip() for number in numbers if number.strip())
        self._known: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._numbers)

    def include(self, written: str) -> bool:
        """Whether this number, as a service wrote it, is one of them."""
        written = written.strip()[:100]
        if written not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[written] = bool(written) and any(_same(written, number) for number in self._numbers)
        return self._known[written]


def _same(one: str, other: str) -> bool:
    import phonenumbers

    if one.casefold() == other.casefold():
        return True
    if not any(letter.isdigit() for letter in one) or not any(letter.isdigit() for letter in other):
        return False
    match = phonenumbers.is_number_match(one, other)
    return match in {phonenumbers.MatchType.EXACT_MATCH, phonenumbers.MatchType.NSN_MATCH}


def normal(written: str, country: str | None = None) -> str:
    """A number with + and its country code (E.164), or as it was typed where that cannot be told.

    `country` is two letters (ISO 3166), for numbers that were typed without their country.
    """
    import phonenumbers

    typed = written.strip()
    try:
        number = phonenumbers.parse(typed, country)
    except phonenumbers.NumberParseException:
        return typed
    whole = typed.startswith("+") and phonenumbers.is_possible_number(number)
    if not whole and not phonenumbers.is_valid_number(number):
        return typed  # a number inside a town would become one of somebody else
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
