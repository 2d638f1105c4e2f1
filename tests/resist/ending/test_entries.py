from django.urls import reverse

from leeward.people.guard import contact_actions
from leeward.vault.registries import Way, way


def test_the_way_leads_to_the_page_of_what_speaks_against_it(client):
    assert way(Way.ENDING) == reverse("resist:ending") == "/t/g/"
    assert client.get(way(Way.ENDING)).status_code == 200


def test_writing_is_a_contact_action():
    assert "resist:write_farewell" in set(contact_actions)
