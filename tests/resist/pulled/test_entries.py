from django.urls import reverse

from leeward.distance.own_days import noted_above
from leeward.resist.pulled import keeping, own_days
from leeward.vault.registries import Way, carry_over, settings_panels, way


def test_the_way_leads_here(client):
    assert way(Way.PULLED) == "/t/p/"
    assert client.get(way(Way.PULLED)).status_code == 200


def test_what_is_written_before_is_carried_over():
    assert keeping.carry_over in list(carry_over)


def test_what_is_noted_here_counts_where_days_are_counted():
    assert own_days.told in list(noted_above)


def test_the_card_can_be_found_in_the_settings(ada):
    assert any(panel.url_name == "resist:quiet" for panel in settings_panels)
    assert reverse("resist:quiet") in ada.get(reverse("site:settings")).content.decode()
