"""What is written at a hidden place stands in nothing that others may see."""

import unicodedata

import pytest

from leeward.plan import hiding
from leeward.plan.models import Place

pytestmark = pytest.mark.usefixtures("vault")


@pytest.fixture
def hidden(vault):
    return Place.objects.create(name="Café Mira", address="12b Elm Road, Leeds\nLS1 4AB")


@pytest.mark.parametrize(
    "written",
    [
        "Café Mira",
        "CAFÉ MIRA",
        "café\n mira",
        "CaféMira",
        unicodedata.normalize("NFD", "Café Mira"),
        "Café-Mira’s",
        "12b Elm Road, Leeds\nLS1 4AB",
        "12b  elm   road leeds ls14ab",
        "Elm\u00a0Road",
        "elm-road",
        "E\u200blm Road",
        "LEEDS",
        "ls14ab",
        "LS1-4AB",
    ],
)
def test_a_hidden_place_is_found_however_it_is_written(hidden, written):
    assert hiding.scrub(f"Go to {written} at noon.") == f"Go to {hiding.KEPT_PRIVATE} at noon."


def test_other_words_stay(hidden):
    text = "Miranda and the elms by the roadside, 12 o’clock. Café."
    assert hiding.scrub(text) == text


def test_a_place_that_is_not_hidden_stays(vault):
    Place.objects.create(name="The library", address="3 High Street", hidden=False)
    assert hiding.hidden_terms() == ()
    assert hiding.scrub("The library, 3 High Street") == "The library, 3 High Street"


def test_a_place_is_hidden_unless_it_was_shown(vault):
    assert Place.objects.create(name="Otto must not know").hidden


def test_the_terms_are_longest_first_so_that_no_rest_is_left(hidden):
    terms = hiding.hidden_terms()
    assert list(terms) == sorted(terms, key=len, reverse=True)
    assert {"Café Mira", "Elm Road", "Leeds", "LS1 4AB"} <= set(terms)


def test_a_place_without_letters_hides_nothing(vault):
    Place.objects.create(name="?", address="…")
    assert hiding.scrub("What is this?") == "What is this?"


def test_given_terms_are_not_asked_for_again(hidden):
    assert hiding.scrub("in Leeds", ["York"]) == "in Leeds"
    assert hiding.scrub("in York", ["York"]) == f"in {hiding.KEPT_PRIVATE}"


def test_a_place_that_is_called_by_a_picture_is_found(vault):
    Place.objects.create(name="🏠🌊")
    assert hiding.scrub("Bag is at 🏠 🌊 now") == f"Bag is at {hiding.KEPT_PRIVATE} now"


def test_an_address_in_mail_or_on_the_web_is_found(vault):
    Place.objects.create(name="Rose Cottage")
    assert "cottage" not in hiding.scrub("stay@rosecottage2019.example or www.therosecottage.example").lower()
