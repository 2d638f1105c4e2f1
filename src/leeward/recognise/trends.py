"""How a count moves from month to month, in a few words. Words only where the numbers carry them."""

from collections.abc import Sequence

from leeward.recognise.wording import month_words

_FEWEST = 12
_LEAST_MONTHS = 4
_SIDE = 2
_LONG = 6


def trend_words(months: Sequence[str], counts: Sequence[int]) -> str:
    """“More since March 2026.”, "Fewer since …", "New since …", "Comes and goes.", "About the same." or "".

    Needs at least 12 findings in at least 4 months, else "". A change is named where the monthly mean from a month on
    is at least twice (or at most half) the mean before it, with two months or more on both sides; three peaks with lows
    between go before that. The length of a
    month is not evened out; from six months on, the first and the last one are left aside, since they are seldom whole.
    """
    if len(months) != len(counts) or len(counts) < _LEAST_MONTHS or sum(counts) < _FEWEST:
        return ""
    if len(counts) >= _LONG:
        months, counts = months[1:-1], counts[1:-1]  # the first and the last month are seldom whole
    return _words(months, counts) if any(counts) else ""


def _words(months: Sequence[str], counts: Sequence[int]) -> str:
    first = next(i for i, count in enumerate(counts) if count)
    if first >= _SIDE:
        return f"New since {month_words(months[first])}."
    if _waves(counts):
        return "Comes and goes."
    split, ratio = _sharpest(counts)
    if ratio >= 2:
        return f"More since {month_words(months[split])}."
    if ratio <= 0.5:
        return f"Fewer since {month_words(months[split])}."
    return "About the same from month to month."


def _sharpest(counts: Sequence[int]) -> tuple[int, float]:
    """The month from which on the mean differs most from the mean before it (never 0 here), and the ratio of both."""
    best, best_ratio, furthest = _SIDE, 1.0, 1.0
    for split in range(_SIDE, len(counts) - _SIDE + 1):
        before = sum(counts[:split]) / split
        after = sum(counts[split:]) / (len(counts) - split)
        ratio = after / before
        distance = max(ratio, 1 / ratio if ratio else 1000.0)
        if distance > furthest:
            best, best_ratio, furthest = split, ratio, distance
    return best, best_ratio


def _waves(counts: Sequence[int]) -> bool:
    mean = sum(counts) / len(counts)
    peaks, low = 0, True
    for count in counts:
        if low and count >= 1.5 * mean:
            peaks, low = peaks + 1, False
        elif count <= 0.5 * mean:
            low = True
    return peaks >= 3
