"""How dates, sums and phone numbers are written where the writer lives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Locale:
    """`country` in two capital letters, for phone numbers and for what "$" means; `day_first` for 4/5."""

    country: str = "GB"
    day_first: bool = True

    @property
    def dollar(self) -> str:
        """The currency meant by "$" alone."""
        return _DOLLARS.get(self.country, "USD")


BRITISH = Locale()
AMERICAN = Locale("US", day_first=False)

_DOLLARS = {"AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD", "HK": "HKD"}
