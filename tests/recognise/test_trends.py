import pytest

from leeward.recognise.trends import trend_words

MONTHS = [f"2025-{n:02d}" for n in range(1, 13)]


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ([2, 2, 2, 2, 2, 2, 9, 9, 9, 9, 9, 9], "More since July 2025."),
        ([9, 9, 9, 9, 9, 9, 2, 2, 2, 2, 2, 2], "Fewer since July 2025."),
        ([0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 5, 6], "New since September 2025."),
        ([4, 4, 5, 4, 5, 4, 5, 4, 4, 5, 4, 4], "About the same from month to month."),
        ([9, 1, 1, 9, 1, 1, 9, 1, 1, 9, 1, 9], "Comes and goes."),
        ([0, 0, 0, 1, 0, 2, 0, 0, 3, 4, 0, 0], ""),
        ([], ""),
        ([0] * 12, ""),
    ],
)
def test_words_only_where_the_numbers_carry_them(counts, words):
    assert trend_words(MONTHS[: len(counts)], counts) == words


def test_too_few_months_say_nothing():
    assert trend_words(MONTHS[:3], [10, 20, 40]) == ""
