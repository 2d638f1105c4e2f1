import pytest
from django.urls import reverse

from leeward.distance import ways


@pytest.fixture
def counted(rex, bring, asked_to_stop, noted):
    bring()
    return noted(way=ways.add(rex, "calls"), account="+44 7700 900111", words="You cannot hide")


def page(ada, name, *arguments):
    return ada.get(reverse(f"distance:{name}", args=arguments)).content.decode()


def test_each_number_leads_to_what_it_counts(ada, rex, counted):
    shown = page(ada, "counts", rex.pk)
    for said in ("4 contacts, 2 accounts since 3 November 2025", "WhatsApp: 3 contacts", "Rex: 3 contacts"):
        assert said in shown
    assert reverse("distance:account", args=[rex.pk, 2]) in shown
    assert reverse("distance:came", args=[rex.pk]) in shown


def test_every_contact_stands_there_covered(ada, rex, counted):
    shown = page(ada, "came", rex.pk)
    assert "I miss you" in shown
    assert "Where are you" not in shown  # from before
    assert shown.count('class="veil') == 3  # a missed call has no words to cover
    assert reverse("distance:note", args=[rex.pk, counted.pk]) in shown


def test_one_account_shows_its_own(ada, rex, counted):
    shown = page(ada, "account", rex.pk, 2)
    assert "From +44 7700 900111" in shown
    assert "I miss you" not in shown


@pytest.mark.parametrize("number", ["0", "9", "99999999999999999999"])
def test_an_account_that_is_not_there_has_no_page(ada, rex, counted, number):
    assert ada.get(f"/n/{rex.pk}/c/l/{number}/").status_code == 404


@pytest.mark.parametrize("typed", ["0", "x", "-1", "9" * 40, "²"])
def test_a_page_that_cannot_be_is_the_first(ada, rex, counted, typed):
    assert "I miss you" in ada.get(reverse("distance:came", args=[rex.pk]), {"p": typed}).content.decode()


def test_after_the_last_page_nothing_breaks(ada, rex, counted):
    shown = ada.get(reverse("distance:came", args=[rex.pk]), {"p": "4"}).content.decode()
    assert "There is nothing on this page" in shown
