from leeward.boundaries import counts
from leeward.people.guard import contact_actions
from leeward.vault import jobs
from leeward.vault.registries import Way, way


def test_the_way_leads_here(client):
    assert client.get(way(Way.BOUNDARIES)).status_code == 200


def test_pages_that_change_contact_ask_first():
    ours = {name for name in contact_actions if name.startswith("boundaries:")}
    assert ours == {"boundaries:choose", "boundaries:begin", "boundaries:write", "boundaries:end"}


def test_the_count_can_be_done_by_a_job():
    assert jobs.handlers[counts.KIND] is counts.run
