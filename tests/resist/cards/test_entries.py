from leeward.vault.registries import Way, way


def test_the_way_leads_here(client):
    assert way(Way.ANSWERS) == "/t/q/"
    assert client.get(way(Way.ANSWERS)).status_code == 200
