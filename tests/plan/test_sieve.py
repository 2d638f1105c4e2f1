import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leeward.plan import sieve


def without(text, *terms):
    return sieve.replaced(text, terms, "[-]")


@pytest.mark.parametrize(
    ("term", "written"),
    [
        ("Straße", "STRASSE"),
        ("Strasse", "Straße"),
        ("Café", "cafe"),
        ("Rose", "rosé"),
        ("first", "ﬁrst"),
        ("Rose", "Ｒｏｓｅ"),
        ("İzmir", "izmir"),
        ("ırmak", "IRMAK"),
        ("ı0Eİ", "I0Ei\u0307"),
        ("Rosé", "ROSE\u0301"),
        ("Elm Road", "E l m\u00ad-r\u200bo_a.d"),
        ("Elm Road", "__Elm/Road__"[2:-2]),
        ("Elm Road", "Elm Road’s"),
        ("Ελμ", "ΕΛΜ"),
        ("각", unicodedata.normalize("NFD", "각")),
    ],
)
def test_it_is_found_however_it_is_written(term, written):
    assert without(f"by {written}, at noon", term) == "by [-], at noon"


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Rose", "Roseanne"),
        ("Rose", "tuberose"),
        ("Rose", "rose1"),
        ("as", "Straße"),
        ("가", "각"),
        ("?", "What?"),
        ("", "x"),
        ("ss", "ß1"),
    ],
)
def test_part_of_another_word_is_none(term, text):
    assert without(text, term) == text


@pytest.mark.parametrize("written", ["mail@rosecottage2019.example", "www.rosecottagebnb.example", "#MyRoseCottage"])
def test_a_long_term_is_found_within_a_longer_word_too(written):
    assert "cottage" in written.lower()
    assert "cottage" not in without(written, "Rose Cottage").lower()


def test_a_name_of_pictures_alone_is_found_as_it_is_drawn():
    assert without("to the🏠\ufe0f 🌊, at noon", "🏠🌊") == "to the[-], at noon"
    assert without("What? 🌊", "?", "—") == "What? 🌊"


def calls(work, *functions):
    """How often functions of the sieve are called by the work: steps are counted, no clock is asked."""
    counted = dict.fromkeys(functions, 0)

    def count(frame, event, _):
        if event == "call" and frame.f_code.co_filename == sieve.__file__ and frame.f_code.co_name in counted:
            counted[frame.f_code.co_name] += 1

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted


@settings(max_examples=60)
@given(st.text("a \u0301b", max_size=300), st.lists(st.text("a \u0301b", max_size=20), max_size=5))
def test_the_work_grows_with_text_and_terms_and_not_faster(text, terms):
    counted = calls(lambda: without(text, *terms), "_past_marks", "_begins", "_ends", "_drawn")
    assert counted["_past_marks"] <= len(text) * max(1, len(terms))
    assert counted["_begins"] + counted["_ends"] <= 2 * len(text) * max(1, len(terms))
    assert counted["_drawn"] <= len(text) + sum(map(len, terms))


def test_scripts_without_spaces_need_no_edge_of_a_word():
    assert without("去玫瑰屋那里", "玫瑰屋") == "去[-]那里"


def test_finds_that_overlap_become_one_and_others_stay_apart():
    assert without("12 Elm Road, Leeds", "12 Elm", "Elm Road", "Leeds") == "[-], [-]"
    assert without("Elm Elm", "Elm") == "[-] [-]"


def test_what_is_around_stays_as_it_was_written():
    around = unicodedata.normalize("NFD", "é ﬁ ß ")
    assert without(f"{around}Leeds", "LEEDS") == f"{around}[-]"
    assert without(around, "Leeds") == around


@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4))
def test_any_text_and_any_terms_are_taken_and_nothing_is_found_twice(text, terms):
    once = sieve.replaced(text, terms, "\n…\n")
    assert sieve.replaced(once, terms, "\n…\n") == once or any("…" in term for term in terms) or "\n…\n" in text


@given(st.text(max_size=60))
def test_letters_and_digits_are_all_that_is_compared(text):
    assert sieve.fold(sieve.fold(text)) == sieve.fold(text)


def test_terms_made_ready_once_find_the_same():
    terms = ("Elm Road", "Straße", "\N{HOUSE BUILDING}", "…", "")
    ready = sieve.Terms(terms)
    for text in ("E l m-Road’s", "STRASSE 3", "by the \N{HOUSE BUILDING} tonight", "nothing of it"):
        assert sieve.replaced(text, ready, "#") == sieve.replaced(text, terms, "#")
    assert sieve.replaced("E l m-Road’s", ready, "#") == "#"
    assert tuple(ready) == terms
