import re
from datetime import date
from urllib.parse import urlsplit

import pytest

from leeward.directory import lines
from leeward.directory.lines import Line, LineKind, Verified, countries, earliest, for_country, stale

TODAY = date(2026, 11, 22)


def a_line(**changed):
    row = {
        "country": "GB-ENG",
        "kind": LineKind.PARTNER,
        "name": "A line",
        "number": "0800 000",
        "web": "",
        "hours": "",
        "source": "https://www.example.org/page",
        "source_date": "2023-06",
        "verified": Verified.PARTIAL,
        "note": "",
    }
    return Line(**(row | changed))


def all_lines():
    return [line for country in countries() for line in country.lines]


def test_many_countries_each_with_an_emergency_number_of_digits():
    assert len(countries()) >= 60
    assert all(country.emergency.isdigit() for country in countries())


def test_countries_stand_by_name_and_are_found_by_code():
    names = [country.name for country in countries()]
    assert names == sorted(names)
    assert for_country("GB-ENG").name == "England"
    assert for_country("XX") is None
    assert for_country(None) is None


def test_no_number_that_was_not_rung_looks_rung():
    for line in all_lines():
        if line.verified is not Verified.RUNG:
            assert line.checked.startswith("We have not rung this"), line
    for country in countries():
        assert country.emergency_checked.startswith("We have not rung this number; found "), country.name


def test_a_rung_number_needs_the_day_it_was_rung():
    for line in all_lines():
        assert line.verified is not Verified.RUNG or line.source_date.count("-") == 2
    assert a_line(verified=Verified.RUNG, source_date="2026-11-02").checked == "We rang this number on 2 November 2026."


def test_each_line_says_where_and_when_it_was_found():
    assert a_line().checked == "We have not rung this number; found at example.org (June 2023)."
    assert a_line(source_date="").checked.endswith("found at example.org, on a page without a date.")
    assert a_line(source="memory").checked.endswith("Look it up if you can.")
    assert a_line(number="", source="a list", source_date="2013").checked == (
        "We have not rung this service; found in a list (2013)."
    )


def test_what_nobody_has_seen_on_a_page_is_marked_as_not_verified():
    assert all(line.verified is Verified.NO for line in all_lines() if line.source == "memory")


def test_rows_that_contradict_their_source_are_left_out():
    numbers = {(line.country, line.number) for line in all_lines()}
    for gone in [("PH", "1343"), ("IL", "1202"), ("HR", "0800 655 222"), ("TR", "182"), ("CZ", "800 60 33 30")]:
        assert gone not in numbers


def test_a_page_stands_as_source_with_its_address():
    sources = {line.source for line in all_lines()} | {country.emergency_source for country in countries()}
    pages = {source for source in sources if source.startswith("http")}
    assert len(pages) > 60
    assert all(urlsplit(page).hostname for page in pages)


def test_most_lines_and_most_emergency_numbers_have_a_page_of_their_own():
    own = [line for line in all_lines() if line.source.startswith("http")]
    assert len(own) > 0.75 * len(all_lines())
    pages = [country for country in countries() if country.emergency_source.startswith("http")]
    assert len(pages) > 0.7 * len(countries())


def test_a_way_to_call_in_silence_promises_nothing():
    promise = re.compile(r"\b(safe\w*|secure\w*|guarantee\w*|always|certain\w*)\b", re.IGNORECASE)
    for country in countries():
        if country.silent:
            assert not promise.search(country.silent.how), country.name
            assert len(country.silent.how) < 160, country.name


def test_lines_of_a_country_stand_by_kind():
    order = list(LineKind)
    for country in countries():
        places = [order.index(line.kind) for line in country.lines]
        assert places == sorted(places), country.name


def test_no_number_stands_twice_for_the_same_people():
    for country in countries():
        keys = [(line.kind, line.number, line.name) for line in country.lines]
        assert len(keys) == len(set(keys)), country.name


def test_the_first_line_is_for_people_hurt_by_someone_close_and_has_a_number():
    assert for_country("GB-ENG").first.number == "0808 2000 247"
    assert for_country("CH").first is None
    assert all(country.first is None or country.first.kind is LineKind.PARTNER for country in countries())


def test_a_way_to_call_in_silence_says_what_it_cannot_do_and_where_it_was_found():
    silent = {country.code: country.silent for country in countries() if country.silent}
    assert {"GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS", "NZ", "IE", "FR", "DE", "US", "AU"} <= set(silent)
    for way in silent.values():
        assert way.how.endswith(".")
        assert way.cannot.endswith(".")
        assert way.checked.startswith("We have not tried this; found at ")
    assert "where you are" in silent["GB-ENG"].cannot
    assert "registered" in silent["IE"].cannot
    assert for_country("HK").emergency_note == ""


def test_lines_whose_source_is_old_or_undated_are_stale():
    old = stale(TODAY)
    assert all(not line.source_date or (TODAY - earliest(line.source_date)).days > 180 for line in old)
    fresh = set(all_lines()) - set(old)
    assert fresh
    assert all((TODAY - earliest(line.source_date)).days <= 180 for line in fresh)
    assert len(stale(TODAY, days=100_000)) == sum(not line.source_date for line in all_lines())


@pytest.mark.parametrize(
    ("written", "first"),
    [("", None), ("2013", date(2013, 1, 1)), ("2023-06", date(2023, 6, 1)), ("2026-06-02", date(2026, 6, 2))],
)
def test_a_date_without_a_day_counts_from_its_first(written, first):
    assert earliest(written) == first


def test_emergency_numbers_beside_the_first_are_listed():
    assert for_country("FR").emergency_others == ("112", "114 by text message")
    assert lines.for_country("GB-ENG").of(LineKind.CHILD)[0].number == "0800 1111"


def test_countries_where_they_were_found_have_lines_for_men_lgbtq_people_and_law():
    kinds = {code: {line.kind for line in for_country(code).lines} for code in ("GB-ENG", "IE", "US", "AU")}
    assert all(LineKind.LGBTQ in found for found in kinds.values())
    assert {LineKind.MEN, LineKind.LEGAL} <= kinds["GB-ENG"] & kinds["IE"]
    assert LineKind.LEGAL in kinds["US"]
    assert LineKind.MEN in kinds["AU"]
