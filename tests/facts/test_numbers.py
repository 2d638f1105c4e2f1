import pytest

from leeward.facts.locales import AMERICAN, BRITISH, Locale
from leeward.facts.numbers import find
from leeward.words.replies import Fact, FactKind
from leeward.words.tactics import Quote


@pytest.mark.parametrize(
    ("text", "locale", "quote", "value"),
    [
        ("Ring 0113 496 0207 now", BRITISH, "0113 496 0207", "+441134960207"),
        ("on +44 7700 900123.", AMERICAN, "+44 7700 900123", "+447700900123"),
        ("call (212) 555-0123", AMERICAN, "(212) 555-0123", "+12125550123"),
        ("number is 0303 496 0144, quote JX/2207", BRITISH, "0303 496 0144", "+443034960144"),
    ],
)
def test_a_number_as_written_and_in_one_form(text, locale, quote, value):
    (found,) = find(text, locale, ())
    assert (found.quote.text, found.value) == (quote, value)
    assert text[found.quote.start : found.quote.end] == quote


@pytest.mark.parametrize(
    "text", ["14/03/2026", "£1,200.50", "ref 44/7781", "2026-03-14", "at 17:30", "1 2 3", "+++", ""]
)
def test_what_is_no_number(text):
    assert list(find(text, BRITISH, ())) == []


def test_what_was_read_as_a_day_is_no_number():
    text = "from 01 02 2026 10 30 on"
    day = Fact(FactKind.DATE_TIME, Quote("01 02 2026 10 30", 5, 21))
    assert list(find(text, BRITISH, (day,))) == []


def test_a_country_nobody_knows_gives_no_error():
    assert list(find("0113 496 0207", Locale("XX"), ())) == []
