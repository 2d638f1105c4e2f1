import pytest
from django.urls import reverse

from leeward.library.orders import PLACES


@pytest.mark.parametrize("key", PLACES)
def test_anybody_can_read_what_orders_are_with_where_it_was_read(client, key):
    page = client.get(reverse("orders:place", args=[key])).content.decode()
    assert PLACES[key].lines[0].text in page
    assert page.count("Read at: ") == len(PLACES[key].lines)
    assert "no legal advice" in page


def test_a_place_that_is_not_there(client):
    assert client.get(reverse("orders:place", args=["xx"])).status_code == 404


def test_should_i_ask_says_both_sides_and_leads_to_a_person(client):
    page = client.get(reverse("orders:asking")).content.decode()
    for words in (
        "What it can do",
        "What it cannot do",
        "What may follow",
        "Whom to ask first",
        "What to bring",
        "Talk to a person first",
    ):
        assert words in page
